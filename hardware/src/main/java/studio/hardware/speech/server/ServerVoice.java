package studio.hardware.speech.server;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A voice of a server, and what its name tells about it.
///
/// @param language two letters ("en", "ja"), or empty when nobody can tell
record ServerVoice(String id, Sex sex, String language) {
  enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
  }

  /// Kokoro's ids: language, sex, name ("bm_george" is a British man).
  private static final Pattern KOKORO = Pattern.compile("([abefhijpz])([fm])_\\w+.*");

  private static final Map<Character, String> KOKORO_LANGUAGES =
      Map.of(
          'a', "en", 'b', "en", 'e', "es", 'f', "fr", 'h', "hi", 'i', "it", 'j', "ja", 'p', "pt",
          'z', "zh");

  /// "en-US-GuyNeural", "en_US-amy-medium", "ja-JP-NanamiNeural".
  private static final Pattern LOCALE = Pattern.compile("([a-z]{2})[-_][A-Z]{2}[-_].*");

  /// First names that speech servers give their voices, OpenAI's own among them.
  private static final Pattern WOMEN =
      Pattern.compile(
          ".*\\b(alloy|coral|nova|sage|shimmer|marin|female|woman|girl|aria|jenny|michelle|ana|amy|"
              + "kathleen|lessac|libby|sonia|emma|jane|alice|sarah|emily|olivia|abigail|nanami)"
              + "(neural)?\\b.*");

  private static final Pattern MEN =
      Pattern.compile(
          ".*\\b(ash|ballad|echo|fable|onyx|verse|cedar|male|man|boy|guy|davis|eric|roger|ryan|joe|"
              + "alan|george|adam|michael|daniel|thomas|william|adrian|alexander|keita)"
              + "(neural)?\\b.*");

  /// @param toldSex what the server says beside the id; may be empty, as may `toldLanguage`
  static ServerVoice of(String id, String toldSex, String toldLanguage) {
    Matcher kokoro = KOKORO.matcher(id);
    if (kokoro.matches()) {
      return new ServerVoice(
          id,
          kokoro.group(2).equals("f") ? Sex.FEMALE : Sex.MALE,
          KOKORO_LANGUAGES.getOrDefault(kokoro.group(1).charAt(0), ""));
    }
    String language = toldLanguage.toLowerCase(Locale.ROOT);
    Matcher locale = LOCALE.matcher(id);
    if (language.isEmpty() && locale.matches()) {
      language = locale.group(1);
    }
    return new ServerVoice(
        id, sex(id, toldSex), language.length() > 2 ? language.substring(0, 2) : language);
  }

  private static Sex sex(String id, String told) {
    String words = told.toLowerCase(Locale.ROOT);
    if (words.startsWith("f") || words.startsWith("w")) {
      return Sex.FEMALE;
    }
    if (words.startsWith("m")) {
      return Sex.MALE;
    }
    String name = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
    return WOMEN.matcher(name).matches()
        ? Sex.FEMALE
        : MEN.matcher(name).matches() ? Sex.MALE : Sex.UNKNOWN;
  }

  /// About how high it speaks, in Hz.
  double hertz() {
    return switch (sex) {
      case FEMALE -> 200;
      case MALE -> 115;
      case UNKNOWN -> 150;
    };
  }
}
