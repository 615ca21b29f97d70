package studio.verticles.story;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.StoryId;
import studio.verticles.story.Stories.Page;
import studio.verticles.story.Stories.StoryPage;
import studio.verticles.story.Stories.StorySummary;

/// The story department's memory: texts as they came.
final class StoryStore {
  private static final String SUMMARY =
      """
      select story.id, story.title, story.author, story.file_name, story.created_at,
             story.broken_down_at is not null as broken_down,
             (select count(*) from scene where scene.story_id = story.id and not card)::int as scenes,
             counted.shots::int as shots, counted.pictures::int as pictures, counted.picture
        from story
       cross join lateral (
               select count(*) as shots,
                      count(shot.keyframe_path) as pictures,
                      (array_agg(shot.keyframe_path order by scene.number, shot.number)
                         filter (where shot.keyframe_path is not null and not scene.card))[1] as picture
                 from shot
                 join scene on scene.id = shot.scene_id
                where scene.story_id = story.id) counted
      """;

  private final Database database;

  StoryStore(Database database) {
    this.database = database;
  }

  /// A text as it was handed in.
  record Manuscript(StoryId id, String title, String fileName, byte[] content, long seed) {}

  /// What a new story brings along.
  record NewStory(
      String series,
      String title,
      String author,
      String fileName,
      byte[] content,
      String sha256,
      long seed,
      int season,
      int number,
      int year) {}

  /// Adds the story, or finds the one with the same text and seed.
  ///
  /// @return its id, and whether it is new
  Added add(SqlConnection transaction, NewStory story) {
    UUID project = projectOf(transaction, story);
    StoryId id = StoryId.create();
    RowSet<Row> inserted =
        transaction
            .preparedQuery(
                """
                insert into story (id, project_id, title, author, file_name, content,
                                   content_sha256, seed, season, number)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                on conflict (content_sha256, seed) do nothing
                returning id
                """)
            .execute(
                Tuple.of(
                        id.value(),
                        project,
                        story.title(),
                        story.author(),
                        story.fileName(),
                        Buffer.buffer(story.content()))
                    .addString(story.sha256())
                    .addLong(story.seed())
                    .addInteger(story.season())
                    .addInteger(story.number()))
            .await();
    if (inserted.rowCount() == 1) {
      return new Added(id, true);
    }
    RowSet<Row> known =
        transaction
            .preparedQuery("select id from story where content_sha256 = $1 and seed = $2")
            .execute(Tuple.of(story.sha256(), story.seed()))
            .await();
    return new Added(new StoryId(known.iterator().next().getUUID("id")), false);
  }

  record Added(StoryId id, boolean isNew) {}

  private static UUID projectOf(SqlConnection transaction, NewStory story) {
    // The update changes nothing; it makes `returning` answer for a row that was there.
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                insert into project (id, title, slug, year)
                values ($1, $2, $3, $4)
                on conflict (slug) do update set slug = excluded.slug
                returning id
                """)
            .execute(
                Tuple.of(
                    StoryId.create().value(),
                    story.series(),
                    Slug.of("story", story.series()),
                    story.year()))
            .await();
    return rows.iterator().next().getUUID("id");
  }

  Manuscript manuscript(StoryId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery("select title, file_name, content, seed from story where id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return first(rows)
        .map(row ->
            new Manuscript(
                id,
                row.getString("title"),
                row.getString("file_name"),
                row.getBuffer("content").getBytes(),
                row.getLong("seed")))
        .orElseThrow(() -> missing(id));
  }

  /// Newest first; ids sort by age, so the cursor is the last id of the page before.
  StoryPage page(Page page) {
    UUID before = page.cursor().map(StoryId::parse).map(StoryId::value).orElse(new UUID(-1L, -1L));
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(SUMMARY + "where story.id < $1 order by story.id desc limit $2")
            .execute(Tuple.of(before, page.limit() + 1))
            .await();
    List<StorySummary> found =
        StreamSupport.stream(rows.spliterator(), false).map(StoryStore::summary).toList();
    boolean more = found.size() > page.limit();
    List<StorySummary> shown = more ? found.subList(0, page.limit()) : found;
    return new StoryPage(
        shown, more ? Optional.of(shown.getLast().id().toString()) : Optional.empty());
  }

  StorySummary summary(StoryId id) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(SUMMARY + "where story.id = $1")
            .execute(Tuple.of(id.value()))
            .await();
    return first(rows).map(StoryStore::summary).orElseThrow(() -> missing(id));
  }

  private static StorySummary summary(Row row) {
    return new StorySummary(
        new StoryId(row.getUUID("id")),
        row.getString("title"),
        row.getString("author"),
        row.getString("file_name"),
        row.getBoolean("broken_down"),
        row.getInteger("scenes"),
        row.getInteger("shots"),
        row.getInteger("pictures"),
        Optional.ofNullable(row.getString("picture")).map(MediaPath::new),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).findFirst();
  }

  static Problem missing(StoryId id) {
    return Problem.notFound(
        "There is no story %s. Take the id from the list of stories.".formatted(id));
  }
}
