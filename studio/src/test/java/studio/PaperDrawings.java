package studio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Drawings.BatchPage;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Draft;
import studio.verticles.drawing.Drawings.Order;
import studio.verticles.drawing.Drawings.Part;
import studio.verticles.drawing.Drawings.Pending;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Drawings.Stage;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Drawings.Wording;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.Wish;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProjectId;

/// A drawing department of paper: one batch of which one picture hangs and one is being drawn.
public final class PaperDrawings {
  public static final BatchId BATCH = BatchId.parse("01930000-0000-7000-8000-000000000021");
  public static final CharacterId MIKA = CharacterId.parse("01930000-0000-7000-8000-000000000022");
  public static final PictureId PICTURE = PictureId.parse("01930000-0000-7000-8000-000000000023");
  private static final ProjectId PROJECT = ProjectId.parse("01930000-0000-7000-8000-000000000024");
  private static final Instant EVENING = Instant.parse("2026-11-19T21:04:00Z");

  /// The files of the picture that hangs, below the media folder.
  public static final MediaPath WHOLE = new MediaPath("ab/ab12.png");

  public static final MediaPath SMALL = new MediaPath("cd/cd34.jpg");

  public final List<Wish> wishes = new CopyOnWriteArrayList<>();
  public final List<Whose> lists = new CopyOnWriteArrayList<>();

  public PaperDrawings(Bus bus) {
    bus.answer(Drawings.START, this::start);
    bus.answer(Drawings.BATCH, ref -> batch(ref.batch(), Stage.DRAWING));
    bus.answer(Drawings.CANCEL, ref -> batch(ref.batch(), Stage.STOPPED));
    bus.answer(
        Drawings.CLEAR, waiting -> new Drawings.Cleared(waiting.project().isPresent() ? 1 : 4));
    bus.answer(Drawings.WORDS, draft -> words(draft));
    bus.answer(
        Drawings.LIST,
        whose -> {
          lists.add(whose);
          return new BatchPage(List.of(batch(BATCH, Stage.DRAWING)), Optional.of("after-it"));
        });
  }

  private static Wording words(Draft draft) {
    return new Wording(
        List.of(
            new Part("style", "soft watercolour, storybook"),
            new Part("template", "masterpiece, best quality"),
            new Part(
                draft.prompt().isBlank() ? "design" : "yours",
                draft.prompt().isBlank() ? "a small red fox with a yellow scarf" : draft.prompt()),
            new Part("pose", "walking along, one foot ahead, cheerful expression"),
            new Part("solo", "solo, one character alone in the picture")),
        List.of(
            new Part("style", "worst quality, blurry"),
            new Part("learned", "two tails"),
            new Part("character", "human face, human skin")));
  }

  private Started start(Wish wish) {
    if (wish.words().poses().contains("flying")) {
      throw Problem.invalid("There is no pose \"flying\". Take one of: front.");
    }
    wishes.add(wish);
    return new Started(BATCH, true);
  }

  private static BatchView batch(BatchId id, Stage stage) {
    if (!id.equals(BATCH)) {
      throw Problem.notFound("There is no batch %s any more.".formatted(id));
    }
    return new BatchView(
        BATCH,
        PROJECT,
        MIKA,
        "Mika",
        "mika",
        new Order(Kind.DRAW, 2, 42, "", "two tails", Optional.empty(), "", "the API"),
        stage,
        0.75,
        List.of(
            new Plate(
                PICTURE,
                0,
                "gen_mika_20261119_210400_0001.png",
                WHOLE,
                SMALL,
                "walking",
                "pending",
                Optional.empty())),
        List.of(new Pending(1, job())),
        Optional.empty(),
        EVENING);
  }

  private static JobView job() {
    return new JobView(
        JobId.parse("01930000-0000-7000-8000-000000000025"),
        "Portray",
        "Draw Mika, picture 2 of 2",
        JobState.RUNNING,
        0.5,
        Optional.of("theatre"),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty(),
        EVENING,
        Optional.of(EVENING),
        Optional.empty());
  }
}
