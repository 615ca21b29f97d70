-- When one of each group of waiting jobs was last taken, on any lane: from then its next job stands first in line.
-- Told by the work alone, a group of low priority would seem served whenever a more urgent one of the same work is,
-- and could wait for ever.
create table served (
  needs    text not null,
  model    text not null,
  shape    text not null,
  place    int not null,
  priority int not null,
  deadline timestamptz,
  at       timestamptz not null,
  unique nulls not distinct (needs, model, shape, place, priority, deadline)
);
