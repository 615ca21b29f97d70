package studio;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import studio.hardware.brief.Build;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.Framing;
import studio.hardware.brief.Look;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Quality;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Capability;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.LaneView;
import studio.verticles.production.Productions.ProductionView;
import studio.verticles.production.Productions.ShotAtWork;
import studio.verticles.production.Productions.ShotStep;
import studio.verticles.production.Productions.ShotsAtWork;
import studio.verticles.production.Productions.Tonight;
import studio.verticles.production.SceneId;
import studio.verticles.production.ShotId;
import studio.verticles.production.StoryId;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodePage;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.EpisodeSummary;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.CastView;
import studio.verticles.story.Stories.LineView;
import studio.verticles.story.Stories.SceneView;
import studio.verticles.story.Stories.ShotView;
import studio.verticles.story.Stories.StoryOutline;
import studio.verticles.story.Stories.StoryPage;
import studio.verticles.story.Stories.StorySummary;
import studio.verticles.story.Stories.Submit;
import studio.verticles.story.Stories.Submitted;

/// A house of paper: departments that answer with one story about a fox and one episode of it, so
/// that the front door can be tried without a database.
public final class PaperHouse {
  public static final StoryId FOX = StoryId.parse("01930000-0000-7000-8000-000000000001");
  public static final EpisodeId FILM = EpisodeId.parse("01930000-0000-7000-8000-000000000002");
  public static final JobId JOB = JobId.parse("01930000-0000-7000-8000-000000000003");
  private static final ShotId SHOT = ShotId.create();
  private static final Instant EVENING = Instant.parse("2026-11-19T21:04:00Z");

  public final List<Submit> submitted = new CopyOnWriteArrayList<>();
  public final AtomicReference<EpisodeStage> stage = new AtomicReference<>(EpisodeStage.ASSEMBLED);
  public final Bus bus;
  public final PaperHardware hardware;
  public final PaperGallery gallery;

  public PaperHouse(Vertx vertx) {
    bus = new Bus(vertx);
    hardware = new PaperHardware(bus);
    gallery = new PaperGallery(bus);
    bus.answer(Stories.SUBMIT, this::submit);
    bus.answer(
        Stories.LIST,
        page ->
            new StoryPage(
                List.of(summary()),
                page.limit() == 1 ? Optional.of("after-the-fox") : Optional.empty()));
    bus.answer(Stories.OUTLINE, ref -> outline(ref.story()));
    bus.answer(Episodes.PRODUCE, wish -> new EpisodeRef(FILM));
    bus.answer(Episodes.LIST, _ -> new EpisodePage(List.of(detail().summary()), Optional.empty()));
    bus.answer(Episodes.DETAIL, ref -> known(ref));
    bus.answer(Episodes.CANCEL, ref -> known(ref));
    bus.answer(
        Episodes.REPUBLISH,
        ref -> {
          if (stage.get() == EpisodeStage.PRODUCING) {
            throw Problem.conflict("The film is not assembled yet. Wait until it is.");
          }
          stage.set(EpisodeStage.PUBLISHED);
          return known(ref);
        });
    bus.answer(Productions.TONIGHT, _ -> tonight());
    bus.answer(Productions.SHOTS, _ -> shots());
    bus.answer(Productions.JOB, ref -> job(ref.job()));
    bus.answer(
        Productions.CANCEL, ref -> hardware.cancel(ref.job()).orElseGet(() -> job(ref.job())));
  }

  private Submitted submit(Submit text) {
    if (text.content().length == 0) {
      throw Problem.invalid("The story is empty. Bring one with at least a sentence.");
    }
    submitted.add(text);
    return new Submitted(FOX, "The Fox", submitted.size() == 1);
  }

  private static StorySummary summary() {
    return new StorySummary(
        FOX,
        "The Fox",
        "A. Keeper",
        "fox.fountain",
        true,
        1,
        1,
        1,
        Optional.of(new MediaPath("3f/fox.jpg")),
        EVENING);
  }

  private static StoryOutline outline(StoryId story) {
    if (!story.equals(FOX)) {
      throw Problem.notFound("There is no story " + story + ". Take the id from the list of them.");
    }
    Look look = new Look(Species.FOX, Build.AVERAGE, Map.of("fur", 0xe8963c), List.of(), 7);
    ShotView shot =
        new ShotView(
            SHOT,
            1,
            new Framing(ShotType.CLOSE_UP, CameraAngle.values()[0], CameraMovement.STATIC),
            MotionPreset.values()[0],
            "The fox looks up.",
            List.of(new LineView("Rook", "The light was on.", "")),
            96,
            Optional.of(new MediaPath("3f/fox.jpg")));
    Setting setting =
        new Setting(
            PlaceKind.LIGHTHOUSE,
            "Lighthouse",
            TimeOfDay.values()[0],
            Weather.values()[0],
            Mood.HOPEFUL,
            3);
    return new StoryOutline(
        summary(),
        "A fox follows a light.",
        List.of(new CastView("Rook", "a fox", look)),
        List.of(
            new SceneView(SceneId.create(), 1, "Lighthouse", "", setting, false, List.of(shot))),
        List.of("Line 3: a note was left out."));
  }

  private EpisodeDetail known(EpisodeRef ref) {
    if (!ref.episode().equals(FILM)) {
      throw Problem.notFound("There is no such episode. Take the id from the list of them.");
    }
    return detail();
  }

  private EpisodeDetail detail() {
    return new EpisodeDetail(
        new EpisodeSummary(
            FILM,
            FOX,
            "Nightshift",
            "The Fox",
            1,
            1,
            Quality.STANDARD,
            stage.get(),
            Optional.of(Duration.ofMillis(12_500)),
            Optional.of(new MediaPath("3f/fox.jpg")),
            Optional.empty(),
            Optional.empty(),
            EVENING),
        "A fox follows a light.",
        List.of(new Episodes.Chapter("Lighthouse", Duration.ZERO)),
        Optional.of(new MediaPath("3f/film.mp4")),
        Optional.of(new MediaPath("3f/film.vtt")),
        Optional.of(new MediaPath("3f/film.srt")),
        Optional.empty(),
        Optional.of(4_200_000L),
        Optional.empty(),
        List.of("toy theatre"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Tonight tonight() {
    JobView job = job(JOB);
    return new Tonight(
        List.of(
            new ProductionView(
                FILM,
                FOX,
                "The Fox",
                EpisodeStage.PRODUCING,
                3,
                9,
                0.4,
                EVENING,
                List.of(job),
                List.of())),
        List.of(new LaneView("theatre", Set.of(Capability.FILM), 2, false, List.of(job))));
  }

  private static ShotsAtWork shots() {
    return new ShotsAtWork(
        List.of(
            new ShotAtWork(
                SHOT,
                List.of(
                    new ShotStep("Speak", JobState.DONE),
                    new ShotStep("Draw", JobState.DONE),
                    new ShotStep("Film", JobState.RUNNING)))));
  }

  public static JobView job(JobId id) {
    if (!id.equals(JOB)) {
      throw Problem.notFound("There is no such job.");
    }
    return new JobView(
        JOB,
        "Film",
        "Film shot 1 of scene 1",
        JobState.RUNNING,
        0.4,
        Optional.of("theatre"),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.of(FOX),
        EVENING,
        Optional.of(EVENING),
        Optional.empty());
  }
}
