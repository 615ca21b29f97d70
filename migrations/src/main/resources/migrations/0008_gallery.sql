-- Pictures of the cast. A picture is born once: `origin` names the piece of work that brought it, so
-- that work which is done again after a crash finds it already there.

create table batch (
  id            uuid primary key,
  -- The key that came with the wish; the same wish is not done twice.
  wish_key      text unique,
  project_id    uuid not null references project on delete cascade,
  character_id  uuid not null references character on delete cascade,
  kind          text not null check (kind in ('draw', 'variant', 'refine', 'correction', 'replenishment')),
  wanted        int  not null check (wanted between 1 and 100),
  seed          bigint not null check (seed >= 0),
  prompt        text not null default '',
  negative      text not null default '',
  -- The picture it starts from, for variants, refinements and corrections.
  from_picture  uuid,
  -- What the department needs beside that (weights, strategies, poses), as it wrote it.
  plan          jsonb not null default '{}',
  because       text not null default '',
  asked_by      text not null default '',
  created_at    timestamptz not null default now()
);
create index batch_character on batch (character_id, id desc);
create index batch_project on batch (project_id, id desc);

create table picture (
  id           uuid primary key,
  project_id   uuid not null references project on delete cascade,
  -- Nobody yet: the bucket of what could not be told.
  character_id uuid references character on delete cascade,
  origin       text not null unique,
  -- A file name for people and trainers ("gen_mika_20261120_221500_0003.png").
  name         text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
  source       text not null check (source in ('drawn', 'upload', 'video', 'web', 'movie', 'folder', 'comfyui', 'import')),
  path         text not null,
  thumb_path   text not null,
  width        int not null check (width > 0),
  height       int not null check (height > 0),
  bytes        bigint not null,
  sha256       text not null,
  phash        bigint not null,
  -- Mean colour and contrast: tells flat pictures apart that have the same hash.
  tone         int not null default 0,
  -- Blur, contrast, brightness, edges: each 0 to 1.
  measures     jsonb not null default '{}',
  state        text not null default 'pending' check (state in ('pending', 'approved', 'rejected')),
  -- The newest judgement, 0 to 1.
  score        double precision check (score between 0 and 1),
  solo         boolean,
  caption      text not null default '',
  tags         text[] not null default '{}',
  pose         text not null default '',
  framing      text not null default '',
  expression   text not null default '',
  held_out     boolean not null default false,
  -- Provenance: engine, graph, checkpoint, sampler, steps, cfg, seed, prompts, LoRA, time.
  drawing      jsonb not null default '{}',
  batch_id     uuid references batch on delete set null,
  batch_number int,
  -- This is attempt 2 of that one, because ...
  parent_id    uuid references picture on delete set null,
  attempt      int not null default 1 check (attempt >= 1),
  because      text not null default '',
  version      int not null default 1,
  created_at   timestamptz not null default now(),
  decided_at   timestamptz,
  check ((state = 'pending') = (decided_at is null))
);
-- Pages of pictures, newest first, for each of the questions that pages ask.
create index picture_state        on picture (state, id desc);
create index picture_project      on picture (project_id, state, id desc);
create index picture_of_project   on picture (project_id, id desc);
create index picture_character    on picture (character_id, state, id desc);
create index picture_of_character on picture (character_id, id desc);
create index picture_bucket       on picture (project_id, state, id desc) where character_id is null;
-- How many of each there are, counted in the index alone.
create index picture_counts       on picture (project_id, character_id, state) include (score);
-- What came since somebody last looked.
create index picture_came         on picture (created_at);
create index picture_batch     on picture (batch_id, batch_number);
create index picture_parent    on picture (parent_id) where parent_id is not null;

-- Pictures that show what a character really looks like: for likenesses and for judges.
create table reference (
  character_id uuid not null references character on delete cascade,
  picture_id   uuid not null references picture on delete cascade,
  position     int not null,
  primary key (character_id, picture_id)
);

-- Jobs that belong to something other than a story: a batch, an ingest, a training.
alter table job add column subject uuid;
create index job_subject on job (subject) where subject is not null;

alter table job drop constraint job_needs_check;
alter table job add constraint job_needs_check check (needs in
  ('DESK', 'STORY', 'DRAW', 'FILM', 'CARD', 'SPEAK', 'SOUND', 'CUT', 'TRAIN', 'REVIEW', 'INGEST'));
