package studio.config;

import java.nio.file.Path;
import java.util.Locale;

/// Everything an operator can set. The sentences and the defaults stand in `nightshift.yaml`; the
/// bounds stand here.
public record StudioConfig(
    Server server,
    Folders folders,
    Database database,
    Production production,
    Lanes lanes,
    Film film,
    Voices voices,
    Music music,
    Limits limits,
    Logging logging) {

  public record Server(String host, int port) {
    public Server {
      NotAllowed.unless(host.matches("[A-Za-z0-9.:-]+"), "host", "a host name or an address");
      NotAllowed.unless(port >= 0 && port <= 65535, "port", "a number from 0 to 65535");
    }
  }

  /// Relative ones count from the folder that Nightshift is started in.
  public record Folders(Path data, Path library) {}

  /// @param url empty for the built-in one
  public record Database(Secret url, int connections) {
    public Database {
      NotAllowed.unless(
          connections >= 2 && connections <= 50, "connections", "a number from 2 to 50");
    }

    public boolean isBuiltIn() {
      return url.isEmpty();
    }
  }

  public record Production(Quality quality, String language, long seed) {
    public Production {
      NotAllowed.unless(
          language.matches("[a-z]{2,3}"), "language", "a code of two or three letters such as en");
    }
  }

  public enum Quality {
    DRAFT,
    STANDARD,
    HIGH
  }

  /// @param processor 0 for all of the processors
  public record Lanes(int processor) {
    public Lanes {
      NotAllowed.unless(processor >= 0 && processor <= 64, "processor", "a number from 0 to 64");
    }

    /// How many that is on a machine with so many processors.
    public int slots(int processors) {
      return processor > 0 ? processor : processors;
    }
  }

  public record Film(Encoder encoder) {}

  public enum Encoder {
    AUTO,
    X264,
    OPENH264,
    NVENC
  }

  public record Voices(SpeechChoice engine) {}

  public enum SpeechChoice {
    AUTO,
    ESPEAK_NG,
    FLITE,
    EMBEDDED
  }

  public record Music(boolean enabled) {}

  public record Limits(ByteSize story) {}

  public record Logging(Level level) {}

  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /// How a word of a closed set is written in the file: `ESPEAK_NG` as "espeak-ng".
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
