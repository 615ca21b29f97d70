package studio.verticles.gallery;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import studio.verticles.db.Database;
import studio.verticles.gallery.Hashes.Near;
import studio.verticles.production.ProjectId;

/// The fingerprints of all pictures, in memory, so that a look-alike is found among a hundred
/// thousand in less time than a query takes.
///
/// Before every answer it reads what came since the last one, whichever node brought it. A row may
/// become visible some time after the moment that it carries (its transaction began then), so the
/// last minute is read again each time; no transaction of the house lasts that long.
///
/// One thread at a time, but never across a wait: rows are read first and taken in afterwards.
final class HashIndex {
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final Database database;
  private final Map<ProjectId, Hashes> projects = new HashMap<>();

  /// Those that will be read again.
  private final Map<UUID, OffsetDateTime> recent = new HashMap<>();

  private OffsetDateTime readUpTo = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  HashIndex(Database database) {
    this.database = database;
  }

  /// At most `most`, the closest first.
  List<Near> nearest(ProjectId project, long hash, int tone, int radius, int most) {
    catchUp();
    Hashes hashes = projects.get(project);
    return hashes == null ? List.of() : hashes.nearest(hash, tone, radius, most);
  }

  Hashes.Snapshot of(ProjectId project) {
    catchUp();
    Hashes hashes = projects.get(project);
    return (hashes == null ? new Hashes() : hashes).snapshot();
  }

  private void catchUp() {
    OffsetDateTime from = readUpTo;
    List<Row> rows =
        PictureStore.rows(
                database
                    .pool()
                    .preparedQuery(
                        """
                        select id, project_id, phash, tone, created_at, now() as read_at
                          from picture
                         where created_at >= $1
                        """)
                    .execute(Tuple.of(from.minus(OVERLAP)))
                    .await())
            .toList();
    // Somebody else may have caught up while this waited, and has those before his overlap.
    OffsetDateTime known = readUpTo.isAfter(from) ? readUpTo.minus(OVERLAP) : OffsetDateTime.MIN;
    for (Row row : rows) {
      OffsetDateTime came = row.getOffsetDateTime("created_at");
      if (!came.isBefore(known) && recent.putIfAbsent(row.getUUID("id"), came) == null) {
        projects
            .computeIfAbsent(new ProjectId(row.getUUID("project_id")), _ -> new Hashes())
            .add(row.getUUID("id"), row.getLong("phash"), row.getInteger("tone"));
      }
      OffsetDateTime read = row.getOffsetDateTime("read_at");
      readUpTo = read.isAfter(readUpTo) ? read : readUpTo;
    }
    OffsetDateTime past = readUpTo.minus(OVERLAP);
    recent.values().removeIf(came -> came.isBefore(past));
  }
}
