package studio.backstage;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the vision model of a rehearsed server says, question by question: everything is good but
/// for three pictures of the human, and the creature is never taken for a human.
final class WatchfulEyes {
  /// Which look at the human finds what.
  private static final int BAD = 2;

  private static final int CROWDED = 4;
  private static final int DOUBTFUL = 6;

  private final String human;
  private final String creature;
  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean atHuman;
  private volatile boolean doubtful;

  /// @param human name of the human character, `creature` of the other one; slugs are the same in
  ///   small letters
  WatchfulEyes(String human, String creature) {
    this.human = human;
    this.creature = creature;
  }

  /// @param chat the body of a call
  JsonNode answer(JsonNode chat) {
    JsonNode asked = chat.path("format").path("properties");
    StringBuilder words = new StringBuilder();
    chat.path("messages").forEach(one -> words.append(one.path("content").asString("")));
    if (asked.has("likeness")) {
      return look(words.toString());
    }
    if (asked.has("primary")) {
      return form(
          Map.of("primary", atHuman ? human.toLowerCase() : creature.toLowerCase()),
          Map.of("confidence", doubtful ? 0.3 : 0.95));
    }
    return form(Map.of("answer", "yes"), Map.of());
  }

  private ObjectNode look(String words) {
    atHuman = words.contains("drawn to show " + human + ".");
    int number = atHuman ? looks.incrementAndGet() : 0;
    doubtful = number == DOUBTFUL;
    ObjectNode seen =
        form(Map.of("completeness", "full", "caption", "a figure, seen from the front"), Map.of());
    int mark = number == BAD ? 1 : 9;
    seen.put("likeness", mark).put("clarity", mark).put("usefulness", mark);
    seen.put("is_human", atHuman).put("solo", number != CROWDED);
    var issues = seen.putArray("issues");
    if (number == BAD) {
      issues.add("blurry");
    }
    return seen;
  }

  private static ObjectNode form(Map<String, String> words, Map<String, Double> numbers) {
    ObjectNode form = JsonMapper.shared().createObjectNode();
    words.forEach(form::put);
    numbers.forEach(form::put);
    form.putArray("others");
    return form;
  }
}
