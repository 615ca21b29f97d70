package studio.hardware.speech;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import studio.hardware.brief.VoiceProfile;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.Resampler;

/// The voice that is always there: FreeTTS with its 16 kHz diphone voice, inside this program. It
/// knows one speaker, a man; the booth's throat and the height of the voice make characters of him.
///
/// FreeTTS keeps state in its voice, so all lines of all lanes pass through one door, one after
/// another. A line takes some tens of milliseconds; nobody queues for long.
public final class FreeTtsVoices implements SpeechEngine {
  private static final Lock DOOR = new ReentrantLock();
  private static @Nullable Voice speaker;

  /// Words per minute that suit a film.
  private static final double NORMAL = 150;

  /// How far the melody of the voice swings, as a share of its height.
  private static final double LIVELINESS = 0.15;

  /// Its sentences end so many Hz lower than they are asked to be, on the median (measured).
  private static final double SAG = 12;

  @Override
  public String name() {
    return "FreeTTS";
  }

  @Override
  public Speech speak(VoiceProfile profile, String text, Path target) {
    Speakable line = Speakable.of(text);
    if (line.isBeat()) {
      return Recording.keep(Booth.beat(), target);
    }
    Timbre timbre = Timbre.of(profile);
    double throat = timbre.throat() * throatOf(timbre);
    Pcm spoken = Booth.record(say(line, timbre, throat), throat, timbre.effect());
    if (spoken.samples() == 0) {
      throw Recording.nothingSaid(name(), line);
    }
    return Recording.keep(spoken, target);
  }

  /// What a man's throat lacks for the register; half of the unmarked voices become women's.
  private static double throatOf(Timbre timbre) {
    return switch (timbre.register()) {
      case CHILD -> 1.14;
      case HIGH -> 1.11;
      case MIDDLE -> timbre.cast() < 0.5 ? 1 : 1.1;
      case LOW, NARRATOR, CREATURE -> 1;
    };
  }

  private static float[] say(Speakable line, Timbre timbre, double throat) {
    String words = line.inEnglishLetters();
    PcmPlayer player = new PcmPlayer();
    DOOR.lock();
    try {
      Voice voice = speaker();
      double hertz = timbre.hertz() / throat;
      voice.setPitch((float) (hertz + SAG));
      voice.setPitchRange((float) (hertz * LIVELINESS));
      voice.setRate((float) (NORMAL * timbre.pace() / throat));
      voice.setAudioPlayer(player);
      voice.speak(words);
    } catch (VirtualMachineError e) {
      throw e; // no memory says nothing about the words
    } catch (RuntimeException | Error e) {
      // Its word rules throw all kinds of things at text nobody foresaw; the voice itself is fine.
      throw new EngineFailure(
          EngineFailure.Kind.INVALID,
          "FreeTTS stumbled over \"%s\" (%s); reword the line."
              .formatted(words.length() > 40 ? words.substring(0, 40) + "..." : words, e),
          e);
    } finally {
      DOOR.unlock();
    }
    return Resampler.resample(player.samples(), player.rate(), Pcm.RATE);
  }

  private static Voice speaker() {
    Voice known = speaker;
    if (known == null) {
      known =
          Arrays.stream(new KevinVoiceDirectory().getVoices())
              .filter(voice -> voice.getName().equals("kevin16"))
              .findFirst()
              .orElseThrow();
      known.allocate();
      speaker = known;
    }
    return known;
  }
}
