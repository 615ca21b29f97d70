-- The cast: who plays in a project, and how its pictures are meant to look. Names that people type
-- into addresses (slugs) are unique inside their project; everything refers to ids.

alter table project
  -- Scripts of the earlier program count projects; ids stay the real names.
  add column number      int generated always as identity unique,
  add column description text not null default '',
  add column genre       text not null default '',
  add column premise     text not null default '',
  add column rating      text not null default 'PG' check (rating in ('G', 'PG', 'PG-13', 'R')),
  -- Off: no machine writes, judges or corrects anything of this project by itself.
  add column ai          boolean not null default true,
  -- Put away, with everything in it; nothing is deleted.
  add column archived_at timestamptz,
  add column version     int not null default 1;

-- How the pictures of a project are drawn. Every change is a new row; the highest version is in use,
-- and a picture remembers the one it was drawn with.
create table style (
  id           uuid primary key,
  project_id   uuid not null references project on delete cascade,
  version      int  not null check (version >= 1),
  checkpoint   text not null default '',
  architecture text not null check (architecture in ('SD15', 'SDXL', 'FLUX', 'OTHER')),
  width        int  not null check (width between 64 and 4096),
  height       int  not null check (height between 64 and 4096),
  steps        int  not null check (steps between 1 and 150),
  cfg          double precision not null check (cfg between 0 and 30),
  sampler      text not null,
  preamble     text not null default '',
  positive     text not null default '',
  negative     text not null default '',
  likeness_weight double precision not null default 0.7  check (likeness_weight between 0 and 2),
  likeness_start  double precision not null default 0.0  check (likeness_start between 0 and 1),
  likeness_end    double precision not null default 0.85 check (likeness_end between 0 and 1),
  changed_by   text not null default '',
  reason       text not null default '',
  changed_at   timestamptz not null default now(),
  unique (project_id, version)
);

create table storyline (
  project_id      uuid primary key references project on delete cascade,
  title           text not null default '',
  summary         text not null default '',
  theme           text not null default '',
  genre           text not null default '',
  target_audience text not null default '',
  tone            text not null default '',
  humor_style     text not null default '',
  themes          text[] not null default '{}',
  story_arcs      text[] not null default '{}',
  version         int not null default 1
);

create table world (
  project_id     uuid primary key references project on delete cascade,
  style_preamble text not null default '',
  art_style      text not null default '',
  aesthetic      text not null default '',
  color_palette  jsonb not null default '{}',
  cinematography jsonb not null default '{}',
  world_location jsonb not null default '{}',
  time_period    text not null default '',
  production_notes text not null default '',
  known_issues   text[] not null default '{}',
  negative_prompt_guidance text not null default '',
  version        int not null default 1
);

create table character (
  id            uuid primary key,
  number        int generated always as identity unique,
  project_id    uuid not null references project on delete cascade,
  name          text not null check (name <> ''),
  slug          text not null check (slug ~ '^[a-z0-9_-]+$'),
  description   text not null default '',
  design_prompt text not null default '',
  -- Species, body, key colours, features, common errors: what a judge compares a picture with.
  appearance    jsonb not null default '{}',
  -- What no picture of this character should have, beyond the rules.
  negative      text not null default '',
  -- The word that calls the likeness up in a prompt once it is trained.
  trigger_word  text not null default '',
  -- Decides what a puppet looks like where words leave it open; a story's cast brings its own.
  look_seed     bigint not null default 0,
  -- Put away; pictures and likenesses stay.
  archived_at   timestamptz,
  version       int not null default 1,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  unique (project_id, slug)
);

-- What a character was before each change of its design.
create table design (
  id            bigint generated always as identity primary key,
  character_id  uuid not null references character on delete cascade,
  design_prompt text not null,
  appearance    jsonb not null,
  changed_by    text not null default '',
  changed_at    timestamptz not null default now()
);
create index design_character on design (character_id, id desc);

-- A wish that an appearance be written down. The work is a job; this remembers who wished and with
-- which key, so that the same wish is not done twice.
create table narration (
  id           uuid primary key,
  wish_key     text unique,
  character_id uuid not null references character on delete cascade,
  version      int  not null,
  asked_by     text not null default '',
  asked_at     timestamptz not null default now()
);
create index narration_character on narration (character_id, id desc);

-- Two of a cast that judges take for each other, and the one question that tells them apart.
create table confusable (
  id         uuid primary key,
  project_id uuid not null references project on delete cascade,
  one        uuid not null references character on delete cascade,
  other      uuid not null references character on delete cascade,
  question   text not null check (question <> ''),
  -- Words in an answer that mean the one or the other.
  one_cues   text[] not null default '{}',
  other_cues text[] not null default '{}',
  check (one <> other)
);
create unique index confusable_pair on confusable (least(one, other), greatest(one, other));

-- What must and must not be seen of a species; projects may add to the defaults and replace them.
create table species_rule (
  project_id uuid not null references project on delete cascade,
  keyword    text not null check (keyword <> ''),
  position   int  not null,
  must       text[] not null default '{}',
  wrong      text[] not null default '{}',
  negatives  text[] not null default '{}',
  primary key (project_id, keyword)
);
