package studio.hardware.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.hardware.engine.EngineFailure;
import studio.hardware.trainer.TrainingBrief.Recipe;

class CommandTest {
  private static final TrainingBrief BRIEF =
      new TrainingBrief(
          Path.of("/sets/the fox; rm -rf $HOME"),
          "any\\thing $1.safetensors",
          "sdxl",
          "nightfox",
          Recipe.USUAL,
          Path.of("/loras/fox_lora.safetensors"));

  @Test
  void aWordStaysOneWordWhateverIsPutIntoIt() {
    assertEquals(
        List.of(
            "train", "--data=/sets/the fox; rm -rf $HOME", "any\\thing $1.safetensors", "1.0E-4"),
        new Command(List.of("train", "--data={dataset}", "{base}", "{learning_rate}"))
            .filled(BRIEF, Path.of("/out"), "fox_lora"));
  }

  @Test
  void anUnknownPlaceholderIsExplained() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class,
            () -> new Command(List.of("{epoch}")).filled(BRIEF, Path.of("/out"), "fox"));
    assertTrue(failure.getMessage().contains("epochs, learning_rate"), failure.getMessage());
  }

  @Test
  void aCommandIsExaminedBeforeTheNight() {
    List<String> faults =
        new Command(List.of("sh", "{epoch}", "{dataset}", "--out={output_dir}")).faults();
    assertEquals(2, faults.size(), faults.toString());
    assertTrue(faults.get(0).contains("{epoch}"), faults.toString());
    assertTrue(faults.get(1).contains("{output_name}"), faults.toString());
    assertTrue(Command.isInstalled("sh", "/nowhere:/bin"));
    assertTrue(Command.isInstalled("/bin/sh", ""));
    assertFalse(Command.isInstalled("sh", "/nowhere"));
    assertFalse(Command.isInstalled("/bin", ""));
  }

  @Test
  void aTargetThatIsNoPlainFileNameIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TrainingBrief(
                Path.of("/sets"),
                "b",
                "sd15",
                "t",
                Recipe.USUAL,
                Path.of("/loras/-fox.safetensors")));
  }
}
