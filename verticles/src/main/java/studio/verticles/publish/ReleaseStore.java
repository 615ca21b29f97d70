package studio.verticles.publish;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.Quality;
import studio.hardware.brief.ShotType;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EpisodeId;

/// The publishing department's memory of films: what an episode is put together from, and where it
/// went.
final class ReleaseStore {
  private final Database database;

  ReleaseStore(Database database) {
    this.database = database;
  }

  /// Everything that is known of an episode as a release.
  record Dossier(
      UUID project,
      String series,
      int year,
      String title,
      String logline,
      String author,
      int season,
      int number,
      Quality quality,
      Path libraryRoot,
      Optional<MediaPath> film,
      Optional<MediaPath> vtt,
      Optional<MediaPath> srt,
      Optional<MediaPath> poster,
      Optional<MediaPath> backdrop,
      Optional<MediaPath> thumb,
      Optional<LocalDate> assembled,
      Duration length) {}

  Dossier dossier(EpisodeId episode) {
    Row row =
        rows(
                query(
                    """
                    select project.id as project_id, project.title as series, project.year, episode.*,
                       story.logline, story.author
                      from episode
                      join story on story.id = episode.story_id
                      join project on project.id = story.project_id
                     where episode.id = $1
                    """,
                    episode.value()))
            .stream()
            .findFirst()
            .orElseThrow(() -> EpisodeStore.missing(episode));
    Integer frames = row.getInteger("frames");
    return new Dossier(
        row.getUUID("project_id"),
        row.getString("series"),
        row.getInteger("year"),
        row.getString("title"),
        row.getString("logline"),
        row.getString("author"),
        row.getInteger("season"),
        row.getInteger("number"),
        Quality.valueOf(row.getString("quality")),
        Path.of(row.getString("library_root")),
        path(row.getString("film_path")),
        path(row.getString("vtt_path")),
        path(row.getString("srt_path")),
        path(row.getString("poster_path")),
        path(row.getString("backdrop_path")),
        path(row.getString("thumb_path")),
        Optional.ofNullable(row.getOffsetDateTime("assembled_at")).map(OffsetDateTime::toLocalDate),
        Quality.STANDARD.format().lengthOf(frames == null ? 0 : frames));
  }

  /// A scene ready to be joined with the others.
  record FinishedScene(
      UUID id, String heading, boolean isCard, MediaPath reel, int frames, MediaPath mix) {}

