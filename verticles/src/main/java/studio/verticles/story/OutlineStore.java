package studio.verticles.story;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import studio.hardware.brief.Look;
import studio.hardware.brief.Performer;
import studio.hardware.brief.Setting;
import studio.hardware.brief.VideoFormat;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Json;
import studio.verticles.production.LineId;
import studio.verticles.production.Pipeline.SceneOutline;
import studio.verticles.production.Pipeline.ShotOutline;
import studio.verticles.production.SceneId;
import studio.verticles.production.ShotId;
import studio.verticles.production.StoryId;
import studio.verticles.scene.ShotPlan;
import studio.verticles.story.Stories.CastView;
import studio.verticles.story.Stories.LineView;
import studio.verticles.story.Stories.SceneView;
import studio.verticles.story.Stories.ShotView;
import studio.verticles.story.screenwriter.CastMember;
import studio.verticles.story.screenwriter.PlannedLine;
import studio.verticles.story.screenwriter.PlannedScene;
import studio.verticles.story.screenwriter.PlannedShot;
import studio.verticles.story.screenwriter.Screenplay;
import studio.verticles.story.script.Remark;

/// The story department's memory: what became of a text. A story's scenes, shots, lines and cast
/// are written once, all together, and read as a whole.
final class OutlineStore {
  /// All lengths are stored in frames at this rate; see [studio.hardware.brief.Quality].
  private static final VideoFormat CLOCK = new VideoFormat(1280, 720, 24);

  private final Database database;

  OutlineStore(Database database) {
    this.database = database;
  }

  /// Writes the whole break-down; returns what the pipeline needs of it.
  List<SceneOutline> save(SqlConnection transaction, StoryId story, Screenplay play, long seed) {
    List<SceneOutline> outlines = new ArrayList<>();
    Map<String, CastMember> cast = new HashMap<>();
    for (int i = 0; i < play.cast().size(); i++) {
      cast.put(play.cast().get(i).name(), play.cast().get(i));
      saveMember(transaction, story, play.cast().get(i), i);
    }
    outlines.add(saveCard(transaction, story, Cards.title(play, seed), 0));
    for (PlannedScene scene : play.scenes()) {
      outlines.add(saveScene(transaction, story, scene, cast, seed));
    }
    int last = play.scenes().stream().mapToInt(PlannedScene::number).max().orElse(0) + 1;
    outlines.add(saveCard(transaction, story, Cards.credits(play, seed), last));
    transaction
        .preparedQuery(
            """
            update story
               set title = $2, logline = $3, remarks = $4::text::jsonb,
                   broken_down_at = now()
             where id = $1
            """)
        .execute(
            Tuple.of(
                story.value(),
                play.title(),
                play.logline(),
                Json.write(play.remarks().stream().map(Remark::toString).toList())))
        .await();
    return List.copyOf(outlines);
  }

  private static void saveMember(
      SqlConnection transaction, StoryId story, CastMember member, int position) {
    transaction
        .preparedQuery(
            """
            insert into cast_member (id, story_id, name, description, look, voice, position)
            values ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb, $7)
            """)
        .execute(
            Tuple.of(
                    StoryId.create().value(),
                    story.value(),
                    member.name(),
                    member.description(),
                    Json.write(member.look()),
                    Json.write(member.voice()))
                .addInteger(position))
        .await();
  }

  private static SceneOutline saveCard(
      SqlConnection transaction, StoryId story, Cards.Card card, int number) {
    SceneId scene =
        insertScene(transaction, story, number, card.heading(), "", card.setting(), true);
    ShotId shot = ShotId.create();
    int frames = CLOCK.frames(card.length());
    insertShots(
        transaction,
        List.of(
            Tuple.of(
                shot.value(), scene.value(), 1, card.heading(), Json.write(card.plan()), frames)));
    return SceneOutline.of(scene, number, true, List.of(new ShotOutline(shot, 1)));
  }

  private static SceneOutline saveScene(
      SqlConnection transaction,
      StoryId story,
      PlannedScene planned,
      Map<String, CastMember> cast,
      long seed) {
    SceneId scene =
        insertScene(
            transaction,
            story,
            planned.number(),
            planned.heading(),
            planned.synopsis(),
            planned.setting(),
            false);
    List<ShotOutline> outlines = new ArrayList<>();
    List<Tuple> shots = new ArrayList<>();
    List<Tuple> lines = new ArrayList<>();
    for (PlannedShot shot : planned.shots()) {
      ShotId id = ShotId.create();
      outlines.add(new ShotOutline(id, shot.number()));
      long shotSeed = (seed * 31 + planned.number()) * 1_000_003 + shot.number();
      shots.add(
          Tuple.of(
              id.value(),
              scene.value(),
              shot.number(),
              shot.description(),
              Json.write(plan(shot, cast, shotSeed)),
              CLOCK.frames(shot.expected())));
      for (int i = 0; i < shot.lines().size(); i++) {
        PlannedLine line = shot.lines().get(i);
        lines.add(
            Tuple.of(
                LineId.create().value(),
                id.value(),
                i,
                line.speaker(),
                line.text(),
                line.delivery()));
      }
    }
    insertShots(transaction, shots);
    insertLines(transaction, lines);
    return SceneOutline.of(scene, planned.number(), false, outlines);
  }

