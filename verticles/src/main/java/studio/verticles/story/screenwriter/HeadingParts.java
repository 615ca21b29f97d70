package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.hardware.brief.TimeOfDay;

/// A scene heading taken apart: inside or outside, the names of the place from large to small, and
/// the hour. "INT. LIGHTHOUSE - LAMP ROOM - NIGHT" has two names and an hour.
record HeadingParts(Side side, List<String> places, Optional<TimeOfDay> time, boolean continues) {
  static final Lexicon<TimeOfDay> TIMES = Lexicon.of(TimeOfDay.class, "times.txt");

  private static final Pattern SIDE =
      Pattern.compile(
          "(?i)\\s*((?:INT|EXT|EST|I|E)(?:\\.?\\s?/\\s?(?:INT|EXT|E|I))?)(?:\\.|\\s|/)+(.*)");
  private static final Pattern CONTINUES =
      Pattern.compile(
          "(?i)(?:CONTINUOUS(?:LY)?|LATER|MOMENTS? LATER|SAME(?: TIME)?|SAME DAY|(?:A )?(?:FEW |SHORT )?(?:SECONDS|MINUTES|MOMENTS|WHILE|HOURS?|TIME) LATER|SIMULTANEOUS|RESUMING|BACK TO (?:SCENE|PRESENT)|(?:PRESENT|FLASHBACK|INTERCUT|DREAM)(?: DAY)?|THE NEXT DAY|CONT'?D?)");
  private static final Pattern ASIDE = Pattern.compile("\\(([^()]*)\\)?|\\[([^\\[\\]]*)]?");

  /// Where the camera stands.
  enum Side {
    INSIDE,
    OUTSIDE,
    UNSAID
  }

  static HeadingParts of(String heading) {
    String text = ASIDE.matcher(heading.replace('’', '\'')).replaceAll(" ");
    Matcher sided = SIDE.matcher(text);
    boolean known = sided.matches();
    String side = known ? sided.group(1).toUpperCase(Locale.ROOT) : "";
    var places = new ArrayList<String>();
    Optional<TimeOfDay> time = TIMES.last(String.join(" ", asides(heading)));
    boolean continues =
        asides(heading).stream().anyMatch(aside -> CONTINUES.matcher(aside).matches());
    for (String part :
        (known ? sided.group(2) : text).split("\\s+[-–—]+\\s*|\\s*[-–—]+\\s+|\\s*/\\s*|--+")) {
      String name = part.replaceAll("^[\\s.,:;-]+|[\\s.,:;-]+$", "").replaceAll("\\s+", " ");
      Optional<TimeOfDay> hour = hour(name, !places.isEmpty());
      if (hour.isPresent()) {
        time = hour;
      } else if (CONTINUES.matcher(name).matches()) {
        continues = true;
      } else if (!name.isEmpty()) {
        places.add(name);
      }
    }
    return new HeadingParts(
        side.isEmpty() ? Side.UNSAID : side.startsWith("I") ? Side.INSIDE : Side.OUTSIDE,
        places,
        time,
        continues);
  }

  /// The name by which a place is known again, whatever its spelling.
  String place() {
    return Words.titled(String.join(" - ", places));
  }

  /// What stands in parentheses or brackets, without them.
  private static List<String> asides(String heading) {
    return ASIDE
        .matcher(heading)
        .results()
        .map(aside -> aside.group().replaceAll("[()\\[\\]]", "").strip())
        .toList();
  }

  private static Optional<TimeOfDay> hour(String name, boolean afterPlace) {
    boolean brief = Words.count(name) <= 4;
    return afterPlace && brief || Words.count(name) == 1 ? TIMES.last(name) : Optional.empty();
  }
}
