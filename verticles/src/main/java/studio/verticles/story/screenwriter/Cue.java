package studio.verticles.story.screenwriter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name above a speech: "JANE (V.O.)(CONT'D)" is Jane, heard and not seen.
record Cue(String name, boolean unseen) {
  private static final Pattern EXTENSION = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\b(?:V\\.? ?O|O\\.? ?S|O\\.? ?C|VOICE.?OVER|OFF|ON (?:THE )?(?:PHONE|RADIO|TV|SCREEN)|OVER (?:THE )?(?:PHONE|RADIO)|FILTERED|PRE-?LAP|NARRATING)\\b");
  private static final Pattern VOICE = Pattern.compile("(?i)(?:(.+?)['’]S? VOICE|VOICE OF (.+))");
  private static final Pattern DISEMBODIED =
      Pattern.compile(
          "(?i).*\\b(?:VOICES?|RADIO|TV|TELEVISION|ANNOUNCER|LOUDSPEAKER|INTERCOM|PHONE|NARRATOR|STORYTELLER|ALL|EVERYONE|CROWD|BOTH|CHORUS)");
  private static final Pattern NARRATOR =
      Pattern.compile("(?i)(?:THE )?(?:NARRATOR|NARRATION|STORYTELLER|VOICE-?OVER)");

  /// Reads a cue as written; the name keeps its case.
  static Cue of(String written) {
    boolean elsewhere =
        EXTENSION.matcher(written).results().anyMatch(m -> ELSEWHERE.matcher(m.group()).find());
    String name =
        EXTENSION
            .matcher(written)
            .replaceAll(" ")
            .replace('’', '\'')
            .replaceAll("\\s+", " ")
            .strip();
    name = name.replaceAll("[:,;]+$", "");
    if (name.isEmpty()) {
      name = written.strip();
    }
    if (NARRATOR.matcher(name).matches()) {
      return new Cue(Screenplay.NARRATOR, true);
    }
    var voice = VOICE.matcher(name);
    if (voice.matches()) {
      String owner = voice.group(1) == null ? voice.group(2) : voice.group(1);
      boolean nobodys = owner.length() < 3 || owner.matches("(?i)(?:(?:A|THE|WO)?MAN|GIRL|BOY)");
      return new Cue(nobodys ? name : owner, true);
    }
    return new Cue(name, elsewhere || DISEMBODIED.matcher(name).matches());
  }

  /// A name of voices without a body ("CROWD", "RADIO"): heard and never seen.
  static boolean isDisembodied(String name) {
    return DISEMBODIED.matcher(name).matches();
  }

  /// The names in "EDWARD AND WILL" or "TIM/TOM"; one name for everybody else.
  static List<String> names(String name) {
    List<String> parts =
        Pattern.compile("(?i)\\s+AND\\s+|\\s*[&/+]\\s*|\\s*,\\s*(?:AND\\s+)?")
            .splitAsStream(name)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? List.of(name) : parts;
  }

  /// How two spellings of one name are recognised.
  static String key(String name) {
    String key =
        name.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[^\\p{L}\\p{N}'#]+", " ")
            .strip();
    return key.replaceFirst("^(?:the|a|an) (?=\\S)", "");
  }
}
