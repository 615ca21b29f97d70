-- Machines whose processor may publish see one library: the id in it, once several machines are a studio.

alter table studio add column library uuid;
