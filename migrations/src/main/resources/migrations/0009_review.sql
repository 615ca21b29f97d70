-- Judgements of machines, decisions about pictures, and how far a machine is trusted.

-- One gate per project; every path asks it.
create table gate (
  project_id   uuid primary key references project on delete cascade,
  approve_from double precision not null default 0.8 check (approve_from between 0 and 1),
  reject_below double precision not null default 0.4 check (reject_below between 0 and 1),
  shot_from    double precision not null default 0.4 check (shot_from between 0 and 1),
  -- Off: machines look, people decide.
  automatic    boolean not null default true,
  corrections  boolean not null default false,
  -- Of what the judge would approve, so much must have been approved by people ...
  precision_bound double precision not null default 0.9 check (precision_bound between 0 and 1),
  -- ... among so many recent decisions, once there are at least so many.
  precision_window int not null default 30 check (precision_window between 5 and 1000),
  precision_least  int not null default 10 check (precision_least between 1 and 1000),
  -- Every so many approvals by a machine, one is shown to a person instead; 0 = never.
  spot_check   int not null default 10 check (spot_check between 0 and 1000),
  -- Approvals by a machine since the last spot check.
  since_spot   int not null default 0 check (since_spot >= 0),
  paused_at    timestamptz,
  pause_reason text not null default '',
  -- Only what people decided since then counts for or against a judge.
  resumed_at   timestamptz,
  version      int not null default 1,
  check (reject_below <= approve_from)
);

-- What a machine saw in a picture. `judge` is engine, model and wording: another wording is another judge.
create table review (
  id           uuid primary key,
  picture_id   uuid not null references picture on delete cascade,
  round        int not null check (round >= 1),
  judge        text not null,
  likeness     int check (likeness between 0 and 10),
  clarity      int check (clarity between 0 and 10),
  usefulness   int check (usefulness between 0 and 10),
  score        double precision check (score between 0 and 1),
  solo         boolean,
  human        boolean,
  completeness text not null default '' check (completeness in ('', 'full', 'upper', 'face', 'partial')),
  species      text not null check (species in ('right', 'wrong', 'unsure', 'no_rule')),
  seen_as      uuid references character on delete set null,
  confidence   double precision check (confidence between 0 and 1),
  caption      text not null default '',
  issues       text[] not null default '{}',
  -- What the gate made of it, and why in words.
  verdict      text not null check (verdict in ('approve', 'reject', 'person')),
  reason       text not null,
  said         jsonb not null default '{}',
  took_ms      bigint not null default 0,
  at           timestamptz not null default now(),
  unique (picture_id, round)
);
create index review_picture on review (picture_id, round desc);
create index review_judge on review (judge, at desc);

-- Every decision about a picture, by whoever made it: what learning learns from. An undone decision
-- stays, with the time of its undoing.
create table decision_made (
  id           bigint generated always as identity primary key,
  picture_id   uuid not null references picture on delete cascade,
  project_id   uuid not null references project on delete cascade,
  character_id uuid references character on delete cascade,
  by_machine   boolean not null,
  who          text not null default '',
  -- The newest judgement at that time: whether the person agrees with it.
  review_id    uuid references review on delete set null,
  verdict      text not null check (verdict in ('approve', 'reject', 'reassign', 'pending')),
  -- What undoing brings back.
  was          text not null check (was in ('pending', 'approved', 'rejected')),
  was_of       uuid references character on delete set null,
  was_caption  text,
  categories   text[] not null default '{}',
  note         text not null default '',
  score        double precision,
  at           timestamptz not null default now(),
  undone_at    timestamptz
);
create index decision_made_picture on decision_made (picture_id, id desc);
create index decision_made_character on decision_made (character_id, id desc);
create index decision_made_project on decision_made (project_id, id desc);

-- What a model answered when it was asked who is in a picture.
create table identification (
  picture_id   uuid not null references picture on delete cascade,
  number       int  not null check (number >= 1),
  engine       text not null,
  description  text not null,
  character_id uuid references character on delete set null,
  at           timestamptz not null default now(),
  primary key (picture_id, number)
);
