-- A kite without a tail turns over.
create table tail (kite int references kite, knots int);
select paint(1, 'red');
insert into tail (kite, knots) values (1, 3), (1, 5);
