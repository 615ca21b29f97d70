package studio.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that helps to decide about one picture.
///
/// @param picture address of the whole picture
/// @param project id; `subject` whom it is meant to show; absent when it shows nobody known
/// @param design the character's design prompt; empty when there is none
/// @param references what the character really looks like
/// @param alike near duplicates, the closest first
/// @param facts how it came to be, in the order of reading
public record Closeup(
    Print print,
    String picture,
    String project,
    Optional<String> subject,
    String design,
    List<Thumb> references,
    Optional<Seen> seen,
    Lineage lineage,
    List<Thumb> alike,
    Words words,
    List<Fact> facts) {
  public Closeup {
    references = List.copyOf(references);
    alike = List.copyOf(alike);
    facts = List.copyOf(facts);
  }

  /// A picture beside it.
  ///
  /// @param words "reference 2 of Mika", "differs in 3 of 64 bits, approved"
  public record Thumb(String id, String words, String thumb, String picture) {}

  /// What is said of it.
  public record Words(String caption, List<String> tags, boolean isReference) {
    public Words {
      tags = List.copyOf(tags);
    }
  }

  /// What the judge saw.
  ///
  /// @param marks "Likeness 8 of 10" and so on; empty when it could not tell
  /// @param reason why it approved, rejected, or asks a person
  /// @param looksLike somebody else whom it took it for
  /// @param reasons what it would say if the picture were rejected
  public record Seen(
      String judge,
      Optional<Double> score,
      List<Mark> marks,
      List<String> issues,
      String reason,
      Optional<CastName> looksLike,
      Set<Reason> reasons) {
    public Seen {
      marks = List.copyOf(marks);
      issues = List.copyOf(issues);
      reasons = Set.copyOf(reasons);
    }
  }

  /// @param points 0 to 10
  public record Mark(String name, int points) {}

  /// Which attempt it is, and why there was another one.
  ///
  /// @param sentence "Attempt 2, because the ears were missing"; empty for a first attempt
  /// @param parent the attempt before
  public record Lineage(String sentence, Optional<Thumb> parent) {
    public static Lineage first() {
      return new Lineage("", Optional.empty());
    }
  }

  /// "Seed", "4711".
  public record Fact(String name, String value) {}
}
