package studio.verticles.audio;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.Setting;
import studio.hardware.brief.VideoFormat;
import studio.hardware.brief.VoiceProfile;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Json;
import studio.verticles.production.LineId;
import studio.verticles.production.SceneId;
import studio.verticles.production.ShotId;
import studio.verticles.production.StoryId;

/// The audio department's memory: lines with their voices, and what sounds under each scene.
final class AudioStore {
  private final Database database;

  AudioStore(Database database) {
    this.database = database;
  }

  /// A line to be spoken, and the voice of whoever says it.
  record Unspoken(LineId id, String speaker, String text, Optional<VoiceProfile> voice) {}

  /// A shot with everything that is said in it.
  record SpeakingShot(StoryId story, int expectedFrames, List<Unspoken> lines) {}

  SpeakingShot speaking(ShotId shot) {
    Row row =
        first(
                query(
                    """
                    select scene.story_id, shot.expected_frames
                      from shot
                      join scene on scene.id = shot.scene_id
                     where shot.id = $1
                    """,
                    shot.value()))
            .orElseThrow(() -> Problem.notFound("There is no shot %s any more.".formatted(shot)));
    RowSet<Row> lines =
        query(
            """
            select line.id, line.speaker, line.text, cast_member.voice::text as voice
              from line
              join shot on shot.id = line.shot_id
              join scene on scene.id = shot.scene_id
              left join cast_member on cast_member.story_id = scene.story_id
                                   and cast_member.name = line.speaker
             where line.shot_id = $1
             order by line.position
            """,
            shot.value());
    return new SpeakingShot(
        new StoryId(row.getUUID("story_id")),
        row.getInteger("expected_frames"),
        rows(lines).stream()
            .map(line ->
                new Unspoken(
                    new LineId(line.getUUID("id")),
                    line.getString("speaker"),
                    line.getString("text"),
                    Optional.ofNullable(line.getString("voice"))
                        .map(voice -> Json.read(voice, VoiceProfile.class))))
            .toList());
  }

  /// A line as it was spoken. Without a file it stays silent, but keeps its place and its subtitle.
  record Spoken(
      LineId line,
      Duration start,
      Duration length,
      MouthTrack mouth,
      Optional<MediaPath> voice,
      String engine) {}

  void spoken(SqlConnection transaction, ShotId shot, int frames, List<Spoken> lines) {
    transaction
        .preparedQuery("update shot set frames = $2 where id = $1")
        .execute(Tuple.of(shot.value(), frames))
        .await();
    for (Spoken line : lines) {
      transaction
          .preparedQuery(
              """
              update line
                 set start_ms = $2, length_ms = $3, mouth = $4::text::jsonb, voice_path = $5,
                     engine = $6
               where id = $1
              """)
          .execute(
              Tuple.of(
                  line.line().value(),
                  (int) line.start().toMillis(),
                  (int) line.length().toMillis(),
                  Json.write(line.mouth()),
                  line.voice().map(MediaPath::value).orElse(null),
                  line.engine()))
          .await();
    }
  }

  /// A scene as it must sound.
  record Soundscape(
      Setting setting,
      boolean isCard,
      int frames,
      Optional<MediaPath> music,
      Optional<MediaPath> ambience) {}

  Soundscape soundscape(SceneId scene) {
    return first(
            query(
                """
                select scene.setting::text as setting, scene.card, scene.music_path,
                       scene.ambience_path,
                       (select sum(frames) from shot where shot.scene_id = scene.id)::int as frames
                  from scene
                 where scene.id = $1
                """,
                scene.value()))
        .map(row ->
            new Soundscape(
                Json.read(row.getString("setting"), Setting.class),
                row.getBoolean("card"),
                row.getInteger("frames"),
                path(row.getString("music_path")),
                path(row.getString("ambience_path"))))
        .orElseThrow(() -> Problem.notFound("There is no scene %s any more.".formatted(scene)));
  }

  void scored(
      SqlConnection transaction,
      SceneId scene,
      Optional<MediaPath> music,
      Optional<MediaPath> ambience) {
    transaction
        .preparedQuery("update scene set music_path = $2, ambience_path = $3 where id = $1")
        .execute(
            Tuple.of(
                scene.value(),
                music.map(MediaPath::value).orElse(null),
                ambience.map(MediaPath::value).orElse(null)))
        .await();
  }

  /// A voice and the frame and millisecond at which it begins, counted from the scene's first
  /// frame.
  record VoiceCue(MediaPath voice, int shotStartFrame, Duration inShot) {

    /// Counted from the scene's first frame.
    Duration start(VideoFormat clock) {
      return clock.lengthOf(shotStartFrame).plus(inShot);
    }
  }

  List<VoiceCue> cues(SceneId scene) {
    RowSet<Row> rows =
        query(
            """
            select line.voice_path, line.start_ms, placed.start_frame
              from (select id, coalesce(sum(frames) over (order by number
                                        rows between unbounded preceding and 1 preceding), 0)::int
                               as start_frame
                      from shot
                     where scene_id = $1) placed
              join line on line.shot_id = placed.id
             where line.voice_path is not null
             order by placed.start_frame, line.position
            """,
            scene.value());
    return rows(rows).stream()
        .map(row ->
            new VoiceCue(
                new MediaPath(row.getString("voice_path")),
                row.getInteger("start_frame"),
                Duration.ofMillis(row.getInteger("start_ms"))))
        .toList();
  }

  void mixed(SqlConnection transaction, SceneId scene, MediaPath mix, Optional<String> remark) {
    transaction
        .preparedQuery("update scene set mix_path = $2, mix_remark = $3 where id = $1")
        .execute(Tuple.of(scene.value(), mix.value(), remark.orElse(null)))
        .await();
  }

  private RowSet<Row> query(String sql, UUID id) {
    return database.pool().preparedQuery(sql).execute(Tuple.of(id)).await();
  }

  private static Optional<MediaPath> path(@Nullable String value) {
    return Optional.ofNullable(value).map(MediaPath::new);
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return rows(rows).stream().findFirst();
  }

  private static List<Row> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
