package studio.hardware.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.brief.VoiceProfile.Register;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.engine.SpeechEngine.Speech;
import studio.hardware.sound.LoudnessMeter;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveReader;

/// What every engine that speaks must do.
abstract class SpeechContract {
  static final String SENTENCE =
      "The lighthouse keeper is not a ghost. He only forgot to come home.";

  @TempDir Path folder;

  abstract SpeechEngine engine();

  VoiceProfile voice(Register register, long seed) {
    return new VoiceProfile(register, 1, 1, seed);
  }

  Pcm say(VoiceProfile voice, String text) throws IOException {
    Path target = folder.resolve("line.wav");
    engine().speak(voice, text, target);
    return WaveReader.read(target);
  }

  @Test
  void aLineIsAsLongAsItsFileAndBeginsAtOnce() throws IOException {
    Path target = folder.resolve("line.wav");
    Speech speech = engine().speak(voice(Register.HIGH, 4), SENTENCE, target);
    Pcm line = WaveReader.read(target);
    assertEquals(line.length(), speech.length());
    assertEquals((line.samples() + 959) / 960, speech.mouth().openness().size());
    double seconds = line.samples() / (double) Pcm.RATE;
    assertTrue(seconds > 2.5 && seconds < 6.5, () -> seconds + " s");
    int margin = (int) Pcm.samples(Duration.ofMillis(60));
    Pcm start = line.slice(0, margin);
    assertTrue(start.peak() > 0.01, "the first 60 ms are silent");
  }

  @Test
  void aCharacterSoundsTheSameInEveryTake() throws IOException {
    byte[] first = bytes(voice(Register.MIDDLE, 7), SENTENCE);
    bytes(voice(Register.CREATURE, 1), "Somebody else in between.");
    assertArrayEquals(first, bytes(voice(Register.MIDDLE, 7), SENTENCE));
  }

  private byte[] bytes(VoiceProfile voice, String text) throws IOException {
    Path target = folder.resolve("take.wav");
    engine().speak(voice, text, target);
    return Files.readAllBytes(target);
  }

  @Test
  void registersLieInTheirOrder() throws IOException {
    double low = Pitch.median(say(voice(Register.LOW, 3), SENTENCE));
    double middle = Pitch.median(say(voice(Register.MIDDLE, 3), SENTENCE));
    double high = Pitch.median(say(voice(Register.HIGH, 3), SENTENCE));
    double child = Pitch.median(say(voice(Register.CHILD, 3), SENTENCE));
    String all = low + " < " + middle + " < " + high + " < " + child;
    assertTrue(low * 1.15 < middle && middle * 1.15 < high && high * 1.1 < child, all);
  }

  @Test
  void pitchAndPaceDoWhatTheySay() throws IOException {
    Pcm plain = say(new VoiceProfile(Register.HIGH, 1, 1, 5), SENTENCE);
    Pcm deeper = say(new VoiceProfile(Register.HIGH, 0.8, 1, 5), SENTENCE);
    Pcm slower = say(new VoiceProfile(Register.HIGH, 1, 0.75, 5), SENTENCE);
    double drop = Pitch.median(deeper) / Pitch.median(plain);
    assertEquals(0.8, drop, 0.09);
    double stretch = slower.samples() / (double) plain.samples();
    assertTrue(stretch > 1.15 && stretch < 1.5, () -> "stretched by " + stretch);
  }

  @Test
  void everyVoiceIsEquallyLoud() throws IOException {
    for (Register register : Register.values()) {
      double loudness = LoudnessMeter.of(say(voice(register, 2), SENTENCE));
      assertEquals(Booth.LOUDNESS, loudness, 1.0, register.name());
    }
  }

  @Test
  void oddTextIsSpokenOrRefusedWithAReason() throws IOException {
    for (String text :
        List.of(
            "a",
            "42",
            "I owe you $3.50, 50% & 1/2 of it @ 10:30!",
            "-v en --stdin; rm -rf / `whoami` $(id)",
            "[[h@l'oU]] <speak>hello</speak> *loudly*",
            "Dr. Smith's 3rd e-mail: https://example.org/a?b=c#d",
            "It costs 12345678901234567890123456789 coins.",
            "Na\u00EFve caf\u00E9 \u201Cquoted\u201D \u2014 and an emoji \uD83D\uDE00 too\u2026",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAARGH!!!",
            "tab\tnew\nline\u0000null\u0007bell \u200Bzero\uFEFFwidth",
            "Hmm? Uh-huh. Grrr... shh! pffft, brrr, tsk tsk",
            "lone surrogate \uD83D here")) {
      Pcm line = say(voice(Register.MIDDLE, 1), text);
      assertTrue(line.peak() > 0.05, text);
    }
  }

  @Test
  void aLineWithoutWordsIsASilentBeat() throws IOException {
    Path target = folder.resolve("beat.wav");
    Speech speech = engine().speak(voice(Register.HIGH, 1), "...?!", target);
    assertEquals(Duration.ofMillis(700), speech.length());
    assertTrue(speech.mouth().openness().stream().allMatch(open -> open == 0));
  }

  @Test
  void anEmptyLineIsRefused() {
    EngineFailure failure =
        assertThrows(EngineFailure.class, () -> say(voice(Register.HIGH, 1), " \n"));
    assertEquals(EngineFailure.Kind.INVALID, failure.kind());
  }

  @Test
  void aLineLongerThanABreathIsRefused() {
    EngineFailure failure =
        assertThrows(
            EngineFailure.class, () -> say(voice(Register.HIGH, 1), "word ".repeat(1_000)));
    assertEquals(EngineFailure.Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("split"), failure.getMessage());
  }
}