  private static ShotPlan plan(PlannedShot shot, Map<String, CastMember> cast, long seed) {
    List<Performer> performers = new ArrayList<>();
    for (PlannedShot.Presence presence : shot.present()) {
      CastMember member = cast.get(presence.name());
      if (member != null) {
        performers.add(new Performer(presence.name(), member.look(), presence.expression()));
      }
    }
    return new ShotPlan(shot.framing(), shot.motion(), performers, Optional.empty(), seed);
  }

  private static SceneId insertScene(
      SqlConnection transaction,
      StoryId story,
      int number,
      String heading,
      String synopsis,
      Setting setting,
      boolean card) {
    SceneId id = SceneId.create();
    transaction
        .preparedQuery(
            """
            insert into scene (id, story_id, number, heading, synopsis, setting, card)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
            """)
        .execute(
            Tuple.of(id.value(), story.value(), number, heading, synopsis, Json.write(setting))
                .addBoolean(card))
        .await();
    return id;
  }

  private static void insertShots(SqlConnection transaction, List<Tuple> shots) {
    if (shots.isEmpty()) {
      return;
    }
    transaction
        .preparedQuery(
            """
            insert into shot (id, scene_id, number, description, plan, expected_frames)
            values ($1, $2, $3, $4, $5::text::jsonb, $6)
            """)
        .executeBatch(shots)
        .await();
  }

  private static void insertLines(SqlConnection transaction, List<Tuple> lines) {
    if (lines.isEmpty()) {
      return;
    }
    transaction
        .preparedQuery(
            """
            insert into line (id, shot_id, position, speaker, text, delivery)
            values ($1, $2, $3, $4, $5, $6)
            """)
        .executeBatch(lines)
        .await();
  }

  /// Everything but the summary, in three queries whatever the story's length.
  Stories.StoryOutline outline(Stories.StorySummary summary) {
    Tuple id = Tuple.of(summary.id().value());
    RowSet<Row> story =
        query("select logline, remarks::text as remarks from story where id = $1", id);
    RowSet<Row> cast =
        query(
            """
            select name, description, look::text as look
              from cast_member
             where story_id = $1
             order by position
            """,
            id);
    Row head = story.iterator().next();
    return new Stories.StoryOutline(
        summary,
        head.getString("logline"),
        rows(cast).stream()
            .map(row ->
                new CastView(
                    row.getString("name"),
                    row.getString("description"),
                    Json.read(row.getString("look"), Look.class)))
            .toList(),
        scenes(id),
        List.of(Json.read(head.getString("remarks"), String[].class)));
  }

  /// What the pipeline needs of a story; empty until it has been broken down.
  List<SceneOutline> pipelineOutline(StoryId story) {
    return scenes(Tuple.of(story.value())).stream()
        .map(scene ->
            SceneOutline.of(
                scene.id(),
                scene.number(),
                scene.isCard(),
                scene.shots().stream()
                    .map(shot -> new ShotOutline(shot.id(), shot.number()))
                    .toList()))
        .toList();
  }

  private List<SceneView> scenes(Tuple story) {
    Map<UUID, List<ShotView>> shots = shots(story);
    RowSet<Row> scenes =
        query(
            """
            select id, number, heading, synopsis, setting::text as setting, card
              from scene
             where story_id = $1
             order by number
            """,
            story);
    return rows(scenes).stream()
        .map(row ->
            new SceneView(
                new SceneId(row.getUUID("id")),
                row.getInteger("number"),
                row.getString("heading"),
                row.getString("synopsis"),
                Json.read(row.getString("setting"), Setting.class),
                row.getBoolean("card"),
                shots.getOrDefault(row.getUUID("id"), List.of())))
        .toList();
  }

  private Map<UUID, List<ShotView>> shots(Tuple story) {
    RowSet<Row> rows =
        query(
            """
            select shot.id, shot.scene_id, shot.number, shot.description, shot.plan::text as plan,
                   coalesce(shot.frames, shot.expected_frames) as frames, shot.keyframe_path,
                   coalesce((select jsonb_agg(jsonb_build_object('speaker', line.speaker,
                                                                 'text', line.text,
                                                                 'delivery', line.delivery)
                                              order by line.position)
                               from line
                              where line.shot_id = shot.id), '[]')::text as lines
              from shot
              join scene on scene.id = shot.scene_id
             where scene.story_id = $1
             order by scene.number, shot.number
            """,
            story);
    Map<UUID, List<ShotView>> shots = new HashMap<>();
    for (Row row : rows) {
      ShotPlan plan = Json.read(row.getString("plan"), ShotPlan.class);
      shots
          .computeIfAbsent(row.getUUID("scene_id"), _ -> new ArrayList<>())
          .add(
              new ShotView(
                  new ShotId(row.getUUID("id")),
                  row.getInteger("number"),
                  plan.framing(),
                  plan.motion(),
                  row.getString("description"),
                  List.of(Json.read(row.getString("lines"), LineView[].class)),
                  row.getInteger("frames"),
                  Optional.ofNullable(row.getString("keyframe_path")).map(MediaPath::new)));
    }
    return shots;
  }

  private RowSet<Row> query(String sql, Tuple parameters) {
    return database.pool().preparedQuery(sql).execute(parameters).await();
  }

  private static List<Row> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }
}
