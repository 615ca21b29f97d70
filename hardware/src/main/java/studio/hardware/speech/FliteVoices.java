package studio.hardware.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveReader;

/// flite as a program: three recorded people (slt, rms, awb), English only. Their height cannot be
/// asked for freely, so most of it comes from the throat.
public final class FliteVoices implements SpeechEngine {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// A voice of flite, how high it speaks (measured), and whether it follows when asked for more.
  private record Person(String name, double hertz, boolean bends) {}

  private static final Person WOMAN = new Person("slt", 171, true);
  private static final Person MAN = new Person("rms", 104, false);
  private static final Person SCOT = new Person("awb", 138, true);

  private final Path program;

  public FliteVoices(Path program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "flite";
  }

  @Override
  public Speech speak(VoiceProfile profile, String text, Path target) {
    Speakable line = Speakable.of(text);
    if (line.isBeat()) {
      return Recording.keep(Booth.beat(), target);
    }
    Timbre timbre = Timbre.of(profile);
    Person person = timbre.choose(people(timbre));
    double height = timbre.hertz() / person.hertz();
    // Half of the way up or down is the throat's, half the melody's: neither sounds wrong then.
    double throat = Math.clamp(person.bends() ? Math.sqrt(height) : height, 0.78, 1.3);
    Pcm spoken =
        Booth.record(
            say(line, person, height / throat, timbre.pace() / throat, target),
            throat,
            timbre.effect());
    if (spoken.samples() == 0) {
      throw Recording.nothingSaid(name(), line);
    }
    return Recording.keep(spoken, target);
  }

  private float[] say(Speakable line, Person person, double height, double pace, Path target) {
    Path raw = target.resolveSibling(target.getFileName() + ".flite");
    List<String> command =
        List.of(
            program.toString(),
            "-voice",
            person.name(),
            "--setf",
            String.format(Locale.ROOT, "f0_shift=%.3f", height),
            "--setf",
            String.format(Locale.ROOT, "duration_stretch=%.3f", 1 / pace),
            "-o",
            raw.toString());
    try {
      Speaker.run(command, line.inEnglishLetters(), PATIENCE);
      return WaveReader.read(raw).mono();
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "%s wrote no sound (%s); try it by hand.".formatted(program, e.getMessage()),
          e);
    } finally {
      forget(raw);
    }
  }

  private static void forget(Path raw) {
    try {
      Files.deleteIfExists(raw);
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE, "Cannot remove %s; check the disk.".formatted(raw), e);
    }
  }

  private static List<Person> people(Timbre timbre) {
    return switch (timbre.register()) {
      case CHILD, HIGH -> List.of(WOMAN);
      case MIDDLE -> List.of(MAN, WOMAN, SCOT);
      case LOW, NARRATOR -> List.of(MAN, SCOT);
      case CREATURE -> timbre.effect() == Timbre.Effect.CHIRP ? List.of(WOMAN) : List.of(MAN, SCOT);
    };
  }
}
