package studio.hardware.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.film.PictureFit;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Drawings.Pose;
import studio.hardware.judge.Drawings.Who;
import studio.hardware.judge.Exhibit.Role;
import studio.hardware.judge.Exhibit.SpeciesRule;

class MeasuringJudgeTest {
  private static final Map<String, String> RED =
      Map.of("coat", "a red coat", "trousers", "dark blue", "eyes", "violet");

  @TempDir Path folder;

  private Assessment look(BufferedImage drawing, Optional<Role> subject, List<Path> references) {
    Path file = folder.resolve("drawing.png");
    PictureFit.writePng(drawing, file);
    var rule = Optional.of(new SpeciesRule("human", List.of(), List.of()));
    return new MeasuringJudge()
        .look(new Exhibit(file, subject, List.of(), references, rule, List.of()), Attempt.ALONE);
  }

  private static Optional<Role> mika(Map<String, String> colors) {
    return Optional.of(
        new Role("mika", "Mika", "", new Appearance("human", "", colors, List.of(), List.of())));
  }

  private static BufferedImage part(int x, int y, int width, int height) {
    return Drawings.of(Who.MIKA, Pose.STANDING).getSubimage(x, y, width, height);
  }

  @Test
  void withoutAnythingToCompareWithThereAreNoMarks() {
    Assessment seen =
        look(
            Drawings.of(Who.MIKA, Pose.WAVING), mika(Map.of("coat", "of many stories")), List.of());
    assertEquals(Optional.empty(), seen.marks());
    assertEquals(Optional.of(true), seen.solo());
    assertEquals("full", seen.completeness());
  }

  @Test
  void aStrangerIsLikeNobody() {
    assertEquals(
        Optional.empty(),
        look(Drawings.of(Who.MIKA, Pose.WAVING), Optional.empty(), List.of()).marks());
  }

  @Test
  void namedColoursAreLookedFor() {
    Assessment right = look(Drawings.of(Who.MIKA, Pose.WAVING), mika(RED), List.of());
    assertEquals(10, right.marks().orElseThrow().likeness());
    Assessment wrong = look(Drawings.of(Who.TORU, Pose.WAVING), mika(RED), List.of());
    assertTrue(wrong.marks().orElseThrow().likeness() <= 5, wrong::toString);
    assertTrue(wrong.issues().contains("coat: not a red coat"), wrong::toString);
  }

  @Test
  void ofAPartOfAFigureOnlyAPlainLikenessCounts() {
    Assessment face = look(part(176, 0, 160, 256), mika(RED), List.of());
    assertEquals(Optional.empty(), face.marks());
    assertEquals("face", face.completeness());
    Assessment half = look(part(0, 0, 512, 400), mika(RED), List.of());
    assertEquals("upper", half.completeness());
    assertEquals(10, half.marks().orElseThrow().likeness());
  }

  @Test
  void theSpeciesIsNeverCertain() {
    Assessment seen = look(Drawings.of(Who.MIKA, Pose.WAVING), mika(RED), List.of());
    assertEquals(SpeciesCheck.UNSURE, seen.species());
    assertEquals(Optional.empty(), seen.human());
    assertEquals(Optional.empty(), new MeasuringJudge().witness());
  }

  @Test
  void twoWhoTouchAreNotTakenForOne() {
    BufferedImage two = Drawings.of(Who.MIKA, Pose.STANDING, 190, 0.8);
    Drawings.draw(two, Who.TORU, Pose.STANDING, 320, 0.8);
    assertEquals(Optional.empty(), look(two, mika(RED), List.of()).solo());
  }

  @Test
  void aFileThatIsNoPictureIsAFailure() throws IOException {
    Path file = Files.writeString(folder.resolve("drawing.png"), "<svg/>");
    var exhibit = new Exhibit(file, mika(RED), List.of(), List.of(), Optional.empty(), List.of());
    assertThrows(EngineFailure.class, () -> new MeasuringJudge().look(exhibit, Attempt.ALONE));
  }
}
