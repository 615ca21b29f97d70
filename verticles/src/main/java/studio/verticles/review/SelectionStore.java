package studio.verticles.review;

import static studio.verticles.review.RulingStore.rows;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.verticles.bus.Problem;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.Reviews.Left;
import studio.verticles.review.Reviews.Seen;
import studio.verticles.review.Reviews.Selection;

/// Finds the pictures that somebody means.
final class SelectionStore {
  /// One stroke decides about at most so many.
  static final int MOST = 1000;

  private SelectionStore() {}

  static Problem tooMany() {
    return Problem.invalid(
        "These are more than %,d pictures. Choose fewer, or a single character.".formatted(MOST));
  }

  /// Whose gates have to be held, in the order in which everybody holds them.
  static List<ProjectId> projects(SqlConnection transaction, Selection selection) {
    return switch (selection) {
      case Selection.All(var project, _, _, _) -> List.of(project);
      case Selection.These(var pictures) -> {
        if (pictures.size() > MOST) {
          throw tooMany();
        }
        yield rows(transaction
                .preparedQuery(
                    "select distinct project_id from picture where id = any($1) order by project_id")
                .execute(Tuple.tuple().addArrayOfUUID(RulingStore.uuids(ids(pictures))))
                .await())
            .map(row -> new ProjectId(row.getUUID("project_id")))
            .toList();
      }
    };
  }

  /// Holds them all, those that somebody named in the order in which they came.
  static List<Hung> hold(SqlConnection transaction, Selection selection, List<GateRow> gates) {
    return switch (selection) {
      case Selection.These(var pictures) -> RulingStore.hold(transaction, ids(pictures));
      case Selection.All all -> matching(transaction, all, gates.getFirst().settings());
    };
  }

  private static List<Hung> matching(
      SqlConnection transaction, Selection.All all, GateSettings settings) {
    String[] standings = all.standings().stream().map(RulingStore::word).toArray(String[]::new);
    List<Hung> found =
        rows(transaction
                .preparedQuery(
                    """
                    select %s
                      from picture
                     where project_id = $1
                       and ($2::uuid is null or character_id = $2)
                       and (cardinality($3::text[]) = 0 or state = any($3))
                       and case $4
                             when 'NOT_SOLO' then solo = false
                             when 'NEVER_REVIEWED' then score is null
                             when 'LOW_SCORE' then score < $5
                             else true
                           end
                     order by id
                     limit $6
                       for update
                    """
                        .formatted(RulingStore.HUNG))
                .execute(
                    Tuple.of(
                            all.project().value(),
                            all.character().map(CharacterId::value).orElse(null))
                        .addArrayOfString(standings)
                        .addString(all.criterion().name())
                        .addDouble(settings.rejectBelow())
                        .addInteger(MOST + 1))
                .await())
            .map(RulingStore::hung)
            .toList();
    if (found.size() > MOST) {
      throw tooMany();
    }
    return found;
  }

  /// The versions that the person saw; empty where nobody looked at each.
  static Map<PictureId, Integer> versions(Selection selection) {
    Map<PictureId, Integer> versions = new HashMap<>();
    if (selection instanceof Selection.These(var pictures)) {
      pictures.forEach(seen -> versions.put(seen.picture(), seen.version()));
    }
    return versions;
  }

  /// Those that were named and are not there.
  static List<Left> gone(Selection selection, List<Hung> found) {
    if (!(selection instanceof Selection.These(var pictures))) {
      return List.of();
    }
    Set<PictureId> there = found.stream().map(Hung::id).collect(Collectors.toSet());
    return pictures.stream()
        .map(Seen::picture)
        .distinct()
        .filter(picture -> !there.contains(picture))
        .map(picture -> new Left(picture, "", "is gone"))
        .toList();
  }

  /// Why a character cannot be given pictures of a project.
  static Optional<String> hindrance(SqlConnection transaction, CharacterId to, ProjectId project) {
    return rows(transaction
            .preparedQuery(
                "select name, project_id, archived_at is not null as away from character where id = $1")
            .execute(Tuple.of(to.value()))
            .await())
        .findFirst()
        .map(row -> {
          if (!row.getUUID("project_id").equals(project.value())) {
            return Optional.of(
                row.getString("name")
                    + " belongs to another project. Choose somebody of this one.");
          }
          return row.getBoolean("away")
              ? Optional.of(
                  row.getString("name") + " was put away. Take the character out again first.")
              : Optional.<String>empty();
        })
        .orElse(Optional.of("There is no such character. Choose one of the project's."));
  }

  private static List<PictureId> ids(List<Seen> pictures) {
    return pictures.stream().map(Seen::picture).distinct().toList();
  }
}
