package studio.verticles.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/// What all migrations together make of an empty database, as one page that can be read and
/// compared. A change of it is written with `-Dgolden=write`.
class SchemaTest {
  private static final Path PAGE = Path.of("../migrations/schema.txt");

  private static final String SCHEMA =
      """
      with tables as (
        select oid, relname, relkind
          from pg_class
         where relnamespace = 'public'::regnamespace
           and relkind in ('r', 'v')
      )
      select relname as t, 0 as part, lpad(attnum::text, 3, '0') as place,
             '  ' || attname || ' ' || format_type(atttypid, atttypmod)
             || case when attnotnull then ' not null' else '' end
             || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') as line
        from tables
        join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
      union all
      select relname, 1, conname, '  ' || conname || ': ' || pg_get_constraintdef(c.oid)
        from tables
        join pg_constraint c on conrelid = tables.oid and contype <> 'n'
      union all
      select relname, 2, i.indexrelid::regclass::text, '  ' || pg_get_indexdef(i.indexrelid)
        from tables
        join pg_index i on indrelid = tables.oid
       where not exists (select 1 from pg_constraint where conindid = i.indexrelid)
      union all
      select relname, 3, '', '  ' || pg_get_viewdef(oid)
        from tables
       where relkind = 'v'
       order by t, part, place
      """;

  @Test
  void theMigrationsMakeThisSchema() throws IOException {
    try (TestDatabase tests = TestDatabase.migrated()) {
      String now = schema(tests.database());
      if ("write".equals(System.getProperty("golden"))) {
        Files.writeString(PAGE, now);
      }
      assertEquals(Files.readString(PAGE), now);
    }
  }

  private static String schema(Database database) {
    StringJoiner page = new StringJoiner("\n", "", "\n");
    String table = "";
    for (Row row : database.pool().query(SCHEMA).execute().await()) {
      if (!row.getString("t").equals(table)) {
        table = row.getString("t");
        page.add((page.length() > 1 ? "\n" : "") + table);
      }
      page.add(row.getString("line"));
    }
    return page.toString();
  }
}
