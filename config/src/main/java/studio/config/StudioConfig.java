package studio.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.config.section.CardSettings;
import studio.config.section.ClusterSettings;
import studio.config.section.ComfyUiSettings;
import studio.config.section.DatasetSettings;
import studio.config.section.EchoSettings;
import studio.config.section.GeminiSettings;
import studio.config.section.OllamaSettings;
import studio.config.section.QdrantSettings;
import studio.config.section.SpeechSettings;
import studio.config.section.TrainerSettings;
import studio.config.section.VaultSettings;
import studio.config.written.ByteSize;
import studio.config.written.HostName;
import studio.config.written.NotAllowed;
import studio.config.written.Secret;

/// Everything an operator can set. The sentences and the defaults stand in `nightshift.yaml`; the
/// bounds stand here and in [studio.config.section]. It mirrors the file: a component is a section.
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
    Logging logging,
    Engines engines,
    Map<String, CardSettings> cards,
    Map<String, ComfyUiSettings> comfyui,
    Map<String, OllamaSettings> ollama,
    Map<String, SpeechSettings> speech,
    GeminiSettings gemini,
    EchoSettings echo,
    QdrantSettings qdrant,
    VaultSettings vault,
    TrainerSettings trainer,
    DatasetSettings dataset,
    Node node,
    ClusterSettings cluster) {
  public StudioConfig {
    cards = inOrder(cards);
    comfyui = inOrder(comfyui);
    ollama = inOrder(ollama);
    speech = inOrder(speech);
  }

  private static <T> Map<String, T> inOrder(Map<String, T> named) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  public record Server(String host, int port) {
    public Server {
      NotAllowed.unless(host.matches("[A-Za-z0-9.:-]+"), "host", "a host name or an address");
      NotAllowed.unless(port >= 0 && port <= 65535, "port", "a number from 0 to 65535");
    }

    /// Whether only programs on this machine reach the page.
    public boolean isPrivate() {
      return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
  }

  /// Relative ones count from the folder that Nightshift is started in.
  ///
  /// @param media what scenes are made of; nodes of one studio share it
  public record Folders(Path data, Path library, Path media) {
    /// Where nothing else is said, media lies in the data folder.
    public Folders {
      media = media.toString().isEmpty() ? data.resolve("media") : media;
    }
  }

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
  /// @param house whether this machine's processor works beside its engines; of several machines
  ///   one is enough
  public record Lanes(int processor, boolean house) {
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

  /// @param patience how long a shot waits for a sick engine before the toy theatre plays it
  public record Engines(Duration patience) {}

  /// @param name tells this machine from the others of the studio
  public record Node(String name) {
    public Node {
      name = name.isEmpty() ? HostName.mine() : name;
      NotAllowed.unless(
          name.matches("[a-z0-9][a-z0-9-]{0,62}"),
          "name",
          "up to 63 lower-case letters, digits or hyphens");
    }
  }

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
