package studio.verticles.character;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Look;
import studio.verticles.bus.Problem;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;

/// Who plays in a story, as the story department wrote it down.
final class CastMemberStore {
  record Player(String name, String description, Look look) {}

  /// @throws Problem NOT_FOUND; CONFLICT while the story is still being read
  ProjectId projectOf(SqlConnection transaction, StoryId story) {
    var row =
        Rows.first(
                transaction
                    .preparedQuery(
                        "select project_id, title, broken_down_at from story where id = $1")
                    .execute(Tuple.of(story.value()))
                    .await())
            .orElseThrow(() ->
                Problem.notFound(
                    "There is no story %s. Take the id from the list of stories."
                        .formatted(story)));
    if (Optional.ofNullable(row.getOffsetDateTime("broken_down_at")).isEmpty()) {
      throw Problem.conflict(
          "\"%s\" is still being read, so nobody knows its cast yet. Ask again in a moment."
              .formatted(row.getString("title")));
    }
    return new ProjectId(row.getUUID("project_id"));
  }

  List<Player> players(SqlConnection transaction, StoryId story) {
    return Rows.stream(
            transaction
                .preparedQuery(
                    """
                    select name, description, look::text as look
                      from cast_member
                     where story_id = $1
                     order by position
                    """)
                .execute(Tuple.of(story.value()))
                .await())
        .map(row ->
            new Player(
                row.getString("name"),
                row.getString("description"),
                Json.read(row.getString("look"), Look.class)))
        .toList();
  }
}
