-- What becomes of a rejection, and the actor that fills a character's set of pictures by itself.

create table correction (
  id           uuid primary key,
  picture_id   uuid not null unique references picture on delete cascade,
  character_id uuid not null references character on delete cascade,
  batch_id     uuid references batch on delete set null,
  strategies   text[] not null default '{}',
  because      text not null,
  -- Absent batch: why nothing was drawn.
  refused      text not null default '',
  at           timestamptz not null default now()
);
create index correction_character on correction (character_id, at desc);

-- What people no longer want learned from: decisions up to this one teach no negatives.
create table forgotten (
  character_id uuid primary key references character on delete cascade,
  up_to        bigint not null,
  who          text not null default '',
  at           timestamptz not null default now()
);

create table replenishment (
  character_id uuid primary key references character on delete cascade,
  enabled      boolean not null default false,
  target       int not null default 20 check (target between 1 and 100),
  state        text not null default 'idle'
    check (state in ('idle', 'drawing', 'waiting', 'paused', 'reached')),
  -- The guard that holds it, and why in words.
  guard        text not null default '',
  reason       text not null default '',
  batch_id     uuid references batch on delete set null,
  -- Counts the batches it started: each has a number, and no number is drawn twice.
  batches      int not null default 0 check (batches >= 0),
  -- The day (UTC) that `drawn_today` counts.
  day          date not null default current_date,
  drawn_today  int not null default 0 check (drawn_today >= 0),
  -- Decisions up to this one no longer count as rejections in a row: a person let it go on.
  pardoned_to  bigint not null default 0,
  last_batch_at timestamptz,
  -- When it looks again by itself, and which of its alarms that is.
  next_at      timestamptz,
  alarm        int not null default 0,
  -- Counts what people set, not what the actor does.
  version      int not null default 1
);
