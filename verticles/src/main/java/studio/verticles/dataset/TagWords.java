package studio.verticles.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tags for a picture that nobody has tagged: the short phrases of its caption, and its pose.
final class TagWords {
  private static final int LONGEST = 3;

  private TagWords() {}

  static List<String> of(Entry entry) {
    Set<String> tags = new LinkedHashSet<>();
    Captions.phrases(entry.caption()).stream()
        .filter(words -> words.size() <= LONGEST)
        .forEach(words -> tags.add(String.join(" ", words)));
    for (String said : List.of(entry.pose(), entry.framing(), entry.expression())) {
      if (!said.isBlank()) {
        tags.add(said.replace('-', ' '));
      }
    }
    return List.copyOf(tags);
  }
}
