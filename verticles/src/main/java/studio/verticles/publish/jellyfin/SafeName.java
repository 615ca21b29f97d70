package studio.verticles.publish.jellyfin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A title as a file name that every file system takes: letters of all scripts stay, what is a
/// path, a command or invisible does not.
final class SafeName {
  /// Bytes a title may take in a name: two of them, the number between and the longest ending stay
  /// under the 255 that file systems allow.
  static final int BYTES = 100;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  /// Names that Windows keeps for devices, whatever their ending.
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  private SafeName() {}

  /// `title` as a name, or `otherwise` when nothing of it is left.
  static String of(String title, String otherwise) {
    String name = Normalizer.normalize(title, Normalizer.Form.NFC);
    // A line break or tab separates words; what is left of the invisible ones joins nothing.
    name = INVISIBLE.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("");
    name =
        name.replaceAll("\\s*:\\s+", " - ")
            .replaceAll("[/\\\\|:]", "-")
            .replace('"', '\'')
            // Jellyfin reads [...] in a name as a provider's number.
            .replace('[', '(')
            .replace(']', ')')
            .replaceAll("[<>?*]", "");
    name = trimmed(name);
    name = trimmed(shortened(name));
    if (DEVICE.matcher(name).matches()) {
      name = "_" + name;
    }
    return name.isEmpty() ? otherwise : name;
  }

  /// Without a leading dot (a hidden file, or a way upwards) and what Windows cuts off at the end.
  private static String trimmed(String name) {
    return SPACES.matcher(name).replaceAll(" ").replaceAll("^[ .]+|[ .]+$", "");
  }

  /// At most `BYTES` long, cut between letters as people see them.
  private static String shortened(String name) {
    if (name.getBytes(UTF_8).length <= BYTES) {
      return name;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(name);
    int end = 0;
    for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
      if (name.substring(0, next).getBytes(UTF_8).length > BYTES) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }
}
