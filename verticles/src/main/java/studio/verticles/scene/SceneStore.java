package studio.verticles.scene;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import studio.hardware.brief.MouthTrack;
import studio.hardware.brief.Quality;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.SpokenLine;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Json;
import studio.verticles.production.SceneId;
import studio.verticles.production.ShotId;
import studio.verticles.production.StoryId;

/// The scene department's memory: what a shot needs to be filmed, and what came of it.
final class SceneStore {
  private final Database database;

  SceneStore(Database database) {
    this.database = database;
  }

  /// A shot ready for an engine, and whose it is.
  record FilmableShot(ShotBrief brief, StoryId story) {}

  /// Lines that have not been spoken yet are left out, so the brief of an unspoken shot is silent.
  FilmableShot filmable(ShotId shot) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select scene.story_id, scene.setting::text as setting, shot.plan::text as plan,
                       coalesce(shot.frames, shot.expected_frames) as frames,
                       coalesce((select jsonb_agg(jsonb_build_object('speaker', speaker,
                                                                     'start', start_ms,
                                                                     'length', length_ms,
                                                                     'mouth', mouth)
                                                  order by position)
                                   from line
                                  where line.shot_id = shot.id
                                    and voice_path is not null), '[]')::text as lines
                  from shot
                  join scene on scene.id = shot.scene_id
                 where shot.id = $1
                """)
            .execute(Tuple.of(shot.value()))
            .await();
    Row row =
        StreamSupport.stream(rows.spliterator(), false)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no shot %s any more.".formatted(shot)));
    ShotPlan plan = Json.read(row.getString("plan"), ShotPlan.class);
    List<SpokenLine> lines =
        Arrays.stream(Json.read(row.getString("lines"), StoredLine[].class))
            .map(StoredLine::spoken)
            .toList();
    var brief =
        new ShotBrief(
            shot.toString(),
            Json.read(row.getString("setting"), Setting.class),
            plan.framing(),
            plan.motion(),
            plan.performers(),
            lines,
            plan.card(),
            Quality.STANDARD.format().lengthOf(row.getInteger("frames")),
            plan.seed());
    return new FilmableShot(brief, new StoryId(row.getUUID("story_id")));
  }

  /// The picture that a shot begins with: the last clip's end where it goes on from the shot
  /// before, else its own keyframe. Which of the two the plan says by what it made the shot wait
  /// for.
  record Beginning(Optional<MediaPath> clipBefore, Optional<MediaPath> keyframe) {}

  Beginning beginning(ShotId shot, Quality quality) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select shot.keyframe_path,
                       (select take.path
                          from job
                          join job_after on job_after.job_id = job.id
                          join job earlier on earlier.id = job_after.after_id
                          join take on earlier.key = 'film/' || take.shot_id || '/' || lower($2)
                         where job.key = 'film/' || $1::text || '/' || lower($2)
                           and take.quality = $2
                         limit 1) as clip_before
                  from shot
                 where shot.id = $1::uuid
                """)
            .execute(Tuple.of(shot.value().toString(), quality.name()))
            .await();
    Row row = rows.iterator().next();
    return new Beginning(
        Optional.ofNullable(row.getString("clip_before")).map(MediaPath::new),
        Optional.ofNullable(row.getString("keyframe_path")).map(MediaPath::new));
  }

  record StoredLine(String speaker, long start, long length, MouthTrack mouth) {
    SpokenLine spoken() {
      return new SpokenLine(speaker, Duration.ofMillis(start), Duration.ofMillis(length), mouth);
    }
  }

  void drawn(SqlConnection transaction, ShotId shot, MediaPath keyframe) {
    transaction
        .preparedQuery("update shot set keyframe_path = $2 where id = $1")
        .execute(Tuple.of(shot.value(), keyframe.value()))
        .await();
  }

  void filmed(
      SqlConnection transaction,
      ShotId shot,
      Quality quality,
      MediaPath clip,
      int frames,
      String engine) {
    transaction
        .preparedQuery(
            """
            insert into take (shot_id, quality, path, frames, engine)
            values ($1, $2, $3, $4, $5)
            on conflict (shot_id, quality)
               do update set path = excluded.path, frames = excluded.frames,
                             engine = excluded.engine, created_at = now()
            """)
        .execute(Tuple.of(shot.value(), quality.name(), clip.value(), frames, engine))
        .await();
  }

  /// A clip of a scene, in the order of its shots.
  record Clip(MediaPath path, int frames) {}

  List<Clip> clips(SceneId scene, Quality quality) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                """
                select take.path, take.frames
                  from take
                  join shot on shot.id = take.shot_id
                 where shot.scene_id = $1
                   and take.quality = $2
                 order by shot.number
                """)
            .execute(Tuple.of(scene.value(), quality.name()))
            .await();
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new Clip(new MediaPath(row.getString("path")), row.getInteger("frames")))
        .toList();
  }

  void joined(
      SqlConnection transaction, SceneId scene, Quality quality, MediaPath reel, int frames) {
    transaction
        .preparedQuery(
            """
            insert into reel (scene_id, quality, path, frames)
            values ($1, $2, $3, $4)
            on conflict (scene_id, quality)
               do update set path = excluded.path, frames = excluded.frames, created_at = now()
            """)
        .execute(Tuple.of(scene.value(), quality.name(), reel.value(), frames))
        .await();
  }
}
