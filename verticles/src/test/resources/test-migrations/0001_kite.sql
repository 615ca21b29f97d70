-- A kite, and a function, so that a body between dollars is tried too.
create table if not exists kite (id int primary key, colour text not null);
create function paint(kite_id int, new_colour text) returns void language plpgsql as $$
begin
  update kite set colour = new_colour where id = kite_id;
end;
$$;
insert into kite (id, colour) values (1, 'white; like paper');
