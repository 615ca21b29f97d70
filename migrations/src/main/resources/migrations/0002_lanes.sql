-- Two cards, one night: lanes whose work runs on engines of other machines. A job remembers what it gave to
-- a server before the server is asked, so that it is found again after a crash; how its failures ended; and
-- whether the house's own engine stands in for one that failed for good.

alter table job drop constraint job_needs_check;
update job
   set needs = case kind when 'BreakDown' then 'STORY' when 'Draw' then 'DRAW' when 'Speak' then 'SPEAK'
                         else needs end;
alter table job
  add constraint job_needs_check
      check (needs in ('DESK', 'STORY', 'DRAW', 'FILM', 'CARD', 'SPEAK', 'SOUND', 'CUT', 'TRAIN')),
  -- Which model it wants; '' for the one that the lane's engine uses anyway.
  add column model text not null default '',
  -- What makes one run last as long as another: '1280x720 4s'. Memory and time are learned by it.
  add column shape text not null default '',
  -- After this moment anything is better than a hole.
  add column deadline timestamptz,
  -- What was given to a server: {"engine", "id", "attempt"}, written before it is asked.
  add column remote jsonb,
  -- The engines gave up; the house's own engine does it.
  add column stand_in boolean not null default false,
  -- Times the world got in the way (a server gone, a restart). They cost nothing but the rest.
  add column disturbances int not null default 0,
  -- How far down the ladder of memory: 0 as asked, 1 after everything was unloaded, 2 smaller, 3 elsewhere.
  add column rung int not null default 0 check (rung between 0 and 3),
  -- Lanes that could not do it.
  add column avoids text[] not null default '{}',
  -- Where a person put it: higher goes first, whatever its priority.
  add column place int not null default 0,
  -- Since when it could have run; a rest after a failure does not count as waiting anew.
  add column ready_at timestamptz not null default now();

drop index job_claim;
create index job_claim on job (needs, place desc, priority desc, id) where state = 'queued' and waits = 0;

-- A studio program at work somewhere.
create table node (
  name       text primary key,
  started_at timestamptz not null,
  seen_at    timestamptz not null
);

-- A place where jobs run. Its state is an operator's wish and outlives every restart.
create table lane (
  name    text primary key,
  node    text not null,
  engines boolean not null, -- false for the house's own
  card    text,
  slots   int not null check (slots >= 1),
  state   text not null default 'open' check (state in ('open', 'draining', 'paused')),
  reason  text not null default '',
  -- When the lane opens again by itself.
  until   timestamptz,
  since   timestamptz not null default now(),
  -- What its card and engines hold now, as its node last saw it.
  facts   jsonb not null default '{}',
  seen_at timestamptz not null default now()
);

-- What a lane's engine does, and whether it is well. While a lane offers something, the house's own engines
-- leave it to that lane.
create table offer (
  lane       text not null references lane on delete cascade,
  capability text not null,
  engine     text not null, -- "comfyui@rtx3060"
  model      text not null,
  address    text not null default '',
  well       boolean not null default true,
  reason     text not null default '',
  since      timestamptz not null default now(),
  primary key (lane, capability)
);

-- What a run took, learned from runs: the longest recent peak, the usual time.
create table measure (
  lane       text not null,
  capability text not null,
  model      text not null,
  shape      text not null,
  runs       int not null default 0,
  run_ms     double precision not null default 0,
  peak_bytes bigint not null default 0,
  measured_at timestamptz not null default now(),
  primary key (lane, capability, model, shape)
);

-- What it takes to change a lane over to a model.
create table changeover (
  lane    text not null,
  model   text not null,
  times   int not null default 0,
  swap_ms double precision not null default 0,
  primary key (lane, model)
);

-- Why this lane, why now; or why nothing. For people, and for the simulator.
create table decision (
  id     bigint generated always as identity primary key,
  at     timestamptz not null default now(),
  lane   text not null,
  job_id uuid references job on delete cascade,
  words  text not null,
  -- What else was considered: [{"group", "why"}].
  passed jsonb not null default '[]'
);
create index decision_lane on decision (lane, id desc);
create index decision_job on decision (job_id, id desc);

-- Every failure with its evidence.
create table failure (
  id      bigint generated always as identity primary key,
  at      timestamptz not null default now(),
  job_id  uuid not null references job on delete cascade,
  attempt int not null,
  node    text not null,
  lane    text not null,
  class   text not null check (class in ('INVALID', 'OUT_OF_MEMORY', 'INFRASTRUCTURE', 'BROKEN')),
  message text not null
);
create index failure_job on failure (job_id, id);

-- A graphics card of a node.
create table card (
  name    text primary key,
  node    text not null,
  model   text not null,
  vendor  text not null,
  total   bigint not null,
  trouble text,
  seen_at timestamptz not null default now()
);

-- A card's instruments over time; a day of it is kept.
create table card_reading (
  card    text not null,
  at      timestamptz not null,
  used    bigint not null,
  total   bigint not null,
  -- Of `used`, what no engine of ours holds.
  strangers bigint not null,
  celsius double precision,
  watts   double precision,
  busy    double precision,
  primary key (card, at)
);
