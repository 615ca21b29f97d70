-- Bringing pictures in from outside.

-- Files that were sent. They lie in the media library, so a film can be gone through again.
create table upload (
  id         uuid primary key,
  name       text not null check (name <> ''),
  kind       text not null check (kind in ('image', 'video', 'archive')),
  path       text not null,
  bytes      bigint not null check (bytes >= 0),
  sent_by    text not null default '',
  created_at timestamptz not null default now()
);

create table ingest (
  id           uuid primary key,
  -- The key that came with the wish; the same wish is not done twice.
  wish_key     text unique,
  project_id   uuid not null references project on delete cascade,
  -- Nobody: told by file names, else left in the bucket of what could not be told.
  character_id uuid references character on delete cascade,
  kind         text not null check (kind in ('image', 'video', 'folder', 'comfyui', 'web', 'movie', 'import')),
  -- Where it gets its pictures, as the department wrote it.
  source       jsonb not null,
  what         text not null,
  max_frames   int not null default 50 check (max_frames between 1 and 500),
  -- As far as the source has been looked through.
  found        int not null default 0 check (found >= 0),
  remarks      text[] not null default '{}',
  -- What was fetched from the web, so that it is fetched once.
  fetched      uuid references upload,
  asked_by     text not null default '',
  created_at   timestamptz not null default now(),
  finished_at  timestamptz
);
create index ingest_project on ingest (project_id, id desc);

-- What became of every picture of an ingest. Written together with the picture, so an ingest that
-- is begun again goes on behind the last one; counts are counted from here.
create table ingest_item (
  ingest_id  uuid not null references ingest on delete cascade,
  number     int generated always as identity,
  -- Its name in the source: the same every time it is looked through.
  item       text not null,
  fate       text not null check (fate in ('taken', 'unclassified', 'duplicate', 'refused')),
  -- What it became, or which one it is like.
  picture_id uuid references picture on delete set null,
  remark     text not null default '',
  -- What had been decided about it where it comes from, until that is decided here too.
  verdict    text not null default '' check (verdict in ('', 'approved', 'rejected')),
  categories text[] not null default '{}',
  note       text not null default '',
  primary key (ingest_id, item)
);
create index ingest_item_number on ingest_item (ingest_id, number);
create index ingest_item_verdict on ingest_item (ingest_id) where verdict <> '';
create index ingest_item_picture on ingest_item (picture_id) where picture_id is not null;
