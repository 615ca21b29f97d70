package studio.verticles.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.verticles.drawing.Drawings.Part;
import studio.verticles.drawing.Drawings.Wording;

/// Puts the words of a picture together: of the style, of the character, of the pose, and that
/// nobody else is in it; and against that what is not wanted. No phrase is said twice, and no
/// prompt is longer than engines read.
final class PromptParts {
  /// What makes a picture one to train with.
  static final String SOLO =
      "solo, one character alone in the picture, plain light background, nothing behind";

  /// Against what every engine does at times, where a style says nothing.
  static final String USUAL_NEGATIVE =
      "worst quality, low quality, blurry, deformed, cropped head, text, watermark, several characters";

  /// About twelve times what CLIP reads in one go, and more than people read.
  static final int LONGEST = 2000;

  /// Who gives way first when the negatives are too many.
  private static final List<String> YIELDING = List.of("learned", "feedback", "style");

  private PromptParts() {}

  /// What a style says in every prompt.
  record Style(String preamble, String template, String negative) {}

  /// What is not wanted, from those who say so.
  record Against(
      List<String> learned, List<String> feedback, List<String> character, String yours) {
    Against {
      learned = List.copyOf(learned);
      feedback = List.copyOf(feedback);
      character = List.copyOf(character);
    }
  }

  /// @param design the character in words, with the word that calls up its likeness
  /// @param prompt what somebody wrote instead of style, template and design; empty for those
  static Wording of(
      Style style, String design, String prompt, Optional<Pose> pose, Against against) {
    boolean own = !prompt.isBlank();
    List<Part> positive =
        parts(
            LONGEST,
            List.of(),
            new Part("style", own ? "" : style.preamble()),
            new Part("template", own ? "" : style.template()),
            own ? new Part("yours", prompt) : new Part("design", design),
            new Part(
                "pose",
                pose.map(one -> "%s, %s expression".formatted(one.words(), one.expression()))
                    .orElse("")),
            new Part("solo", SOLO));
    List<Part> negative =
        parts(
            LONGEST,
            YIELDING,
            new Part("style", style.negative().isBlank() ? USUAL_NEGATIVE : style.negative()),
            new Part("learned", String.join(", ", against.learned())),
            new Part("feedback", String.join(", ", against.feedback())),
            new Part("character", String.join(", ", against.character())),
            new Part("yours", against.yours()));
    return new Wording(positive, negative);
  }

  /// Words that are whole already: nothing is added.
  static Wording whole(String positive, String negative) {
    return new Wording(
        parts(LONGEST, List.of(), new Part("yours", positive)),
        parts(LONGEST, List.of(), new Part("yours", negative)));
  }

  private record Phrase(String source, String words) {}

  private static List<Part> parts(int longest, List<String> yielding, Part... parts) {
    Set<String> said = new HashSet<>();
    List<Phrase> phrases =
        Stream.of(parts)
            .flatMap(part ->
                phrases(part.words()).stream().map(words -> new Phrase(part.source(), words)))
            .filter(phrase -> said.add(phrase.words().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toCollection(ArrayList::new));
    for (String source : yielding) {
      while (length(phrases) > longest && dropLast(phrases, source)) {}
    }
    while (length(phrases) > longest && phrases.size() > 1) {
      phrases.removeLast();
    }
    return Stream.of(parts)
        .map(Part::source)
        .map(source ->
            new Part(
                source,
                phrases.stream()
                    .filter(phrase -> phrase.source().equals(source))
                    .map(Phrase::words)
                    .collect(Collectors.joining(", "))))
        .filter(part -> !part.words().isEmpty())
        .toList();
  }

  private static boolean dropLast(List<Phrase> phrases, String source) {
    for (int i = phrases.size() - 1; i >= 0; i--) {
      if (phrases.get(i).source().equals(source)) {
        phrases.remove(i);
        return true;
      }
    }
    return false;
  }

  private static int length(List<Phrase> phrases) {
    return phrases.stream().mapToInt(phrase -> phrase.words().length() + 2).sum();
  }

  private static List<String> phrases(String words) {
    return Arrays.stream(words.split("[,\\n]"))
        .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }
}
