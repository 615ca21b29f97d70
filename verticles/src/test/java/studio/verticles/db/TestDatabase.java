package studio.verticles.db;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import studio.migrations.Migrations;
import studio.verticles.production.StoryId;

/// A real PostgreSQL for tests: one server per JVM, a database of its own for every caller.
///
/// ```java
/// private static final TestDatabase database = TestDatabase.migrated();
/// @AfterAll static void close() { database.close(); }
/// ```
///
/// The server's folder stays in `target` between runs, so that only the first run pays for it; a
/// server that a killed run left there is adopted.
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Vertx vertx;
  private final PgConnectOptions address;
  private final Database database;

  private TestDatabase(String template) {
    vertx = Vertx.vertx();
    address = Running.create("test_" + NEXT.incrementAndGet(), template);
    database = Database.at(vertx, address, 8);
  }

  /// With all tables and no rows.
  public static TestDatabase migrated() {
    return new TestDatabase(Running.migratedTemplate());
  }

  /// Without any table.
  public static TestDatabase empty() {
    return new TestDatabase("template0");
  }

  public Database database() {
    return database;
  }

  /// Takes all rows away and puts one story there, for jobs to belong to.
  public void empty(StoryId story) {
    database
        .pool()
        .query("truncate project, story, job, event, lane, node cascade")
        .execute()
        .await();
    database
        .pool()
        .preparedQuery(
            """
            with home as (insert into project (id, title, slug, year)
                          values ($1, 'Fox', 'fox', 2026) returning id)
            insert into story (id, project_id, title, file_name, content, content_sha256, seed)
            select $1, id, 'Fox', 'fox.fountain', '', 'hash', 1 from home
            """)
        .execute(Tuple.of(story.value()))
        .await();
  }

  /// The instance whose threads the database uses; closed with it.
  public Vertx vertx() {
    return vertx;
  }

  /// The server's port.
  public int port() {
    return address.getPort();
  }

  /// As an operator would write it, with the port of something in between.
  public String url(int port) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            address.getUser(),
            URLEncoder.encode(address.getPassword(), StandardCharsets.UTF_8),
            address.getHost(),
            port,
            address.getDatabase());
  }

  /// A second way in, as another studio would have it. Close it before this one.
  public Database another() {
    return Database.at(vertx, address, 8);
  }

  @Override
  public void close() {
    database.close();
    vertx.close().await();
    Running.drop(address.getDatabase());
  }

  /// The server, started when the first test asks and stopped when the JVM ends.
  private static final class Running {
    private static final String TEMPLATE = "tables";
    private static final Vertx VERTX = Vertx.vertx();
    private static final EmbeddedPostgres SERVER = start();
    private static boolean templateIsMade;

    private static EmbeddedPostgres start() {
      EmbeddedPostgres server = startInFirstFreeFolder();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the test database"));
      return server;
    }

    /// Two test runs side by side take a folder each.
    private static EmbeddedPostgres startInFirstFreeFolder() {
      for (int number = 1; ; number++) {
        try {
          Path folder = Path.of("target", "test-database-" + number).toAbsolutePath();
          return EmbeddedPostgres.start(Files.createDirectories(folder));
        } catch (DatabaseFailure taken) {
          if (number == 9 || !taken.getMessage().startsWith("Another Nightshift")) {
            throw taken;
          }
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    static PgConnectOptions create(String name, String template) {
      admin("drop database if exists " + name + " with (force)");
      admin("create database " + name + " template " + template);
      return Database.addressOf(SERVER).setDatabase(name);
    }

    static void drop(String name) {
      admin("drop database if exists " + name + " with (force)");
    }

    static synchronized String migratedTemplate() {
      if (!templateIsMade) {
        PgConnectOptions address = create(TEMPLATE, "template0");
        try (var database = Database.at(VERTX, address, 1)) {
          new Migrator(database, Migrations.all()).migrate();
        }
        templateIsMade = true;
      }
      return TEMPLATE;
    }

    private static synchronized void admin(String sql) {
      try (var database = Database.at(VERTX, Database.addressOf(SERVER), 1)) {
        database.pool().query(sql).execute().await();
      }
    }
  }
}
