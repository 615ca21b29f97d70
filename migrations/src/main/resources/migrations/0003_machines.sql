-- Several machines as one studio: no two have one name, and all of them see the same media folder.

-- The id in the node's data folder: the same node in another life, or another of that name.
alter table node add column home uuid;

-- The one row that says what this studio is.
create table studio (
  only_one boolean primary key default true check (only_one),
  -- The id in the media folder that all nodes share.
  media    uuid not null
);
