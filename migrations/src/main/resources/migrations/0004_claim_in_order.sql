-- A claim looks for the first job of all that a lane can do. In an index that begins with what a job needs, these
-- are several runs that must be read to the end and sorted: each claim cost as much as the queue was long. In one
-- line through all needs it stops at the first that fits.

drop index job_claim;
create index job_claim on job (place desc, priority desc, id, needs) where state = 'queued' and waits = 0;
