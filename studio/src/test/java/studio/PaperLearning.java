package studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.Project;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.CharacterCounts;
import studio.verticles.learning.Lessons.Complaint;
import studio.verticles.learning.Lessons.Confidence;
import studio.verticles.learning.Lessons.Correction;
import studio.verticles.learning.Lessons.CorrectionPage;
import studio.verticles.learning.Lessons.Counts;
import studio.verticles.learning.Lessons.Day;
import studio.verticles.learning.Lessons.Drawn;
import studio.verticles.learning.Lessons.Drift;
import studio.verticles.learning.Lessons.DriftState;
import studio.verticles.learning.Lessons.Drifts;
import studio.verticles.learning.Lessons.EngineTime;
import studio.verticles.learning.Lessons.Feedback;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.learning.Lessons.Note;
import studio.verticles.learning.Lessons.Numbers;
import studio.verticles.learning.Lessons.RankedCheckpoint;
import studio.verticles.learning.Lessons.Ranking;
import studio.verticles.learning.Lessons.Recommendation;
import studio.verticles.learning.Lessons.Success;
import studio.verticles.learning.Lessons.Successes;
import studio.verticles.learning.Lessons.Summary;
import studio.verticles.learning.Lessons.Trend;
import studio.verticles.learning.Strategy;
import studio.verticles.library.MediaPath;
import studio.verticles.night.Guard;
import studio.verticles.night.Replenishments;
import studio.verticles.night.Replenishments.ActorChanged;
import studio.verticles.night.Replenishments.ActorView;
import studio.verticles.night.Replenishments.Actors;
import studio.verticles.night.Replenishments.Change;
import studio.verticles.night.Replenishments.GuardView;
import studio.verticles.night.Replenishments.Readiness;
import studio.verticles.night.Replenishments.Ready;
import studio.verticles.night.Replenishments.State;
import studio.verticles.night.Replenishments.Stock;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// What was learned of a paper project, and three paper actors that can be switched.
public final class PaperLearning {
  public static final ProjectId PROJECT = PaperGallery.PROJECT;
  public static final CharacterId MIKA = CharacterId.create();
  private static final CharacterId REN = CharacterId.create();
  private static final CharacterId SORA = CharacterId.create();
  private static final Instant AT = Instant.parse("2026-11-20T22:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  public final List<Record> asked = Collections.synchronizedList(new ArrayList<>());
  private final Bus bus;
  private volatile ActorView mika = actor(MIKA, "Mika", true, 20, 1);

  public PaperLearning(Bus bus) {
    this.bus = bus;
    bus.answer(Projects.READ, _ -> project());
    bus.answer(Lessons.SUMMARY, question -> summary(question.project()));
    bus.answer(
        Lessons.TREND,
        question -> {
          asked.add(question);
          return trend(question.days());
        });
    bus.answer(Lessons.DRIFT, _ -> drifts());
    bus.answer(Lessons.RANKING, _ -> ranking());
    bus.answer(
        Lessons.CORRECTIONS,
        question -> {
          asked.add(question);
          return new CorrectionPage(corrections(), Optional.of("more"));
        });
    bus.answer(Lessons.SUCCESSES, _ -> successes());
    bus.answer(
        Lessons.RECOMMEND,
        question -> {
          asked.add(question);
          return recommendation();
        });
    bus.answer(Lessons.FEEDBACK, _ -> feedback(6, Optional.empty()));
    bus.answer(Lessons.FORGET, _ -> feedback(0, Optional.of(AT)));
    bus.answer(Replenishments.STATUS, _ -> mika);
    bus.answer(Replenishments.ACTORS, _ -> actors());
    bus.answer(Replenishments.READINESS, _ -> readiness());
    bus.answer(Replenishments.CHANGE, this::change);
    bus.answer(
        Replenishments.TOGGLE,
        wish ->
            change(
                new Change(
                    wish.character(),
                    Optional.of(wish.enabled()),
                    Optional.empty(),
                    wish.version())));
    bus.answer(
        Replenishments.TARGET,
        wish ->
            change(
                new Change(
                    wish.character(),
                    Optional.empty(),
                    Optional.of(wish.target()),
                    wish.version())));
    bus.answer(
        Replenishments.TOGGLE_ALL,
        wish -> {
          asked.add(wish);
          return actors();
        });
    bus.answer(
        Replenishments.RESUME,
        wish -> {
          asked.add(wish);
          return mika;
        });
  }

  /// Puts the pictures of the corrections where a browser finds them.
  public static void hang(Path media) throws IOException {
    Path folder = Files.createDirectories(media.resolve("aa"));
    Files.write(folder.resolve("before.png"), PaperPicture.png(0));
    Files.write(folder.resolve("after.png"), PaperPicture.png(2));
  }

  private ActorView change(Change wish) {
    asked.add(wish);
    if (wish.version().isPresent() && wish.version().get() != mika.version()) {
      throw Problem.stale("The replenishment of Mika", wish.version().get(), mika.version());
    }
    mika =
        actor(
            MIKA,
            "Mika",
            wish.enabled().orElse(mika.enabled()),
            wish.target().orElse(mika.target()),
            mika.version() + 1);
    bus.publish(Replenishments.ACTOR_CHANGED, new ActorChanged(PROJECT, MIKA));
    return mika;
  }

  private static Project project() {
    return new Project(
        PROJECT,
        1,
        1,
        "The Lamplighter's Fox",
        "the-lamplighters-fox",
        new Projects.Details("", "", "", "PG", true),
        3,
        1,
        1,
        Optional.empty(),
        Instant.EPOCH);
  }

  private static Summary summary(ProjectId project) {
    if (!project.equals(PROJECT)) {
      throw Problem.notFound("There is no project " + project + " any more.");
    }
    return new Summary(
        PROJECT,
        new Counts(31, 7, 12),
        Optional.of(0.7312),
        Optional.of(0.97),
        Optional.of(0.2),
        Optional.of(31 / 43.0),
        46,
        29,
        Optional.of(AT),
        List.of(
            counts(MIKA, "Mika", new Counts(18, 3, 4), 0.79),
            counts(REN, "Ren", new Counts(11, 1, 3), 0.74),
            counts(SORA, "Sora", new Counts(2, 3, 5), 0.51)),
        List.of(
            new EngineTime("rtx3060", "Portray", 50, Duration.ofMinutes(74)),
            new EngineTime("rx9070xt", "Review", 50, Duration.ofMinutes(9)),
            new EngineTime("desk", "Replenish", 31, Duration.ofSeconds(6))));
  }

  private static CharacterCounts counts(CharacterId id, String name, Counts counts, double mean) {
    return new CharacterCounts(id, name, name.toLowerCase(), counts, Optional.of(mean));
  }

  private static Trend trend(int days) {
    return new Trend(
        IntStream.range(0, days)
            .mapToObj(i ->
                new Day(
                    TODAY.minusDays(days - 1 - i),
                    i % 4 == 1 ? 0 : 3 + i % 3,
                    i % 4 == 1
                        ? Optional.empty()
                        : Optional.of(0.55 + 0.25 * Math.sin(i / 2.0 + 1)),
                    i % 4 == 1 ? 0 : 2 + i % 3,
                    i % 3 == 0 ? 2 : 0))
            .toList());
  }

  private static Drifts drifts() {
    return new Drifts(
        List.of(
            new Drift(
                SORA,
                "Sora",
                10,
                10,
                0.51,
                0.51,
                DriftState.ALERT,
                "The last 10 are bad: 0.51, usually 0.51. Change the design or the style before drawing more."),
            new Drift(
                MIKA,
                "Mika",
                25,
                20,
                0.79,
                0.68,
                DriftState.DRIFTING,
                "The last 20 are worse than usual: 0.68 instead of 0.79. Look at what was changed since."),
            new Drift(
                REN,
                "Ren",
                4,
                4,
                0.74,
                0.74,
                DriftState.TOO_FEW,
                "4 judged so far: from 5 on it can be told")));
  }

  private static Ranking ranking() {
    return new Ranking(
        List.of(
            new RankedCheckpoint(
                "paperlantern_v6.safetensors", 38, 27, 6, Optional.of(0.78), Optional.of(0.82)),
            new RankedCheckpoint(
                "sable-anime.safetensors", 12, 4, 6, Optional.of(0.58), Optional.of(0.4))));
  }

  private static List<Correction> corrections() {
    return List.of(
        new Correction(
            MIKA,
            "Mika",
            drawn("before", "rejected", 0.42),
            1,
            List.of("blur", "brightness"),
            "blurred: 15 more steps and sharper words; too dark: more light",
            Optional.of(BatchId.create()),
            "",
            Optional.of(drawn("after", "approved", 0.86)),
            AT),
        new Correction(
            SORA,
            "Sora",
            drawn("before", "rejected", 0.31),
            3,
            List.of(),
            "",
            Optional.empty(),
            "it is attempt 3 already: change the design or the style",
            Optional.empty(),
            AT));
  }

  private static Drawn drawn(String file, String state, double score) {
    return new Drawn(
        PictureId.create(), new MediaPath("aa/" + file + ".png"), state, Optional.of(score));
  }

  private static Successes successes() {
    return new Successes(
        Stream.of(Strategy.values())
            .map(strategy ->
                strategy == Strategy.BLUR
                    ? new Success(strategy, 6, 5, 4, Optional.of(0.21))
                    : new Success(strategy, 0, 0, 0, Optional.empty()))
            .toList());
  }

  private static Recommendation recommendation() {
    Numbers numbers = new Numbers(768, 768, 30, 7.5, "DPM++ 2M Karras");
    return new Recommendation(
        MIKA,
        18,
        Confidence.MEDIUM,
        Optional.of(numbers),
        Optional.of(numbers),
        Optional.of("DPM++ 2M Karras"),
        Optional.of("paperlantern_v6.safetensors"),
        new Negatives(List.of("crowd"), List.of("photograph")),
        "what 18 good pictures (from 0.65 on) have in common");
  }

  private static Feedback feedback(int rejections, Optional<Instant> forgotten) {
    return new Feedback(
        MIKA,
        rejections,
        rejections == 0
            ? List.of()
            : List.of(new Complaint("not_solo", 4, List.of("crowd", "second figure"))),
        rejections == 0
            ? List.of()
            : List.of(new Note(PictureId.create(), "Noa", "her scarf is red", AT)),
        new Negatives(rejections == 0 ? List.of() : List.of("crowd"), List.of()),
        forgotten);
  }

  private Actors actors() {
    return new Actors(
        List.of(mika, actor(REN, "Ren", true, 12, 1), actor(SORA, "Sora", true, 20, 1)));
  }

  private static ActorView actor(
      CharacterId character, String name, boolean enabled, int target, int version) {
    boolean paused = character.equals(SORA);
    boolean drawing = character.equals(REN);
    State state = paused ? State.PAUSED : drawing ? State.DRAWING : State.WAITING;
    String reason =
        paused
            ? "5 rejected one after another: look at them, change the design or the style, then let it go on"
            : drawing
                ? "pictures are being drawn or looked at"
                : "3 pictures wait for your decision";
    return new ActorView(
        character,
        PROJECT,
        name,
        name.toLowerCase(),
        enabled,
        target,
        enabled ? state : State.IDLE,
        enabled ? reason : "switched off",
        List.of(
            new GuardView(Guard.ENABLED, enabled ? "on" : "off", "on", enabled),
            new GuardView(Guard.REJECTS, "5 rejected in a row", "stops at 5", !paused),
            new GuardView(Guard.PENDING, "3 pictures wait", "fewer than 3", paused || drawing),
            new GuardView(Guard.DAY, "6 drawn today", "at most 10 a day (UTC)", true)),
        stock(paused ? 2 : drawing ? 11 : 18),
        drawing ? Optional.of(BatchId.create()) : Optional.empty(),
        paused ? Optional.empty() : Optional.of(AT.plusSeconds(3600)),
        version);
  }

  private static Stock stock(int approved) {
    return new Stock(approved, 3, 4, 6, 5);
  }

  private static Readiness readiness() {
    return new Readiness(
        List.of(
            new Ready(MIKA, "Mika", "mika", stock(18), 20, 2, true, false, true, false),
            new Ready(SORA, "Sora", "sora", stock(2), 20, 18, false, false, true, false)));
  }
}
