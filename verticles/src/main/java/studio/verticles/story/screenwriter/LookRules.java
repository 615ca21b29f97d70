package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.verticles.story.screenwriter.Words.Word;

/// Reads a look out of a name and a description: what somebody is, how they are built, what they
/// wear and in which colours.
final class LookRules {
  private static final Lexicon<Build> BUILDS = Lexicon.of(Build.class, "builds.txt");
  static final Lexicon<Integer> COLOURS = colours();
  private static final Lexicon<String> PARTS = Lexicon.read("parts.txt", part -> part);
  private static final Pattern AGE =
      Pattern.compile("(?i)\\b(?:aged? )?(\\d{1,3})(?:['’]?s)?(?:[ -]years?[ -]old)?\\b");
  private static final Pattern AGE_IN_WORDS = Pattern.compile("(?i)\\byears?[ -]old\\b");

  /// People are called so, too; without "the" before it, it is no animal.
  private static final Set<String> ALSO_NAMES =
      Set.of(
          "robin", "raven", "willow", "wren", "drake", "dove", "star", "jay", "finch", "swan",
          "hawk", "lamb", "cricket", "bug", "cub", "ash", "kit", "buck", "doe", "ram", "martin",
          "bee");

  /// "Bear Mother" and "Robot 2" are what their first word says.
  private static final Set<String> RANKS =
      Set.of(
          "mother",
          "father",
          "king",
          "queen",
          "prince",
          "princess",
          "girl",
          "boy",
          "captain",
          "elder",
          "guard",
          "child",
          "mum",
          "papa",
          "mama",
          "sister",
          "brother");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "his",
          "her",
          "its",
          "their",
          "with",
          "and",
          "in",
          "of",
          "has",
          "wears",
          "wearing",
          "wore",
          "had",
          "two",
          "is",
          "was",
          "on",
          "my",
          "your",
          "some",
          "one",
          "no",
          "for",
          "by",
          "to",
          "from",
          "under",
          "over",
          "at",
          "as",
          "holding",
          "carrying",
          "carries",
          "like",
          "into",
          "she",
          "he",
          "it",
          "that",
          "this",
          "whose",
          "very",
          "own",
          "adjusts",
          "straightens",
          "against",
          "through");

  private static final List<String> HAIRCUTS =
      List.of("short hair", "spiky hair", "short hair", "curly hair");

  private LookRules() {}

  static Look of(Portrait portrait, long seed) {
    Species species = species(portrait);
    Map<String, Integer> colours = new LinkedHashMap<>();
    Set<String> features = new LinkedHashSet<>();
    for (PartWords said : readParts(portrait)) {
      said.colour().ifPresent(colour -> colours.putIfAbsent(said.part(), colour.meaning()));
      said.phrase().ifPresent(features::add);
    }
    if (species == Species.HUMAN && portrait.gender() == Portrait.Gender.MALE) {
      haircut(features, Seeds.of(seed, "hair " + Cue.key(portrait.name())))
          .ifPresent(features::add);
    }
    coat(portrait.head(), species)
        .ifPresent(colour -> colours.putIfAbsent(coatOf(species), colour.meaning()));
    return new Look(
        species,
        build(portrait, species),
        colours,
        features.stream().limit(8).toList(),
        Seeds.of(seed, "look " + Cue.key(portrait.name())));
  }

  /// Men and boys of tales mostly wear it short, unless the story says otherwise.
  private static Optional<String> haircut(Set<String> features, long seed) {
    boolean said =
        features.stream()
            .anyMatch(feature -> feature.matches(".*(?:hair|bald|braid|tail|bun|curls).*"));
    return said
        ? Optional.empty()
        : Optional.of(HAIRCUTS.get(Seeds.pick(seed, "haircut", HAIRCUTS.size())));
  }

  static Species species(Portrait portrait) {
    Optional<Species> named = speciesOfName(portrait.name());
    Optional<Species> head = NameBook.SPECIES.last(portrait.head());
    if (named.isPresent() && named.get() != Species.HUMAN) {
      String last = lastWord(portrait.name());
      return ALSO_NAMES.contains(last) ? head.orElse(Species.HUMAN) : named.get();
    }
    List<Species> creatures =
        NameBook.SPECIES.in(portrait.head()).stream()
            .map(Lexicon.Hit::meaning)
            .filter(species -> species != Species.HUMAN)
            .toList();
    // "The fox, a proud mother": the creature decides, unless the name itself is a person's.
    return named.isPresent() || creatures.isEmpty() ? Species.HUMAN : creatures.getFirst();
  }

  private static Optional<Species> speciesOfName(String name) {
    List<String> words =
        Words.of(name).stream()
            .map(Word::plain)
            .filter(word -> !word.chars().allMatch(Character::isDigit))
            .toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Species> last = NameBook.SPECIES.first(words.getLast());
    boolean rankedCreature = words.size() > 1 && RANKS.contains(words.getLast());
    Optional<Species> first = NameBook.SPECIES.first(words.getFirst());
    if (rankedCreature && first.isPresent()) {
      return first;
    }
    boolean filmStar = words.size() > 1 && words.getLast().equals("star");
    return filmStar ? Optional.empty() : last;
  }

  private static Build build(Portrait portrait, Species species) {
    String head = portrait.name() + ", " + portrait.head();
    // Who grows up in a story is cast as they are last introduced.
    Optional<Integer> age =
        AGE.matcher(portrait.head())
            .results()
            .map(found -> Integer.parseInt(found.group(1)))
            .reduce((_, last) -> last);
    if (age.isPresent()) {
      int years = age.get();
      if (years < 13) {
        return Build.CHILD;
      }
      return years >= 60 && years < 130 ? Build.ELDER : Build.AVERAGE;
    }
    var builds =
        BUILDS.in(AGE_IN_WORDS.matcher(head).replaceAll("")).stream()
            .map(Lexicon.Hit::meaning)
            .toList();
    // "A little old woman" is old, "a tall boy" a boy.
    for (Build stronger : List.of(Build.ELDER, Build.CHILD)) {
      if (builds.contains(stronger)) {
        return stronger;
      }
    }
    if (builds.isEmpty()) {
      return BUILDS.in(portrait.description()).stream()
          .map(Lexicon.Hit::meaning)
          .filter(build -> build == Build.STOUT || build == Build.TALL)
          .findFirst()
          .filter(_ -> species == Species.HUMAN)
          .orElse(Build.AVERAGE);
    }
    return builds.getFirst();
  }

  /// What the words say of one part of somebody: its colour, and the phrase that tells more than
  /// that there is one.
  record PartWords(String part, Optional<Lexicon.Hit<Integer>> colour, Optional<String> phrase) {}

  /// What somebody wears and has, in the order in which the words name it.
  static List<PartWords> readParts(Portrait portrait) {
    List<PartWords> parts = new ArrayList<>();
    for (String sentence : Sentences.of(portrait.head() + ". " + portrait.description())) {
      readParts(sentence, parts);
    }
    return parts;
  }

  private static void readParts(String sentence, List<PartWords> parts) {
    List<Word> words = Words.of(sentence);
    for (var part : PARTS.in(words)) {
      int from = part.from();
      while (from > 0 && part.from() - from < 3 && describes(sentence, words, from - 1)) {
        from--;
      }
      List<Word> before = words.subList(from, part.from());
      var colour = COLOURS.in(before).stream().findFirst();
      boolean plain =
          Set.of("skin", "fur", "eyes", "hair", "boots", "trousers", "coat")
              .contains(part.meaning());
      Optional<String> phrase =
          before.isEmpty() && plain
              ? Optional.empty()
              : Optional.of(phrase(words.subList(from, part.to())));
      parts.add(new PartWords(part.meaning(), colour, phrase));
    }
  }

  private static boolean describes(String sentence, List<Word> words, int at) {
    Word word = words.get(at);
    String gap = sentence.substring(word.end(), words.get(at + 1).start());
    return !EMPTY_WORDS.contains(word.plain())
        && !word.isPossessive()
        && gap.length() <= 2
        && !gap.contains(".")
        && word.written().equals(word.plain());
  }

  private static String phrase(List<Word> words) {
    var plain = new ArrayList<String>();
    words.forEach(word -> plain.add(word.plain()));
    return String.join(" ", plain);
  }

  /// "A red fox", "the silver robot": the colour of all of it.
  static Optional<Lexicon.Hit<Integer>> coat(String head, Species species) {
    if (species == Species.HUMAN) {
      return Optional.empty();
    }
    List<Word> words = Words.of(head);
    for (var kind : NameBook.SPECIES.in(words)) {
      List<Word> before = words.subList(Math.max(0, kind.from() - 2), kind.from());
      var colour = COLOURS.in(before);
      if (!colour.isEmpty()) {
        return Optional.of(colour.getFirst());
      }
    }
    return Optional.empty();
  }

  static String coatOf(Species species) {
    return species == Species.ROBOT ? "skin" : "fur";
  }

  private static String lastWord(String name) {
    List<Word> words = Words.of(name);
    return words.isEmpty() ? "" : words.getLast().plain();
  }

  private static Lexicon<Integer> colours() {
    Map<String, Integer> colours = new LinkedHashMap<>();
    Lexicon.lines("colours.txt")
        .forEach((name, value) -> colours.put(name, Integer.parseInt(value.getFirst(), 16)));
    return Lexicon.of(colours);
  }
}
