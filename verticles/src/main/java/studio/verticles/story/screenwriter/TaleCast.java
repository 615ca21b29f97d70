package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.verticles.story.screenwriter.Quotes.Stretch;
import studio.verticles.story.screenwriter.Words.Word;

/// Finds who is in a tale: those who are said to speak, those called by a name again and again, and
/// the creatures that come up often enough to be somebody ("the owl").
final class TaleCast {
  private static final int OFTEN = 3;

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:a|an|the)((?: [\\w-]+){1,4}?),? (?:named|called|whose name was|by the name of) (\\p{Lu}[\\p{L}'’-]+)");
  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "at", "to", "from", "of", "near", "into", "through", "towards", "toward");
  static final Set<String> NOBODY =
      Set.copyOf(Lexicon.lines("no-names.txt").getOrDefault("NOBODY", List.of()));

  private final List<List<Stretch>> paragraphs;
  private final Map<String, String> speakers = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();

  TaleCast(List<List<Stretch>> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /// The cast of the tale whose telling is `told`.
  Cast cast(Draft told, long seed) {
    paragraphs.forEach(this::findSpeakers);
    findNamed();
    findOften();
    var casting = new Casting(seed);
    speakers.values().forEach(casting::addSpeaker);
    aliases.forEach(casting::addAlias);
    return casting.cast(List.of(told), true);
  }

  private void findSpeakers(List<Stretch> paragraph) {
    for (int i = 0; i < paragraph.size(); i++) {
      if (paragraph.get(i).spoken()) {
        tag(paragraph, i).filter(tag -> !tag.isPronoun()).ifPresent(tag -> add(tag.who()));
      }
    }
  }

  /// The tag of the speech at `at`, behind it or before it.
  static Optional<Tag> tag(List<Stretch> paragraph, int at) {
    if (at + 1 < paragraph.size() && !paragraph.get(at + 1).spoken()) {
      Optional<Tag> after = Tag.after(clause(paragraph.get(at + 1).text()));
      if (after.isPresent()) {
        return after;
      }
    }
    if (at > 0 && !paragraph.get(at - 1).spoken()) {
      return Tag.before(Sentences.of(paragraph.get(at - 1).text()).getLast());
    }
    return Optional.empty();
  }

  static String clause(String telling) {
    return Sentences.of(telling).getFirst();
  }

  /// "The old toad" and "the toad" are one, "the first soldier" and "the second" are two.
  private void add(String who) {
    String key = Cue.key(who);
    if (key.isEmpty() || NOBODY.contains(key)) {
      return;
    }
    String head = key.substring(key.lastIndexOf(' ') + 1);
    boolean counted =
        key.matches(
            "(?:first|second|third|fourth|other|another|eldest|youngest|elder|younger|one|old|young|big|little|smaller|taller)\\b.*");
    for (String known : List.copyOf(speakers.keySet())) {
      boolean same = known.equals(head) || known.endsWith(" " + head) && NameBook.isCommon(head);
      boolean knownCounted = !known.equals(head) && counted;
      if (same && !(knownCounted && !key.equals(head))) {
        aliases.putIfAbsent(key, speakers.get(known));
        return;
      }
    }
    speakers.put(key, who);
  }

  /// "a grey moth named Tilda": from now on the moth is Tilda.
  private void findNamed() {
    for (List<Stretch> paragraph : paragraphs) {
      for (Stretch stretch : paragraph) {
        Matcher named = NAMED.matcher(stretch.text());
        while (!stretch.spoken() && named.find()) {
          String head = named.group(1).strip();
          head = head.substring(head.lastIndexOf(' ') + 1);
          String name = named.group(2);
          speakers.putIfAbsent(Cue.key(name), name);
          if (NameBook.isCommon(head)) {
            speakers.remove(head);
            aliases.put(head, name);
          }
        }
      }
    }
  }

  private void findOften() {
    Map<String, Integer> names = new HashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    var telling = new ArrayList<String>();
    for (List<Stretch> paragraph : paragraphs) {
      paragraph.stream().filter(stretch -> !stretch.spoken()).forEach(s -> telling.add(s.text()));
    }
    telling.forEach(
        text -> Sentences.of(text).forEach(sentence -> countNames(sentence, names, written)));
    written.forEach((key, name) -> {
      boolean known =
          speakers.containsKey(key)
              || aliases.containsKey(key)
              || speakers.keySet().stream()
                  .anyMatch(k -> k.startsWith(key + " ") || k.endsWith(" " + key));
      if (!known && names.getOrDefault(key, 0) >= OFTEN) {
        speakers.put(key, name);
      }
    });
  }

  private static void countNames(
      String sentence, Map<String, Integer> names, Map<String, String> written) {
    List<Word> words = Words.of(sentence);
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      Word before = words.get(i - 1);
      boolean proper =
          word.isCapitalised()
              && !word.isShouted()
              && !before.isCapitalised()
              && !NOBODY.contains(word.plain())
              && !BEFORE_PLACES.contains(before.plain())
              && !before.plain().equals("the");
      boolean creature =
          !word.isCapitalised()
              && Set.of("the", "a", "little", "old", "small").contains(before.plain())
              && !word.plain().endsWith("s")
              && isCreature(word.plain());
      if (proper || creature) {
        names.merge(word.plain(), 1, Integer::sum);
        written.putIfAbsent(word.plain(), word.plain().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean isCreature(String word) {
    return NameBook.SPECIES
        .first(word)
        .filter(species ->
            !Set.of(
                    "tree", "wind", "shadow", "echo", "moon", "sun", "star", "worm", "spirit",
                    "machine")
                .contains(word))
        .isPresent();
  }
}
