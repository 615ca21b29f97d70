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

create table replenishment (
  character_id uuid primary key references character on delete cascade,
  enabled      boolean not null default false,
  target       int not null default 20 check (target between 1 and 100),
  state        text not null default 'idle'
    check (state in ('idle', 'drawing', 'waiting', 'paused', 'reached')),
  reason       text not null default '',
  batch_id     uuid references batch on delete set null,
  -- The day (UTC) that `drawn_today` counts.
  day          date not null default current_date,
  drawn_today  int not null default 0 check (drawn_today >= 0),
  rejects_in_row int not null default 0 check (rejects_in_row >= 0),
  last_batch_at timestamptz,
  next_at      timestamptz,
  version      int not null default 1
);
