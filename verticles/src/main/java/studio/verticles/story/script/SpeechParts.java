package studio.verticles.story.script;

import java.util.ArrayList;
import java.util.List;
import studio.verticles.story.script.Element.Part;

/// Collects the lines of one speech: neighbouring words become one part, and a parenthesis that
/// runs over several lines becomes one direction.
final class SpeechParts {
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder direction = new StringBuilder();

  void add(String line) {
    if (line.isBlank()) {
      return;
    }
    if (!direction.isEmpty()) {
      direct(" " + line);
    } else if (line.startsWith("(")) {
      direct(line);
    } else if (line.startsWith("~")) {
      parts.add(new Part.Sung(line.substring(1).strip()));
    } else {
      say(line);
    }
  }

  /// The parts; an unclosed parenthesis counts as words, so that nothing is lost.
  List<Part> list() {
    if (!direction.isEmpty()) {
      String rest = direction.substring(1);
      direction.setLength(0);
      say(rest);
    }
    return parts;
  }

  boolean areSpoken() {
    return list().stream().anyMatch(part -> !(part instanceof Part.Direction));
  }

  private void direct(String text) {
    direction.append(text);
    int end = direction.indexOf(")");
    if (end < 0) {
      return;
    }
    String inside = direction.substring(1, end).strip();
    String rest = direction.substring(end + 1).strip();
    direction.setLength(0);
    if (!inside.isEmpty()) {
      parts.add(new Part.Direction(inside));
    }
    add(rest);
  }

  private void say(String words) {
    if (words.isBlank()) {
      return;
    }
    if (!parts.isEmpty() && parts.getLast() instanceof Part.Words before) {
      parts.set(parts.size() - 1, new Part.Words(before.text() + " " + words.strip()));
    } else {
      parts.add(new Part.Words(words.strip()));
    }
  }
}
