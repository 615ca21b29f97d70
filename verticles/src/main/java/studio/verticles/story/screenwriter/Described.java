package studio.verticles.story.screenwriter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.verticles.story.screenwriter.Words.Word;

/// What a name and a few words say about somebody's outside, read by rules.
///
/// @param species the word that says it ("fox", "girl"); empty when none does, though `look` has to
///   be something
/// @param colours part to the word of its colour ("scarf" to "red")
/// @param features phrases for what they wear and have ("round glasses")
public record Described(
    Look look, Optional<String> species, Map<String, String> colours, List<String> features) {
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[,.;:!?\\n]|\\b(?:with|on|in|of|who|that|which|holding|wearing|carrying|riding|at|from|as|whose|by|to|like)\\b");
  private static final Pattern NOT_HUMAN =
      Pattern.compile("(?i)\\b(?:not|non|never)(?:[- ]+an?)?[- ]*humans?\\b|\\bnonhumans?\\b");

  /// After these a word for an animal names only a part: "cat ears", "fox mask".
  private static final Set<String> PARTS_OF_ANIMALS =
      Set.of(
          "ear", "ears", "tail", "tails", "mask", "costume", "hoodie", "print", "plush", "toy",
          "horns", "wings", "wing", "eyes", "motif", "pattern", "charm", "hair", "onesie", "suit");

  public Described {
    colours = Map.copyOf(colours);
    features = List.copyOf(features);
  }

  /// @param seed decides what the words leave open, always the same way
  public static Described of(String name, String words, long seed) {
    String positive = NOT_HUMAN.matcher(words).replaceAll(" ");
    Portrait kind = new Portrait(name);
    clauseWithSpecies(positive).ifPresent(kind::addHead);
    Species species = LookRules.species(kind);
    Portrait all = new Portrait(name);
    // Of "a green scarf, round glasses" only the scarf is green.
    all.addHead(positive.replaceAll("[,;]", "."));
    Look read = LookRules.of(all, 0);
    Map<String, String> colours = new LinkedHashMap<>();
    Set<String> features = new LinkedHashSet<>();
    for (LookRules.PartWords said : LookRules.readParts(all)) {
      said.colour().ifPresent(colour -> colours.putIfAbsent(said.part(), colour.phrase()));
      said.phrase().ifPresent(features::add);
    }
    LookRules.coat(kind.head(), species)
        .ifPresent(colour -> colours.putIfAbsent(LookRules.coatOf(species), colour.phrase()));
    return new Described(
        new Look(species, read.build(), read.keyColors(), read.features(), seed),
        word(kind, species),
        colours,
        List.copyOf(features));
  }

  /// The first part of a text that says what somebody is.
  private static Optional<String> clauseWithSpecies(String text) {
    Matcher end = CLAUSE_END.matcher(text);
    int from = 0;
    while (from < text.length()) {
      int to = end.find(from) ? end.start() : text.length();
      String clause = text.substring(from, to).strip();
      if (!speciesIn(clause).isEmpty()) {
        return Optional.of(clause);
      }
      from = to == text.length() ? to : end.end();
    }
    return Optional.empty();
  }

  private static List<Lexicon.Hit<Species>> speciesIn(String clause) {
    List<Word> words = Words.of(clause);
    return NameBook.SPECIES.in(words).stream()
        .filter(hit ->
            hit.to() == words.size() || !PARTS_OF_ANIMALS.contains(words.get(hit.to()).plain()))
        .toList();
  }

  /// The word that made it this species; empty when it was taken for lack of any.
  private static Optional<String> word(Portrait kind, Species species) {
    return java.util.stream.Stream.of(kind.head(), kind.name())
        .flatMap(text -> speciesIn(text).stream())
        .filter(hit -> hit.meaning() == species)
        .map(Lexicon.Hit::phrase)
        .findFirst();
  }
}
