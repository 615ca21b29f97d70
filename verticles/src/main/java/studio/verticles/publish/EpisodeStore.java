package studio.verticles.publish;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.Quality;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.JobId;
import studio.verticles.production.Pipeline.SceneOutline;
import studio.verticles.production.Pipeline.ShotOutline;
import studio.verticles.production.SceneId;
import studio.verticles.production.ShotId;
import studio.verticles.production.StoryId;
import studio.verticles.publish.Episodes.AskEpisodes;
import studio.verticles.publish.Episodes.Chapter;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodePage;
import studio.verticles.publish.Episodes.EpisodeSummary;

/// The publishing department's memory of episodes: which scenes, which jobs, how far.
final class EpisodeStore {
  private static final String SUMMARY =
      """
      select episode.*, project.title as series, story.logline,
             told.jobs, told.done, told.running, told.failed, told.cancelled, told.problem
        from episode
        join story on story.id = episode.story_id
        join project on project.id = story.project_id
        left join episode_progress told on told.episode_id = episode.id
      """;

  private final Database database;

  EpisodeStore(Database database) {
    this.database = database;
  }

  /// Adds the episode, or finds the same one.
  EpisodeId add(
      SqlConnection transaction, StoryId story, Quality quality, String scenes, Path libraryRoot) {
    RowSet<Row> rows =
        transaction
            .preparedQuery(
                """
                insert into episode (id, story_id, season, number, title, quality, scenes,
                                     library_root)
                select $1, id, season, number, title, $3, $4, $5
                  from story
                 where id = $2
                -- changes nothing; it makes `returning` answer for a row that was there
                on conflict (story_id, quality, scenes, library_root)
                   do update set season = excluded.season
                returning id
                """)
            .execute(
                Tuple.of(
                    EpisodeId.create().value(),
                    story.value(),
                    quality.name(),
                    scenes,
                    libraryRoot.toString()))
            .await();
    return first(rows)
        .map(row -> new EpisodeId(row.getUUID("id")))
        .orElseThrow(() ->
            Problem.notFound(
                "There is no story %s. Take the id from the list of stories.".formatted(story)));
  }

  /// The story of an episode, its quality and the scenes that were asked for.
  record Wish(StoryId story, String title, Quality quality, String scenes) {}

  Wish wish(EpisodeId episode) {
    return first(
            query(
                """
                select episode.story_id, episode.quality, episode.scenes, story.title
                  from episode
                  join story on story.id = episode.story_id
                 where episode.id = $1
                """,
                episode.value()))
        .map(row ->
            new Wish(
                new StoryId(row.getUUID("story_id")),
                row.getString("title"),
                Quality.valueOf(row.getString("quality")),
                row.getString("scenes")))
        .orElseThrow(() -> missing(episode));
  }

  /// A scene that could be in an episode. Cards always are.
  record Candidate(SceneOutline outline, int number, boolean isCard) {}

  List<Candidate> candidates(StoryId story) {
    RowSet<Row> rows =
        query(
            """
            select scene.id as scene_id, scene.number as scene_number, scene.card,
                   shot.id as shot_id, shot.number as shot_number,
                   coalesce(shot.frames, shot.expected_frames) as frames,
                   -- The same people in the same frame: no cut lies between them.
                   coalesce(not scene.card
                            and shot.plan->'framing' = lag(shot.plan->'framing') over earlier
                            and jsonb_path_query_array(shot.plan, '$.performers[*].name')
                                = lag(jsonb_path_query_array(shot.plan, '$.performers[*].name'))
                                  over earlier, false) as goes_on
              from scene
              join shot on shot.scene_id = scene.id
             where scene.story_id = $1
            window earlier as (partition by scene.id order by shot.number)
             order by scene.number, shot.number
            """,
            story.value());
    Map<UUID, List<Row>> byScene = new LinkedHashMap<>();
    rows.forEach(
        row -> byScene.computeIfAbsent(row.getUUID("scene_id"), _ -> new ArrayList<>()).add(row));
    return byScene.values().stream().map(EpisodeStore::candidate).toList();
  }