  List<FinishedScene> scenes(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select scene.id, scene.heading, scene.card, scene.mix_path, reel.path, reel.frames
              from episode_scene chosen
              join episode on episode.id = chosen.episode_id
              join scene on scene.id = chosen.scene_id
              join reel on reel.scene_id = scene.id and reel.quality = episode.quality
             where chosen.episode_id = $1
             order by chosen.position
            """,
            episode.value());
    return rows(rows).stream()
        .map(row ->
            new FinishedScene(
                row.getUUID("id"),
                row.getString("heading"),
                row.getBoolean("card"),
                new MediaPath(row.getString("path")),
                row.getInteger("frames"),
                new MediaPath(row.getString("mix_path"))))
        .toList();
  }

  /// A line where it sounds: its scene, and the frame and millisecond at which it begins there.
  record PlacedLine(
      UUID scene,
      int shotStartFrame,
      Duration inShot,
      Duration length,
      String speaker,
      String text) {}

  List<PlacedLine> lines(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select placed.scene_id, placed.start_frame, line.start_ms, line.length_ms,
                   line.speaker, line.text
              from (select shot.id, shot.scene_id, chosen.position, shot.number,
                           coalesce(sum(shot.frames) over (partition by shot.scene_id
                                    order by shot.number
                                    rows between unbounded preceding and 1 preceding), 0)::int
                             as start_frame
                      from episode_scene chosen
                      join shot on shot.scene_id = chosen.scene_id
                     where chosen.episode_id = $1) placed
              join line on line.shot_id = placed.id
             order by placed.position, placed.number, line.position
            """,
            episode.value());
    return rows(rows).stream()
        .map(row ->
            new PlacedLine(
                row.getUUID("scene_id"),
                row.getInteger("start_frame"),
                Duration.ofMillis(row.getInteger("start_ms")),
                Duration.ofMillis(row.getInteger("length_ms")),
                row.getString("speaker"),
                row.getString("text")))
        .toList();
  }

  /// The keyframes of an episode's shots, in order; those of cards say so.
  record Keyframe(MediaPath picture, boolean isCard, ShotType type, int performers) {}

  List<Keyframe> keyframes(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select shot.keyframe_path, scene.card, shot.plan #>> '{framing,type}' as type,
                   jsonb_array_length(shot.plan -> 'performers') as performers
              from episode_scene chosen
              join scene on scene.id = chosen.scene_id
              join shot on shot.scene_id = scene.id
             where chosen.episode_id = $1
               and shot.keyframe_path is not null
             order by chosen.position, shot.number
            """,
            episode.value());
    return rows(rows).stream()
        .map(row ->
            new Keyframe(
                new MediaPath(row.getString("keyframe_path")),
                row.getBoolean("card"),
                ShotType.valueOf(row.getString("type")),
                row.getInteger("performers")))
        .toList();
  }

  /// Who is heard, in the order of the cast, and which engine spoke for them.
  record Voice(String character, String engine) {}

  List<Voice> voices(EpisodeId episode) {
    RowSet<Row> rows =
        query(
            """
            select cast_member.name, min(line.engine) as engine
              from episode
              join episode_scene chosen on chosen.episode_id = episode.id
              join shot on shot.scene_id = chosen.scene_id
              join line on line.shot_id = shot.id
              join cast_member on cast_member.story_id = episode.story_id
                              and cast_member.name = line.speaker
             where episode.id = $1
               and line.engine is not null
             group by cast_member.name, cast_member.position
             order by cast_member.position
            """,
            episode.value());
    return rows(rows).stream()
        .map(row -> new Voice(row.getString("name"), row.getString("engine")))
        .toList();
  }

  /// Everything that assembling makes.
  record Assembled(
      MediaPath film,
      long bytes,
      int frames,
      String facts,
      MediaPath vtt,
      MediaPath srt,
      MediaPath poster,
      MediaPath backdrop,
      MediaPath thumb) {}

  void assembled(SqlConnection transaction, EpisodeId episode, Assembled made) {
    transaction
        .preparedQuery(
            """
            update episode
               set film_path = $2, film_bytes = $3, frames = $4, facts = $5,
                   vtt_path = $6, srt_path = $7, poster_path = $8, backdrop_path = $9,
                   thumb_path = $10, assembled_at = now(), published_at = null, verified_at = null
             where id = $1
            """)
        .execute(
            Tuple.of(
                    episode.value(),
                    made.film().value(),
                    made.bytes(),
                    made.frames(),
                    made.facts(),
                    made.vtt().value())
                .addString(made.srt().value())
                .addString(made.poster().value())
                .addString(made.backdrop().value())
                .addString(made.thumb().value()))
        .await();
  }

  void published(SqlConnection transaction, EpisodeId episode, Path file) {
    transaction
        .preparedQuery(
            """
            update episode
               set library_path = $2, published_at = now(), verified_at = null
             where id = $1
            """)
        .execute(Tuple.of(episode.value(), file.toString()))
        .await();
  }

  void verified(SqlConnection transaction, EpisodeId episode) {
    transaction
        .preparedQuery("update episode set verified_at = now() where id = $1")
        .execute(Tuple.of(episode.value()))
        .await();
  }

  private RowSet<Row> query(String sql, UUID id) {
    return database.pool().preparedQuery(sql).execute(Tuple.of(id)).await();
  }

  private static List<Row> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  private static Optional<MediaPath> path(@Nullable String value) {
    return Optional.ofNullable(value).map(MediaPath::new);
  }
}
