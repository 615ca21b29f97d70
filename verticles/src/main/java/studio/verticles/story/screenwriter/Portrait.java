package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.verticles.story.screenwriter.Words.Word;

/// What is known about somebody while the story is being read.
final class Portrait {
  private static final int LONGEST = 400;
  private static final Lexicon<Gender> GENDERS = Lexicon.of(Gender.class, "voices.txt");

  /// "His mother" is a she.
  private static final Set<String> PRONOUNS =
      Set.of("she", "her", "hers", "herself", "he", "him", "his", "himself");

  /// "She" or "he", as far as a voice cares.
  enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
  }

  private final String name;
  private final List<String> heads = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();
  private int length;
  private int she;
  private int he;

  Portrait(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /// What stands right at the name and says who it is: "a small fox", "AGE 3", "old robot".
  void addHead(String text) {
    if (!text.isBlank()) {
      heads.add(text.strip());
    }
  }

  /// A phrase about this person and nobody else.
  void add(String text) {
    if (Words.count(text) > Words.count(name) && length < LONGEST && words.add(text.strip())) {
      length += text.length();
    }
  }

  /// "She" and "he" in a sentence about this person alone. "Him" and "her" may be somebody else.
  void hearPronouns(String text) {
    for (Word word : Words.of(text)) {
      switch (word.plain()) {
        case "she" -> she += 2;
        case "he" -> he += 2;
        case "herself" -> she++;
        case "himself" -> he++;
        default -> {}
      }
    }
  }

  boolean isDescribed() {
    return length > 60;
  }

  String head() {
    return String.join("; ", heads);
  }

  String description() {
    return String.join(" ", words);
  }

  Gender gender() {
    List<Gender> said =
        Stream.of(name.replaceFirst(".*['’][sS] ", ""), head())
            .flatMap(text -> GENDERS.in(text).stream())
            .filter(hit -> !PRONOUNS.contains(hit.phrase()))
            .map(Lexicon.Hit::meaning)
            .toList();
    if (!said.isEmpty()) {
      return said.getFirst();
    }
    return she == he ? Gender.UNKNOWN : she > he ? Gender.FEMALE : Gender.MALE;
  }
}
