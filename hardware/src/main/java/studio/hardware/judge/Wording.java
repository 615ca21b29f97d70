package studio.hardware.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.hardware.brief.Appearance;
import studio.hardware.judge.Exhibit.Pair;
import studio.hardware.judge.Exhibit.Role;
import studio.hardware.judge.Exhibit.SpeciesRule;

/// What a model that sees is asked, word for word. Another wording judges otherwise: whoever
/// changes a sentence here raises the [#VERSION], and trust in the judge is measured anew.
final class Wording {
  static final String VERSION = "v1";

  static final String SYSTEM =
      "You check drawings for an animation studio. Say only what can be seen. A mark is 0 for the worst and 10 for the best.";

  /// So much of a design goes into a question about many.
  private static final int SHORT = 280;

  private Wording() {}

  /// @param references how many pictures of the subject follow the first
  static String look(Role subject, int references) {
    var lines = new ArrayList<String>();
    lines.add("The first picture was drawn to show %s.".formatted(subject.name()));
    if (references > 0) {
      lines.add(
          references == 1
              ? "The second picture is an approved one of the same character, to compare with. Judge only the first."
              : "The second and third pictures are approved ones of the same character, to compare with. Judge only the first.");
    }
    if (!subject.design().isBlank()) {
      lines.add("Design: " + subject.design().strip());
    }
    checklist(lines, subject.appearance());
    lines.add(
        """
        Answer about the first picture:
        - likeness: how well it shows this character, point by point of the list above
        - clarity: how sharp, clean and free of drawing faults it is
        - usefulness: how useful it is for teaching a model this character's look
        - is_human: whether the figure is a human being
        - solo: whether exactly one figure is in it
        - completeness: full (head to feet), upper (from the waist up), face, or partial (something is cut off)
        - caption: what it shows, at most 300 letters, without praise
        - issues: what is wrong with it, each in a few words; an empty list when nothing is\
        """);
    return String.join("\n", lines);
  }

  /// For a picture that nobody has claimed.
  static String lookAtStranger() {
    return """
    Answer about the picture:
    - clarity: how sharp, clean and free of drawing faults it is
    - is_human: whether the figure is a human being
    - solo: whether exactly one figure is in it
    - completeness: full (head to feet), upper (from the waist up), face, or partial (something is cut off)
    - caption: what it shows, at most 300 letters, without praise
    - issues: what is wrong with it, each in a few words; an empty list when nothing is\
    """;
  }

  private static void checklist(List<String> lines, Appearance appearance) {
    if (!appearance.species().isBlank()) {
      lines.add("Species: " + appearance.species());
    }
    if (!appearance.body().isBlank()) {
      lines.add("Body: " + appearance.body());
    }
    if (!appearance.keyColors().isEmpty()) {
      lines.add(
          "Colours: "
              + new TreeMap<>(appearance.keyColors())
                  .entrySet().stream()
                      .map(part -> part.getKey() + " " + part.getValue())
                      .collect(Collectors.joining(", ")));
    }
    if (!appearance.features().isEmpty()) {
      lines.add("Must be recognisable: " + String.join(", ", appearance.features()));
    }
    if (!appearance.commonErrors().isEmpty()) {
      lines.add("Often drawn wrongly: " + String.join(", ", appearance.commonErrors()));
    }
  }

  static String species(SpeciesRule rule) {
    var lines = new ArrayList<String>();
    lines.add("Is the figure in the picture a %s?".formatted(rule.keyword()));
    if (!rule.must().isEmpty()) {
      lines.add("Each of these must be seen: " + String.join("; ", rule.must()) + ".");
    }
    if (!rule.wrong().isEmpty()) {
      lines.add("It is not if any of these is seen: " + String.join("; ", rule.wrong()) + ".");
    }
    lines.add("Answer yes, no, or unsure when it cannot be told from the picture.");
    return String.join("\n", lines);
  }

  static String cast(List<Role> roster) {
    return "Which of these characters is the main figure of the picture?\n"
        + roster.stream()
            .map(role -> "- %s: %s. %s".formatted(role.slug(), role.name(), brief(role)))
            .collect(Collectors.joining("\n"))
        + "\nGive the main figure as primary, or %s when it is none of them or cannot be told. List under others whoever else of them is in it. confidence is 0 to 1."
            .formatted(Forms.NOBODY);
  }

  private static String brief(Role role) {
    Appearance appearance = role.appearance();
    String text =
        String.join(
            ", ",
            List.of(appearance.species(), String.join(", ", appearance.features()), role.design()));
    String clean = text.replaceAll("^[, ]+|\\s+", " ").strip();
    return clean.length() <= SHORT ? clean : clean.substring(0, SHORT).strip() + "...";
  }

  static String pair(Pair pair) {
    return "%s\nLook for this of %s: %s.\nLook for this of %s: %s.\nAnswer %s, %s, or %s when neither can be told. Under because, say what you saw that decides it."
        .formatted(
            pair.question(),
            pair.one(),
            String.join(", ", pair.oneCues()),
            pair.other(),
            String.join(", ", pair.otherCues()),
            pair.one(),
            pair.other(),
            Forms.NOBODY);
  }

  static String identify(List<Role> cast) {
    String known =
        cast.isEmpty()
            ? ""
            : " In this production there are: "
                + cast.stream().map(Role::name).collect(Collectors.joining(", "))
                + ".";
    return "Who or what is this? Describe the main figure in two or three sentences: kind of being, hair or fur, clothes, colours, anything unusual.%s If you recognise somebody, give the name; else leave the name empty."
        .formatted(known);
  }

  static String caption(String name) {
    return "Describe the picture in one or two sentences, at most 300 letters: pose, expression, clothes, framing, background. Without praise and without guessing a story."
        + (name.isEmpty() ? "" : " Call the figure %s.".formatted(name));
  }
}
