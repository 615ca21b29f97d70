package studio.verticles.story.screenwriter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A shot before it has a camera: what is seen, and the lines spoken over it. One of both may be
/// empty.
record Take(String seen, List<Beat.Said> lines) {
  Take {
    lines = List.copyOf(lines);
  }

  static Take silent(String seen) {
    return new Take(seen, List.of());
  }

  static Take spoken(List<Beat.Said> lines) {
    return new Take("", lines);
  }

  boolean isSilent() {
    return lines.isEmpty();
  }

  /// What rules look at when they want to know what happens here: the author's words, not the
  /// characters'.
  String happening() {
    String told =
        lines.stream()
            .filter(Beat.Said::isTold)
            .map(Beat.Said::text)
            .collect(Collectors.joining(" "));
    return seen.isEmpty() ? told : told.isEmpty() ? seen : seen + " " + told;
  }

  /// The first line said by somebody in the story.
  Optional<Beat.Said> spoken() {
    return lines.stream().filter(line -> !line.isTold()).findFirst();
  }

  int words() {
    return lines.stream().mapToInt(line -> Words.count(line.text())).sum();
  }
}
