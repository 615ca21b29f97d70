package studio.hardware.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.trainer.TrainingBrief.Recipe;

class ApprenticeTest {
  private static final int HAIR = 0xb03040;
  private static final int COAT = 0x2f6fa0;

  @TempDir Path home;

  @BeforeEach
  void paintsTwelvePictures() throws IOException {
    Path set = Files.createDirectories(home.resolve("set/1_mika"));
    for (int i = 0; i < 12; i++) {
      BufferedImage picture = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
      Graphics2D brush = picture.createGraphics();
      brush.setPaint(new GradientPaint(0, 0, new Color(0xe8e0d0), 0, 160, new Color(0xd0c8b8)));
      brush.fillRect(0, 0, 160, 160);
      brush.setColor(new Color(HAIR));
      brush.fillRect(50 + i, 30, 50, 40);
      brush.setColor(new Color(COAT));
      brush.fillRect(40 + i, 70, 70, 60);
      brush.dispose();
      ImageIO.write(picture, "png", set.resolve("mika_%02d.png".formatted(i)).toFile());
      Files.writeString(set.resolve("mika_%02d.txt".formatted(i)), "mika, standing");
    }
    Files.writeString(
        home.resolve("set").resolve(Figure.FILE),
        new Figure(Map.of("hair", 0xc06a50, "coat", 0x405f70)).json());
  }

  private TrainingBrief brief(String name, int epochs) {
    return new TrainingBrief(
        home.resolve("set"),
        "",
        "sd15",
        "mika",
        new Recipe(512, 32, 32, 1e-4, epochs, 1, 4, 7),
        home.resolve(name + ".safetensors"));
  }

  @Test
  void itLearnsTheColoursThatThePicturesShow() throws IOException {
    new Apprentice().train(brief("mika", 8), Attempt.ALONE, _ -> {});

    Figure learned = Figure.learned(home.resolve("mika.safetensors")).orElseThrow();
    assertTrue(distance(HAIR, learned.colors().get("hair")) < 24, learned.json());
    assertTrue(distance(COAT, learned.colors().get("coat")) < 24, learned.json());
  }

  private static double distance(int one, int other) {
    double sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  @Test
  void itsLossReallyFalls() {
    List<Advance> heard = new ArrayList<>();

    Trained trained = new Apprentice().train(brief("mika", 8), Attempt.ALONE, heard::add);

    assertEquals(8 * 12, heard.size());
    assertEquals(1, heard.getLast().fraction());
    double first = heard.getFirst().loss().orElseThrow();
    double last = heard.getLast().loss().orElseThrow();
    assertTrue(last < first / 3, "%.5f after %.5f".formatted(last, first));
    assertEquals(trained.lastLoss(), heard.getLast().loss());
  }

  @Test
  void eachEpochIsKeptAsAWholeFile() throws IOException {
    Trained trained = new Apprentice().train(brief("mika", 4), Attempt.ALONE, _ -> {});

    assertEquals(
        List.of(1, 2, 3, 4),
        trained.checkpoints().stream().map(Trained.Checkpoint::epoch).toList());
    for (Trained.Checkpoint checkpoint : trained.checkpoints()) {
      assertEquals(1, Safetensors.check(checkpoint.file()));
      assertEquals(
          Integer.toString(checkpoint.epoch()),
          Safetensors.metadata(checkpoint.file()).get("nightshift.epoch"));
    }
    assertTrue(Files.readString(trained.log()).contains("epoch 4/4"));
  }

  @Test
  void ofManyEpochsEverySecondIsKeptAndTheLast() {
    Trained trained = new Apprentice().train(brief("mika", 13), Attempt.ALONE, _ -> {});

    assertEquals(
        List.of(2, 4, 6, 8, 10, 12, 13),
        trained.checkpoints().stream().map(Trained.Checkpoint::epoch).toList());
  }

  @Test
  void theSameSetGivesTheSameLikeness() throws IOException {
    new Apprentice().train(brief("one", 3), Attempt.ALONE, _ -> {});
    new Apprentice().train(brief("two", 3), Attempt.ALONE, _ -> {});

    assertArrayEquals(
        Files.readAllBytes(home.resolve("one.safetensors")),
        Files.readAllBytes(home.resolve("two.safetensors")));
  }

  @Test
  void itStopsAtItsNextWordAndLeavesNoLikeness() {
    Attempt unwanted =
        Attempt.watchedBy(fraction -> {
          if (fraction > 0.3) {
            throw new CancellationException("no longer wanted");
          }
        });

    assertThrows(
        CancellationException.class,
        () -> new Apprentice().train(brief("mika", 8), unwanted, _ -> {}));

    assertFalse(Files.exists(home.resolve("mika.safetensors")));
  }

  @Test
  void aSetWithoutAPictureIsRefused() throws IOException {
    Path empty = Files.createDirectories(home.resolve("empty/1_mika")).getParent();
    Files.writeString(empty.resolve("1_mika/broken.png"), "no picture");
    TrainingBrief usual = brief("mika", 2);

    EngineFailure refusal =
        assertThrows(
            EngineFailure.class,
            () ->
                new Apprentice()
                    .train(
                        new TrainingBrief(
                            empty, "", "sd15", "mika", usual.recipe(), usual.target()),
                        Attempt.ALONE,
                        _ -> {}));

    assertEquals(EngineFailure.Kind.INVALID, refusal.kind());
  }

  @Test
  void aFigureIsWornOverTheLook() throws IOException {
    Look look = Look.of(Species.HUMAN, 3);
    Figure design = Figure.of(look);

    assertTrue(design.colors().keySet().containsAll(List.of("hair", "skin")), design.json());
    assertEquals(design, Figure.parse(design.json()));
    assertEquals(
        HAIR, new Figure(Map.of("hair", HAIR)).on(look).keyColors().get("hair").intValue());
  }
}