  private static Candidate candidate(List<Row> shots) {
    Row scene = shots.getFirst();
    int number = scene.getInteger("scene_number");
    boolean card = scene.getBoolean("card");
    List<ShotOutline> outlines =
        shots.stream()
            .map(row ->
                new ShotOutline(
                    new ShotId(row.getUUID("shot_id")),
                    row.getInteger("shot_number"),
                    row.getInteger("frames"),
                    row.getBoolean("goes_on")))
            .toList();
    return new Candidate(
        SceneOutline.of(new SceneId(scene.getUUID("scene_id")), number, card, outlines),
        number,
        card);
  }

  /// Whether some lane films by bringing pictures to life.
  boolean isFilmedFromPictures() {
    return database
            .pool()
            .query("select 1 from offer where capability = 'FILM' limit 1")
            .execute()
            .await()
            .size()
        > 0;
  }

  void choose(SqlConnection transaction, EpisodeId episode, List<SceneOutline> scenes) {
    transaction
        .preparedQuery("delete from episode_scene where episode_id = $1")
        .execute(Tuple.of(episode.value()))
        .await();
    List<Tuple> rows = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      rows.add(Tuple.of(episode.value(), scenes.get(i).id().value(), i));
    }
    transaction
        .preparedQuery(
            "insert into episode_scene (episode_id, scene_id, position) values ($1, $2, $3)")
        .executeBatch(rows)
        .await();
  }

  /// The unfinished jobs that nobody but this episode needs.
  List<JobId> ownJobs(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select job.id
              from episode_job mine
              join job on job.id = mine.job_id
             where mine.episode_id = $1
               and job.state in ('queued', 'running')
               and not exists (select 1
                                 from episode_job other
                                where other.job_id = mine.job_id
                                  and other.episode_id <> $1)
            """,
            episode.value());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new JobId(row.getUUID("id")))
        .toList();
  }

  EpisodePage page(AskEpisodes ask) {
    UUID before =
        ask.cursor().map(EpisodeId::parse).map(EpisodeId::value).orElse(new UUID(-1L, -1L));
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(SUMMARY + "where episode.id < $1 order by episode.id desc limit $2")
            .execute(Tuple.of(before, ask.limit() + 1))
            .await();
    List<EpisodeSummary> found =
        StreamSupport.stream(rows.spliterator(), false).map(EpisodeStore::summary).toList();
    boolean more = found.size() > ask.limit();
    List<EpisodeSummary> shown = more ? found.subList(0, ask.limit()) : found;
    return new EpisodePage(
        shown, more ? Optional.of(shown.getLast().id().toString()) : Optional.empty());
  }

  EpisodeDetail detail(EpisodeId episode) {
    Row row =
        first(query(SUMMARY + "where episode.id = $1", episode.value()))
            .orElseThrow(() -> missing(episode));
    return new EpisodeDetail(
        summary(row),
        row.getString("logline"),
        chapters(episode),
        path(row.getString("film_path")),
        path(row.getString("vtt_path")),
        path(row.getString("srt_path")),
        path(row.getString("backdrop_path")),
        Optional.ofNullable(row.getLong("film_bytes")),
        Optional.ofNullable(row.getString("facts")),
        engines(episode),
        standIns(episode),
        Optional.ofNullable(row.getString("library_path")),
        instant(row.getOffsetDateTime("published_at")),
        instant(row.getOffsetDateTime("verified_at")));
  }

  private List<Chapter> chapters(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select scene.heading,
                   coalesce(sum(reel.frames) over (order by chosen.position
                            rows between unbounded preceding and 1 preceding), 0)::bigint as start
              from episode_scene chosen
              join episode on episode.id = chosen.episode_id
              join scene on scene.id = chosen.scene_id
              left join reel on reel.scene_id = scene.id and reel.quality = episode.quality
             where chosen.episode_id = $1
             order by chosen.position
            """,
            episode.value());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new Chapter(row.getString("heading"), length(row.getLong("start"))))
        .toList();
  }

  /// What the house's own engines made because others could not, and why, a sentence each.
  private List<String> standIns(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select job.kind, count(*)::int as parts,
                   (select message
                      from failure
                     where failure.job_id = any(array_agg(job.id))
                     order by failure.id desc
                     limit 1) as why
              from episode_job link
              join job on job.id = link.job_id
             where link.episode_id = $1
               and job.stand_in
             group by job.kind
             order by job.kind
            """,
            episode.value());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> standIn(row.getString("kind"), row.getInteger("parts"), row.getString("why")))
        .toList();
  }

  private static String standIn(String kind, int parts, @Nullable String why) {
    String what =
        switch (kind) {
          case "Draw" -> parts == 1 ? "One keyframe was" : parts + " keyframes were";
          case "Film" -> parts == 1 ? "One shot was" : parts + " shots were";
          case "Speak" ->
              parts == 1
                  ? "The voices of one shot were"
                  : "The voices of %d shots were".formatted(parts);
          default -> "The story was";
        };
    return "%s made by the house itself: %s"
        .formatted(what, why == null ? "no engine for it was well." : why);
  }

  /// Which engines made the parts, so that nobody has to guess.
  private List<String> engines(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select distinct made.engine
              from episode_scene chosen
              join episode on episode.id = chosen.episode_id
              join shot on shot.scene_id = chosen.scene_id
              cross join lateral (
                   select engine from take where shot_id = shot.id and quality = episode.quality
                    union
                   select engine from line where shot_id = shot.id and engine is not null) made
             where chosen.episode_id = $1
             order by made.engine
            """,
            episode.value());
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getString("engine"))
        .toList();
  }

  private static EpisodeSummary summary(Row row) {
    return new EpisodeSummary(
        new EpisodeId(row.getUUID("id")),
        new StoryId(row.getUUID("story_id")),
        row.getString("series"),
        row.getString("title"),
        row.getInteger("season"),
        row.getInteger("number"),
        Quality.valueOf(row.getString("quality")),
        stage(row),
        Optional.ofNullable(row.getInteger("frames")).map(EpisodeStore::length),
        path(row.getString("thumb_path")),
        path(row.getString("poster_path")),
        Optional.ofNullable(row.getString("problem")),
        row.getOffsetDateTime("created_at").toInstant());
  }

  /// The stage follows from what is written down; see the view `episode_progress`.
  private static EpisodeStage stage(Row row) {
    if (count(row, "failed") > 0) {
      return EpisodeStage.FAILED;
    }
    if (count(row, "cancelled") > 0) {
      return EpisodeStage.CANCELLED;
    }
    if (row.getOffsetDateTime("verified_at") != null) {
      return EpisodeStage.VERIFIED;
    }
    if (row.getOffsetDateTime("published_at") != null) {
      return EpisodeStage.PUBLISHED;
    }
    if (row.getOffsetDateTime("assembled_at") != null) {
      return EpisodeStage.ASSEMBLED;
    }
    boolean begun = count(row, "done") > 0 || count(row, "running") > 0;
    return begun ? EpisodeStage.PRODUCING : EpisodeStage.PLANNED;
  }

  private static long count(Row row, String column) {
    Long count = row.getLong(column);
    return count == null ? 0 : count;
  }

  private static Duration length(long frames) {
    return Quality.STANDARD.format().lengthOf(frames);
  }

  private RowSet<Row> query(String sql, UUID id) {
    return database.pool().preparedQuery(sql).execute(Tuple.of(id)).await();
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).findFirst();
  }

  private static Optional<MediaPath> path(@Nullable String value) {
    return Optional.ofNullable(value).map(MediaPath::new);
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  static Problem missing(EpisodeId episode) {
    return Problem.notFound(
        "There is no episode %s. Take the id from the list of episodes.".formatted(episode));
  }
}
