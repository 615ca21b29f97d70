package studio.hardware.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveReader;

/// espeak-ng as a program: clear voices of many kinds, in the language of the script a line is
/// written in (English for Latin letters).
public final class EspeakVoices implements SpeechEngine {
  /// espeak-ng speaks a page in well under a second; what takes longer hangs.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Words per minute that suit a film.
  private static final double NORMAL = 162;

  /// A voice variant and how high it speaks when nobody asks for anything (measured).
  private record Variant(String name, double hertz) {}

  private static final Variant M1 = new Variant("m1", 91);
  private static final Variant M2 = new Variant("m2", 100);
  private static final Variant M3 = new Variant("m3", 104);
  private static final Variant M4 = new Variant("m4", 94);
  private static final Variant M5 = new Variant("m5", 103);
  private static final Variant M6 = new Variant("m6", 101);
  private static final Variant M7 = new Variant("m7", 106);
  private static final Variant F1 = new Variant("f1", 179);
  private static final Variant F2 = new Variant("f2", 197);
  private static final Variant F3 = new Variant("f3", 214);
  private static final Variant F4 = new Variant("f4", 179);
  private static final Variant F5 = new Variant("f5", 207);

  private final Path program;

  public EspeakVoices(Path program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "espeak-ng";
  }

  @Override
  public Speech speak(VoiceProfile profile, String text, Path target) {
    Speakable line = Speakable.of(text);
    if (line.isBeat()) {
      return Recording.keep(Booth.beat(), target);
    }
    Timbre timbre = Timbre.of(profile);
    Pcm spoken = Booth.record(say(line, timbre), timbre.throat(), timbre.effect());
    if (spoken.samples() == 0) {
      throw Recording.nothingSaid(name(), line);
    }
    return Recording.keep(spoken, target);
  }

  private float[] say(Speakable line, Timbre timbre) {
    String language = line.languageOfScript();
    byte[] wave;
    try {
      wave =
          Speaker.run(
              command(language.isEmpty() ? "en-us" : language, timbre), line.text(), PATIENCE);
    } catch (EngineFailure e) {
      if (language.isEmpty()) {
        throw e;
      }
      // The language may not be installed; English letters of the line are better than nothing.
      wave = Speaker.run(command("en-us", timbre), line.inEnglishLetters(), PATIENCE);
    }
    try {
      return WaveReader.read(wave).mono();
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "%s wrote no sound (%s); try it by hand.".formatted(program, e.getMessage()),
          e);
    }
  }

  private List<String> command(String language, Timbre timbre) {
    Variant variant = timbre.choose(variants(timbre));
    double height = timbre.hertz() / timbre.throat() / variant.hertz();
    // Thirty steps of -p change the height by 1.36 (measured at 20, 50 and 80).
    long pitch = Math.clamp(Math.round(50 + 30 * Math.log(height) / Math.log(1.36)), 0, 99);
    long speed = Math.clamp(Math.round(NORMAL * timbre.pace() / timbre.throat()), 80, 400);
    return List.of(
        program.toString(),
        "-v",
        language + "+" + variant.name(),
        "-p",
        Long.toString(pitch),
        "-s",
        Long.toString(speed),
        "-b",
        "1",
        "-z",
        "--stdin",
        "--stdout");
  }

  private static List<Variant> variants(Timbre timbre) {
    return switch (timbre.register()) {
      case CHILD -> List.of(F2, F5, F3);
      case HIGH -> List.of(F2, F3, F1, F5, F4);
      case MIDDLE -> List.of(M3, M7, M5, F4, F1);
      case LOW -> List.of(M1, M2, M4, M5, M6);
      case NARRATOR -> List.of(M3, M7);
      case CREATURE ->
          timbre.effect() == Timbre.Effect.CHIRP ? List.of(F5, F2, F3) : List.of(M4, M1, M6);
    };
  }
}
