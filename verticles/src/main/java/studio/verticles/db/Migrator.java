package studio.verticles.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.migrations.Migration;
import studio.migrations.Migrations;

/// Brings the tables to the version this program was written for: one transaction per file, each
/// with its line in `schema_version`, so a failing file leaves the database at the version before.
/// Any number of studios may do this at once: the transactions take turns, and who comes second
/// finds the work done. (So a migration cannot contain what refuses to run in a transaction, such
/// as `create index concurrently`.)
public final class Migrator {
  private static final Logger log = LoggerFactory.getLogger(Migrator.class);

  /// Any number will do, as long as every studio takes the same.
  private static final long TURN = 7_201_104_611L;

  private final Database database;
  private final List<Migration> migrations;

  public Migrator(Database database, List<Migration> migrations) {
    this.database = database;
    this.migrations = Migrations.inOrder(migrations);
  }

  /// Applies what is missing and returns the names of the files that this call applied.
  ///
  /// @throws DatabaseFailure when the database is newer than this program, when an applied file was
  ///   edited since, or when a file fails
  public List<String> migrate() {
    Map<Integer, Applied> applied = database.inTransaction(this::look);
    check(applied);
    return migrations.stream()
        .filter(migration -> !applied.containsKey(migration.version()))
        .filter(migration -> database.inTransaction(connection -> apply(connection, migration)))
        .map(Migration::name)
        .toList();
  }

  private record Applied(String name, String checksum) {}

  private Map<Integer, Applied> look(SqlConnection connection) {
    takeTurn(connection);
    connection
        .query(
            """
            create table if not exists schema_version (
              version int primary key,
              name text not null,
              checksum text not null,
              applied_at timestamptz not null default now()
            )
            """)
        .execute()
        .await();
    Map<Integer, Applied> applied = new TreeMap<>();
    for (Row row :
        connection.query("select version, name, checksum from schema_version").execute().await()) {
      applied.put(
          row.getInteger("version"), new Applied(row.getString("name"), row.getString("checksum")));
    }
    return applied;
  }

  private void check(Map<Integer, Applied> applied) {
    applied.forEach((version, file) -> {
      if (version > migrations.size()) {
        throw new DatabaseFailure(
            "The database was used by a newer Nightshift (it has %s, this one knows versions up to %d). Start the newer Nightshift, or choose another folder with --data; nothing was changed."
                .formatted(file.name(), migrations.size()));
      }
      Migration ours = migrations.get(version - 1);
      if (!ours.checksum().equals(file.checksum())) {
        throw new DatabaseFailure(
            "The migration %s was edited after it was applied to this database. Bring the file back as it was, and put the change into a new file."
                .formatted(ours.name()));
      }
    });
  }

  /// Returns whether it was still to do.
  private static boolean apply(SqlConnection connection, Migration migration) {
    takeTurn(connection);
    boolean done =
        connection
                .preparedQuery("select from schema_version where version = $1")
                .execute(Tuple.of(migration.version()))
                .await()
                .size()
            > 0;
    if (done) {
      return false;
    }
    Optional<Throwable> failure = run(connection, migration);
    if (failure.isPresent()) {
      throw new DatabaseFailure(
          "The migration %s failed and was taken back: %s"
              .formatted(migration.name(), failure.get().getMessage()),
          failure.get());
    }
    connection
        .preparedQuery("insert into schema_version (version, name, checksum) values ($1, $2, $3)")
        .execute(Tuple.of(migration.version(), migration.name(), migration.checksum()))
        .await();
    log.info("migration {} applied", migration.name());
    return true;
  }

  private static Optional<Throwable> run(SqlConnection connection, Migration migration) {
    return connection
        .query(migration.sql())
        .execute()
        .transform(result -> Future.succeededFuture(Optional.ofNullable(result.cause())))
        .await();
  }

  /// Held until the transaction ends, so a studio that dies gives its turn away. Notices ("already
  /// exists, skipping") are not news.
  private static void takeTurn(SqlConnection connection) {
    connection.query("set local client_min_messages = warning").execute().await();
    connection.preparedQuery("select pg_advisory_xact_lock($1)").execute(Tuple.of(TURN)).await();
  }
}
