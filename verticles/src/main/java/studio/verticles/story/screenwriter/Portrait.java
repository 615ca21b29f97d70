package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is known about somebody while the story is being read.
final class Portrait {
  private static final int LONGEST = 400;
  private static final Lexicon<Gender> GENDERS = Lexicon.of(Gender.class, "voices.txt");

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
    if (!text.isBlank() && length < LONGEST && words.add(text.strip())) {
      length += text.length();
    }
  }

  void hearPronouns(String text) {
    for (var hit : GENDERS.in(text)) {
      switch (hit.meaning()) {
        case FEMALE -> she++;
        case MALE -> he++;
        case UNKNOWN -> {}
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
    var own = GENDERS.first(name + " " + head());
    if (own.isPresent()) {
      return own.get();
    }
    return she == he ? Gender.UNKNOWN : she > he ? Gender.FEMALE : Gender.MALE;
  }
}
