package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.Look;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.AdoptableCast;
import studio.verticles.production.Json;
import studio.verticles.production.ProjectId;
import studio.verticles.production.StoryId;
import studio.verticles.story.Slug;
import studio.verticles.story.screenwriter.Screenplay;

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

  private static final int MOST_STORIES = 30;

  /// Who plays in the newest stories and is no character of their project yet.
  List<AdoptableCast> adoptable(SqlClient database) {
    Map<StoryId, AdoptableCast> stories = new LinkedHashMap<>();
    var rows =
        database
            .preparedQuery(
                """
                select story.id, story.title, project.title as project_title, cast_member.name,
                       array(select slug from character
                              where character.project_id = project.id) as slugs
                  from (select * from story
                         where broken_down_at is not null
                         order by id desc
                         limit $1) story
                  join project on project.id = story.project_id and project.archived_at is null
                  join cast_member on cast_member.story_id = story.id
                 where cast_member.name <> $2
                 order by story.id desc, cast_member.position
                """)
            .execute(Tuple.of(MOST_STORIES, Screenplay.NARRATOR))
            .await();
    for (Row row : rows) {
      String name = row.getString("name");
      if (!Rows.texts(row, "slugs").contains(Slug.of("character", name))) {
        StoryId id = new StoryId(row.getUUID("id"));
        AdoptableCast none =
            new AdoptableCast(
                id, row.getString("title"), row.getString("project_title"), List.of());
        stories.merge(id, none.and(name), (one, _) -> one.and(name));
      }
    }
    return List.copyOf(stories.values());
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
