package studio.config.written;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the studio's values go in a graph that the operator exported: `positive=6.text,
/// seed=3.seed` puts the prompt into the input "text" of node 6; empty for none.
public record SlotMap(Map<String, Slot> slots) {
  private static final Pattern WRITTEN =
      Pattern.compile("([a-z][a-z0-9_]*) ?= ?([A-Za-z0-9:_-]+)\\.([^,=]+)");

  public SlotMap {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
  }

  /// @param node the node's id in the graph
  /// @param input the name of the node's input
  public record Slot(String node, String input) {}

  public static SlotMap of(String written) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    if (!written.isBlank()) {
      for (String part : written.split(",", -1)) {
        Matcher matcher = WRITTEN.matcher(part.strip());
        NotAllowed.unless(matcher.matches(), "", "slots such as positive=6.text, seed=3.seed");
        Slot before =
            slots.put(matcher.group(1), new Slot(matcher.group(2), matcher.group(3).strip()));
        NotAllowed.unless(
            before == null, "", "each slot once; %s stands twice".formatted(matcher.group(1)));
      }
    }
    return new SlotMap(slots);
  }

  public boolean isEmpty() {
    return slots.isEmpty();
  }
}
