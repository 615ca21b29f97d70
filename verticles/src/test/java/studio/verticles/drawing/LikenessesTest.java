package studio.verticles.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.verticles.character.Architecture;
import studio.verticles.drawing.Likenesses.Trained;
import studio.verticles.drawing.Wish.Wearing;

class LikenessesTest {
  @ParameterizedTest(name = "trained for {0}, checkpoint {1}, {2}: worn {3}, remark {4}")
  @CsvSource({
    "SD15,  SD15, IF_IT_FITS, true,  false",
    "SDXL,  SDXL, DEMANDED,   true,  false",
    "FLUX,  FLUX, IF_IT_FITS, true,  false",
    "SD15,  SDXL, IF_IT_FITS, false, true",
    "SD15,  SDXL, DEMANDED,   false, true",
    "SDXL,  FLUX, IF_IT_FITS, false, true",
    "OTHER, OTHER, IF_IT_FITS, false, true",
    "SD15,  SD15, NEVER,      false, false",
    "SD15,  SDXL, NEVER,      false, false",
    "none,  SD15, IF_IT_FITS, false, false",
    "none,  SD15, DEMANDED,   false, true",
  })
  void aLikenessIsWornOnlyByItsOwnFamily(
      String trained, Architecture checkpoint, Wearing wearing, boolean worn, boolean remark) {
    Optional<Trained> one =
        trained.equals("none")
            ? Optional.empty()
            : Optional.of(new Trained("mika_lora.safetensors", Architecture.valueOf(trained)));
    Likenesses.Choice choice = Likenesses.choose(one, checkpoint, wearing);
    assertEquals(worn, choice.worn());
    assertEquals(remark, !choice.remark().isEmpty());
  }

  @ParameterizedTest
  @CsvSource("SD15, SDXL")
  void theRefusalSaysWhatToDo(Architecture trained, Architecture checkpoint) {
    String remark =
        Likenesses.choose(
                Optional.of(new Trained("mika_lora.safetensors", trained)),
                checkpoint,
                Wearing.DEMANDED)
            .remark();
    assertTrue(remark.contains("mika_lora.safetensors"));
    assertTrue(remark.contains("Choose a checkpoint of its architecture"));
  }
}
