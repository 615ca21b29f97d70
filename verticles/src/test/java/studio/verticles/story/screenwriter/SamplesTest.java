package studio.verticles.story.screenwriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Species;
import studio.verticles.story.screenwriter.Screenwriter.Options;
import studio.verticles.story.script.ScriptReader;

/// The stories that come with the studio must be read as their authors meant them.
class SamplesTest {
  @Test
  void theLamplightersFoxPlaysForAboutAMinute() throws IOException {
    Screenplay play = write("the-lamplighters-fox.fountain");
    assertEquals(List.of(), play.remarks());
    assertEquals(List.of("Oskar", "Pip"), play.cast().stream().map(CastMember::name).toList());
    assertEquals(Species.FOX, play.member("Pip").orElseThrow().look().species());
    assertEquals(2, play.scenes().stream().map(s -> s.setting().seed()).distinct().count());
    long seconds = play.expected().toSeconds();
    assertTrue(seconds >= 50 && seconds <= 85, seconds + " s");
  }

  @Test
  void theMothIsToldWhole() throws IOException {
    Screenplay play = write("the-moth-who-bought-the-moon.md");
    assertEquals(List.of(), play.remarks());
    assertEquals(
        List.of("Narrator", "Tilda", "Toad", "Moon"),
        play.cast().stream().map(CastMember::name).toList());
    assertTrue(play.scenes().size() >= 3 && play.scenes().size() <= 8);
  }

  private static Screenplay write(String sample) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("..", "samples", sample));
    return new RuleScreenwriter().write(ScriptReader.read(bytes, sample), Options.DEFAULT);
  }
}
