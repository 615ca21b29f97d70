package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.hardware.brief.Species;
import studio.verticles.story.screenwriter.Words.Word;

/// Knows everybody by every name they go by, and finds them in a text.
///
/// A proper name counts only with a capital ("Will", not "will"); a common one ("the fox") counts
/// either way. A part of a longer name ("Jenny" for "Jenny Hill") counts when it means one person
/// only.
final class NameBook {
  static final Lexicon<Species> SPECIES = Lexicon.of(Species.class, "species.txt");

  private static final Set<String> NO_NAMES =
      Set.of(
          "old", "young", "little", "big", "small", "tall", "first", "second", "third", "mr", "mrs",
          "ms", "miss", "dr", "the", "a", "an", "of", "and", "st", "sir", "lady", "lord", "senior",
          "junior", "teenage", "fat", "poor", "other", "another", "new", "great", "st.", "mr.",
          "mrs.", "dr.", "ms.");

  private static final int OFTEN = 2;

  private final Lexicon<String> names;
  private final Map<String, String> byKey;
  private final Set<String> things;

  /// Somebody is named: words `from` to `to` (without `to`).
  record Mention(String name, int from, int to) {}

  private NameBook(Lexicon<String> names, Map<String, String> byKey, Set<String> things) {
    this.names = names;
    this.byKey = byKey;
    this.things = things;
  }

  /// `members` maps the key of each name (see `Cue.key`) to the name used from now on; several keys
  /// may lead to one name.
  static NameBook of(Map<String, String> members) {
    Map<String, String> phrases = new HashMap<>();
    Map<String, String> partOwners = new LinkedHashMap<>();
    members.forEach((key, name) -> {
      if (Cue.isDisembodied(key)) {
        return;
      }
      phrases.put(phrase(key), name);
      parts(key).forEach(part -> partOwners.merge(part, name, (a, b) -> a.equals(b) ? a : ""));
    });
    partOwners.forEach((part, name) -> {
      if (!name.isEmpty()) {
        phrases.putIfAbsent(part, name);
      }
    });
    return new NameBook(Lexicon.of(phrases), Map.copyOf(members), Set.of());
  }

  /// The same names, after a look at how the story writes them: what it calls "the printer" again
  /// and again is a thing that came alive, and counts without a capital.
  NameBook knowingThings(String story) {
    Map<String, Integer> counts = new HashMap<>();
    List<Word> words = Words.of(story);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).plain().equals("the") && !words.get(i).isCapitalised()) {
        counts.merge(words.get(i).plain(), 1, Integer::sum);
      }
    }
    Set<String> known =
        byKey.keySet().stream()
            .filter(key -> counts.getOrDefault(key, 0) >= OFTEN)
            .collect(Collectors.toUnmodifiableSet());
    return new NameBook(names, byKey, known);
  }

  Optional<String> byCue(String name) {
    return Optional.ofNullable(byKey.get(Cue.key(name)));
  }

  List<Mention> in(List<Word> words) {
    var mentions = new ArrayList<Mention>();
    for (var hit : names.in(words)) {
      boolean capital = words.get(hit.from()).isCapitalised();
      if (capital || isCommon(hit.phrase()) || things.contains(hit.phrase())) {
        mentions.add(new Mention(hit.meaning(), hit.from(), hit.to()));
      }
    }
    return mentions;
  }

  /// Everybody named in a text, in order, each once.
  List<String> namesIn(String text) {
    return in(Words.of(text)).stream().map(Mention::name).distinct().toList();
  }

  /// Whether a name says what somebody is ("old fox") and not how they are called.
  static boolean isCommon(String phrase) {
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
    return SPECIES.first(last).isPresent();
  }

  private static String phrase(String key) {
    return Words.of(key).stream().map(Word::plain).collect(Collectors.joining(" "));
  }

  private static List<String> parts(String key) {
    List<Word> words = Words.of(key);
    if (words.size() < 2 || words.stream().anyMatch(Word::isPossessive)) {
      return List.of();
    }
    return words.stream()
        .map(Word::plain)
        .filter(part -> part.length() > 2 && !NO_NAMES.contains(part) && !isCommon(part))
        .filter(part -> part.codePoints().allMatch(Character::isLetter))
        .toList();
  }
}
