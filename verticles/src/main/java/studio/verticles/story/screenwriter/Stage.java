package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who stands where while a scene plays. Everybody keeps the side they came in on, so that two
/// people who talk do not change places from shot to shot.
final class Stage {
  /// More than five paper figures stand in each other's way.
  private static final int CROWD = 5;

  private static final Pattern ARRIVES =
      Pattern.compile(
          "(?i)^\\W*(?:\\w+\\W+){0,2}?(?:enters|arrives|appears|comes|bursts|steps in|walks in|joins|returns|emerges|approaches|walks up|rides up|runs in|rushes in|flies in|hurries in)\\b.*",
          Pattern.DOTALL);
  private static final Pattern LEAVES =
      Pattern.compile(
          "(?i)^\\W*(?:\\w+\\W+){0,4}?(?:exits|leaves(?! (?:are|fall|rustle))|departs|disappears|vanishes|walks (?:out|off|away)|goes (?:out|off|away)|runs (?:out|off|away)|storms (?:out|off)|flies (?:off|away)|slips (?:out|away)|drives (?:off|away)|rides (?:off|away)|is gone|went away|flew (?:off|away)|ran (?:off|away)|rode (?:off|away))\\b.*",
          Pattern.DOTALL);

  private final NameBook names;
  private final List<String> order = new ArrayList<>();
  private final List<String> on = new ArrayList<>();

  Stage(NameBook names) {
    this.names = names;
  }

  void enter(String name) {
    if (!order.contains(name)) {
      order.add(name);
    }
    on.remove(name);
    on.add(name);
  }

  void leave(String name) {
    on.remove(name);
  }

  boolean isOn(String name) {
    return on.contains(name);
  }

  /// Everybody on stage, from left to right.
  List<String> everybody() {
    return placed(on);
  }

  /// These people from left to right, the latest five.
  List<String> placed(List<String> people) {
    List<String> few = people.subList(Math.max(0, people.size() - CROWD), people.size());
    return order.stream().filter(few::contains).toList();
  }

  /// Whoever was last active besides `name`.
  Optional<String> partnerOf(String name) {
    return on.reversed().stream().filter(other -> !other.equals(name)).findFirst();
  }

  /// Those whom a text sends off the stage.
  List<String> leaving(String text) {
    return acting(text, LEAVES);
  }

  /// Those whom a text brings onto the stage.
  List<String> arriving(String text) {
    return acting(text, ARRIVES);
  }

  private List<String> acting(String text, Pattern verb) {
    Map<String, Boolean> acting = new LinkedHashMap<>();
    for (String sentence : Sentences.of(text)) {
      var words = Words.of(sentence);
      for (var mention : names.in(words)) {
        String after = sentence.substring(words.get(mention.to() - 1).end());
        acting.merge(mention.name(), verb.matcher(after).matches(), Boolean::logicalOr);
      }
    }
    return acting.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }
}
