-- Training likenesses, and the register of those that exist.

create table training (
  id           uuid primary key,
  -- The key that came with the wish; the same wish is not done twice.
  wish_key     text unique,
  number       int generated always as identity unique,
  project_id   uuid not null references project on delete cascade,
  character_id uuid not null references character on delete cascade,
  state        text not null default 'queued'
    check (state in ('queued', 'running', 'completed', 'failed', 'cancelled', 'invalidated')),
  base         text not null default '',
  architecture text not null check (architecture in ('SD15', 'SDXL', 'FLUX', 'OTHER')),
  trigger_word text not null,
  recipe       jsonb not null,
  -- What was said with the wish, to tell whether a key comes with another one.
  wish         jsonb not null default '{}',
  -- The pictures and captions it is trained on, as they were when it was asked for.
  pictures     jsonb not null,
  engine       text not null default '',
  epoch        int not null default 0,
  step         bigint not null default 0,
  steps        bigint not null default 0,
  loss         double precision,
  best_loss    double precision,
  best_epoch   int,
  log_path     text,
  problem      text,
  -- What went otherwise than wished without failing, in sentences.
  remark       text not null default '',
  retry_of     uuid references training on delete set null,
  asked_by     text not null default '',
  version      int not null default 1,
  created_at   timestamptz not null default now(),
  started_at   timestamptz,
  finished_at  timestamptz,
  check ((state in ('queued', 'running')) = (finished_at is null))
);
create index training_character on training (character_id, id desc);
-- Never two trainings of one character at a time.
create unique index training_active on training (character_id) where state in ('queued', 'running');

-- A training stands as its jobs stand, whoever changes those and why: a lane that claims, fails or
-- gives back, a lease that runs out, a person who cancels. It ends with the last of its jobs, or
-- with the first that fails. What has ended stays as it is.
create function training_follows_its_jobs() returns trigger language plpgsql as $$
begin
  update training
     set state = standing.state,
         problem = case when standing.state = 'failed' then new.problem end,
         version = version + 1,
         started_at = case when standing.state = 'running' then coalesce(started_at, now())
                           else started_at end,
         finished_at = case when standing.state not in ('queued', 'running') then now() end
    from (select case
                   when new.state in ('failed', 'cancelled') then new.state
                   when new.kind = 'ChooseEpoch' and new.state = 'done' then 'completed'
                   when new.kind = 'Train' and new.state = 'queued' then 'queued'
                   else 'running'
                 end as state) standing
   where training.id = new.subject
     and training.state in ('queued', 'running')
     and training.state <> standing.state;
  return null;
end $$;
create trigger training_follows_its_jobs
  after insert or update of state on job
  for each row
  when (new.kind in ('Train', 'Sample', 'ChooseEpoch'))
  execute function training_follows_its_jobs();

create table loss_point (
  training_id uuid not null references training on delete cascade,
  step        bigint not null,
  epoch       int not null,
  loss        double precision not null,
  at          timestamptz not null default now(),
  primary key (training_id, step)
);

create table checkpoint (
  training_id uuid not null references training on delete cascade,
  epoch       int not null check (epoch >= 1),
  path        text not null,
  bytes       bigint not null,
  grid_path   text,
  -- Likeness of its samples to the references, 0 to 1.
  likeness    real check (likeness between 0 and 1),
  primary key (training_id, epoch)
);

create table lora (
  id           uuid primary key,
  project_id   uuid not null references project on delete cascade,
  character_id uuid not null references character on delete cascade,
  training_id  uuid references training on delete set null,
  file_name    text not null unique check (file_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]*\.safetensors$'),
  architecture text not null check (architecture in ('SD15', 'SDXL', 'FLUX', 'OTHER')),
  trigger_word text not null default '',
  epoch        int,
  bytes        bigint not null,
  path         text not null,
  -- The one that drawings of the character use.
  in_use       boolean not null default false,
  created_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
create index lora_character on lora (character_id, id desc);
create unique index lora_in_use on lora (character_id) where in_use and deleted_at is null;
