package studio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Counts;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.GateView;

/// A gallery of one picture and a review department on paper: they remember what they are asked.
public final class PaperReviews {
  public static final ProjectId PROJECT = ProjectId.create();
  public static final CharacterId MIKA = CharacterId.create();
  public static final PictureId PICTURE = PictureId.create();
  public static final JobId JOB = JobId.create();
  private static final Instant AT = Instant.parse("2026-11-20T22:00:00Z");
  private static final MediaPath FILE = new MediaPath("ab/picture.png");

  public final List<Record> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile GateView gate =
      new GateView(PROJECT, GateSettings.USUAL, Optional.empty(), "", 3);

  public PaperReviews(Bus bus) {
    bus.answer(
        Gallery.PAGE,
        browse -> {
          asked.add(browse);
          return new PicturePage(
              List.of(thumb()),
              Optional.of("next-one"),
              browse.withCounts() ? Optional.of(new Counts(1, 2, 3)) : Optional.empty());
        });
    bus.answer(Gallery.PICTURE, wanted -> view(wanted.picture()));
    bus.answer(
        Gallery.COUNTS,
        _ ->
            new Gallery.CharacterCounts(
                List.of(
                    new Gallery.CountsOfOne(PROJECT, Optional.of(MIKA), new Counts(1, 2, 3)),
                    new Gallery.CountsOfOne(PROJECT, Optional.empty(), new Counts(4, 0, 0)))));
    bus.answer(
        Gallery.DUPLICATES,
        _ ->
            new Gallery.LookAlikeGroups(
                List.of(new Gallery.LookAlikeGroup(List.of(thumb(), thumb()))), false));
    bus.answer(
        Reviews.DECIDE,
        wish -> {
          asked.add(wish);
          if (wish.version() != 7) {
            throw new Problem(Problem.Kind.STALE, "Noa approved it at 22:14 UTC.");
          }
          return decided(8);
        });
    bus.answer(
        Reviews.DECIDE_MANY,
        wish -> {
          asked.add(wish);
          return new Reviews.DecidedMany(
              wish.dryRun(),
              List.of(
                  new Reviews.Change(
                      PICTURE,
                      "gen.png",
                      Standing.PENDING,
                      Standing.REJECTED,
                      7,
                      wish.dryRun() ? Optional.empty() : Optional.of(41L))),
              List.of(new Reviews.Left(PictureId.create(), "old.png", "is rejected already")));
        });
    bus.answer(
        Reviews.UNDO,
        wish -> {
          asked.add(wish);
          return new Reviews.Undone(List.of(decided(9)));
        });
    bus.answer(
        Reviews.LOOK_AGAIN,
        wish -> {
          asked.add(wish);
          return new Reviews.Queued(1);
        });
    bus.answer(Reviews.IDENTIFY, _ -> new Reviews.Identifying(JOB));
    bus.answer(Reviews.GATE, _ -> gate);
    bus.answer(
        Reviews.CHANGE_GATE,
        wish -> {
          if (wish.version() != gate.version()) {
            throw Problem.stale("The gate of the project", wish.version(), gate.version());
          }
          gate = new GateView(PROJECT, wish.settings(), Optional.empty(), "", wish.version() + 1);
          return gate;
        });
    bus.answer(
        Reviews.PAUSE,
        wish -> new GateView(PROJECT, gate.settings(), Optional.of(AT), wish.reason(), 9));
    bus.answer(Reviews.RESUME, _ -> gate);
    bus.answer(
        Reviews.CALIBRATION,
        _ ->
            new Reviews.Calibrated(
                gate,
                List.of(
                    new Reviews.JudgeRecord(
                        "ollama gemma3 v1", 20, 10, 9, 5, 5, 5, 4, 3, Optional.of(AT)))));
  }

  private static Decided decided(int version) {
    return new Decided(41, PICTURE, Standing.REJECTED, version, Optional.of(MIKA));
  }

  private static Thumb thumb() {
    return new Thumb(
        PICTURE,
        PROJECT,
        Optional.of(MIKA),
        "Mika",
        "gen.png",
        Source.DRAWN,
        FILE,
        Standing.PENDING,
        Optional.of(0.77),
        Optional.of(true),
        "0.77 lies between",
        7,
        AT);
  }

  private static PictureView view(PictureId picture) {
    if (!picture.equals(PICTURE)) {
      throw Problem.notFound("There is no picture " + picture + ".");
    }
    return new PictureView(
        thumb(),
        FILE,
        1234,
        new Measures(512, 768, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5),
        new Arrival.Words("Mika laughs", List.of("lantern"), "walking", "full", ""),
        false,
        Map.of("checkpoint", "sable.safetensors"),
        Optional.empty(),
        new Gallery.Lineage(2, "too dark", List.of(thumb()), List.of()),
        List.of(thumb()),
        List.of(new Gallery.LookAlike(thumb(), 3)),
        List.of(
            new Gallery.ReviewView(
                1,
                "ollama gemma3 v1",
                Optional.of(new Assessment.Marks(8, 8, 7)),
                Optional.of(0.77),
                Optional.of(true),
                Optional.of(true),
                "full",
                Assessment.SpeciesCheck.NO_RULE,
                Optional.of(MIKA),
                Optional.of(0.9),
                "",
                List.of("soft"),
                "person",
                "0.77 lies between",
                AT)),
        List.of(
            new Gallery.DecisionView(
                40,
                true,
                "ollama gemma3 v1",
                "approve",
                Standing.PENDING,
                Optional.of(MIKA),
                List.of(),
                "",
                AT,
                Optional.of(AT))),
        Optional.of(new Gallery.Identified("ollama", "a girl", Optional.of(MIKA), AT)));
  }
}
