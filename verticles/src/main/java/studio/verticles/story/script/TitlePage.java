package studio.verticles.story.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What stands before the story: keys in lower case ("title", "draft date"), each with its lines,
/// in the author's order. A title is only text here, whatever it looks like.
public record TitlePage(Map<String, List<String>> entries) {
  public static final TitlePage NONE = new TitlePage(Map.of());

  public TitlePage {
    var copy = new LinkedHashMap<String, List<String>>();
    entries.forEach((key, lines) -> copy.put(key.toLowerCase(Locale.ROOT), List.copyOf(lines)));
    entries = Collections.unmodifiableMap(copy);
  }

  /// The lines under a key, joined with a space; empty when there is no such key or nothing in it.
  public Optional<String> text(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(lines -> String.join(" ", lines).strip())
        .filter(text -> !text.isEmpty());
  }

  public Optional<String> title() {
    return text("title");
  }

  public Optional<String> author() {
    return text("author").or(() -> text("authors"));
  }
}
