-- Bringing pictures in from outside.

create table ingest (
  id           uuid primary key,
  -- The key that came with the wish; the same wish is not done twice.
  wish_key     text unique,
  project_id   uuid not null references project on delete cascade,
  character_id uuid references character on delete cascade,
  kind         text not null check (kind in ('image', 'video', 'folder', 'comfyui', 'web', 'movie', 'import')),
  -- What was asked for, as the department wrote it (a file kept in the library, a folder, an address).
  source       jsonb not null,
  what         text not null,
  max_frames   int not null default 50 check (max_frames between 1 and 500),
  found        int not null default 0,
  taken        int not null default 0,
  unclassified int not null default 0,
  duplicates   int not null default 0,
  refused      int not null default 0,
  remarks      text[] not null default '{}',
  asked_by     text not null default '',
  created_at   timestamptz not null default now(),
  finished_at  timestamptz
);
create index ingest_project on ingest (project_id, id desc);
