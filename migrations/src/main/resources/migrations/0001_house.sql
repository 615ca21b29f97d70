-- The first house: stories become scenes and shots, shots become an episode, and every step on the way is
-- a row in `job`. Ids are UUIDs of version 7, made by the program. Lengths are in frames at 24 a second
-- (the only rate there is), times within a shot in milliseconds. Media columns hold paths relative to the
-- media root.

create table project (
  id         uuid primary key,
  title      text not null check (title <> ''),
  slug       text not null unique check (slug ~ '^[a-z0-9_-]+$'),
  year       int  not null check (year between 1900 and 9999),
  created_at timestamptz not null default now()
);

-- A text as it was handed in. The same text with the same seed is the same story.
create table story (
  id             uuid primary key,
  project_id     uuid not null references project,
  title          text not null check (title <> ''),
  author         text not null default '',
  logline        text not null default '',
  file_name      text not null,
  content        bytea not null,
  content_sha256 text not null,
  seed           bigint not null,
  -- Where the title page places it; a story that says nothing is the first episode.
  season         int not null default 1 check (season between 1 and 99),
  number         int not null default 1 check (number between 1 and 999),
  remarks        jsonb not null default '[]',
  created_at     timestamptz not null default now(),
  broken_down_at timestamptz,
  unique (content_sha256, seed)
);

create table cast_member (
  id          uuid primary key,
  story_id    uuid not null references story on delete cascade,
  name        text not null,
  description text not null,
  look        jsonb not null,
  voice       jsonb not null,
  position    int not null,
  unique (story_id, name)
);

-- Scene 0 is the title card, the last one the credits.
create table scene (
  id       uuid primary key,
  story_id uuid not null references story on delete cascade,
  number   int not null check (number >= 0),
  heading  text not null,
  synopsis text not null,
  setting  jsonb not null,
  card     boolean not null,
  -- What sounds: written when the scene is scored and mixed.
  music_path    text,
  ambience_path text,
  mix_path      text,
  mix_remark    text,
  unique (story_id, number)
);

create table shot (
  id          uuid primary key,
  scene_id    uuid not null references scene on delete cascade,
  number      int not null check (number >= 1),
  description text not null,
  -- The brief without its lines' timing: framing, motion, performers, card, seed.
  plan        jsonb not null,
  expected_frames int not null check (expected_frames > 0),
  -- Settled when the lines have been spoken.
  frames        int check (frames > 0),
  keyframe_path text,
  unique (scene_id, number)
);

create table line (
  id       uuid primary key,
  shot_id  uuid not null references shot on delete cascade,
  position int not null,
  speaker  text not null,
  text     text not null,
  delivery text not null,
  -- Written when it has been spoken.
  start_ms   int check (start_ms >= 0),
  length_ms  int check (length_ms >= 0),
  mouth      jsonb,
  voice_path text,
  engine     text,
  unique (shot_id, position)
);

-- A filmed shot, and the joined clip of a scene, once per quality.
create table take (
  shot_id    uuid not null references shot on delete cascade,
  quality    text not null check (quality in ('DRAFT', 'STANDARD', 'HIGH')),
  path       text not null,
  frames     int not null check (frames > 0),
  engine     text not null,
  created_at timestamptz not null default now(),
  primary key (shot_id, quality)
);

create table reel (
  scene_id   uuid not null references scene on delete cascade,
  quality    text not null check (quality in ('DRAFT', 'STANDARD', 'HIGH')),
  path       text not null,
  frames     int not null check (frames > 0),
  created_at timestamptz not null default now(),
  primary key (scene_id, quality)
);

create table episode (
  id         uuid primary key,
  story_id   uuid not null references story,
  season     int not null check (season >= 1),
  number     int not null check (number >= 1),
  title      text not null,
  quality    text not null check (quality in ('DRAFT', 'STANDARD', 'HIGH')),
  scenes     text not null, -- '' for all, or what the operator asked for: '1-3'
  film_path  text,
  film_bytes bigint,
  frames     int,
  facts      text,
  vtt_path   text,
  srt_path   text,
  poster_path   text,
  backdrop_path text,
  thumb_path    text,
  library_root text not null,
  library_path text,
  created_at   timestamptz not null default now(),
  assembled_at timestamptz,
  published_at timestamptz,
  verified_at  timestamptz,
  unique (story_id, quality, scenes, library_root)
);

create table episode_scene (
  episode_id uuid not null references episode on delete cascade,
  scene_id   uuid not null references scene,
  position   int not null,
  primary key (episode_id, scene_id),
  -- Deferred, so that two scenes can change places in one transaction.
  unique (episode_id, position) deferrable initially deferred
);

create table job (
  id       uuid primary key,
  key      text not null unique,
  kind     text not null,
  -- In words, for people: 'Film shot 2 of scene 3'.
  what     text not null,
  payload  jsonb not null,
  story_id uuid references story on delete cascade,
  needs    text not null check (needs in ('DESK', 'FILM', 'SOUND', 'CUT')),
  priority int not null,
  state    text not null default 'queued'
           check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  -- Unfinished jobs that this one comes after; zero means it may run.
  waits    int not null default 0 check (waits >= 0),
  due_at   timestamptz not null default now(),
  -- The fence: counts claims. A result counts only for the newest one.
  attempt  int not null default 0,
  -- Real failures, which are bounded; crashes and restarts do not count.
  failures     int not null default 0,
  max_failures int not null default 3,
  lane        text,
  node        text,
  lease_until timestamptz,
  cancel_asked boolean not null default false,
  progress real not null default 0 check (progress between 0 and 1),
  note     text,
  problem  text,
  created_at  timestamptz not null default now(),
  started_at  timestamptz,
  finished_at timestamptz,
  check ((state = 'running') = (lease_until is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
);
-- What the claim reads: the few rows that may run now.
create index job_claim on job (needs, priority desc, id) where state = 'queued' and waits = 0;
create index job_lease on job (lease_until) where state = 'running';
create index job_story on job (story_id);

create table job_after (
  job_id   uuid not null references job on delete cascade,
  after_id uuid not null references job on delete cascade,
  primary key (job_id, after_id)
);
create index job_after_reverse on job_after (after_id);

-- Which jobs an episode is made of; a job may serve several episodes.
create table episode_job (
  episode_id uuid not null references episode on delete cascade,
  job_id     uuid not null references job on delete cascade,
  primary key (episode_id, job_id)
);
create index episode_job_job on episode_job (job_id);

-- How far an episode is, told by its jobs alone: nothing else stores it, so nothing can disagree.
create view episode_progress as
  select link.episode_id,
         count(*)                                          as jobs,
         count(*) filter (where job.state = 'done')        as done,
         count(*) filter (where job.state = 'running')     as running,
         count(*) filter (where job.state = 'failed')      as failed,
         count(*) filter (where job.state = 'cancelled')   as cancelled,
         avg(case job.state when 'done' then 1 else job.progress end)::float8 as progress,
         min(job.problem) filter (where job.state = 'failed') as problem
    from episode_job link
    join job on job.id = link.job_id
   group by link.episode_id;

-- Everything that happened, written in the transaction that made it happen.
create table event (
  id      bigint generated always as identity primary key,
  at      timestamptz not null default now(),
  topic   text not null,
  subject uuid not null,
  payload jsonb not null
);
create index event_subject on event (subject, id);
