package studio.hardware.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Appearance;

/// A picture before a judge, and what the judge needs to know.
///
/// @param subject who it is meant to be; empty for the bucket of what could not be told
/// @param roster the whole cast of the project, the subject among them
/// @param references approved pictures of the subject, the most telling first
/// @param rule what must and must not be seen of the subject's species; empty when nobody wrote one
/// @param pairs those of the cast that are taken for each other
public record Exhibit(
    Path picture,
    Optional<Role> subject,
    List<Role> roster,
    List<Path> references,
    Optional<SpeciesRule> rule,
    List<Pair> pairs) {
  public Exhibit {
    roster = List.copyOf(roster);
    references = List.copyOf(references);
    pairs = List.copyOf(pairs);
  }

  /// One of the cast. `slug` is the name that answers use.
  public record Role(String slug, String name, String design, Appearance appearance) {}

  /// @param must each of these has to be seen
  /// @param wrong none of these may be seen
  public record SpeciesRule(String keyword, List<String> must, List<String> wrong) {
    public SpeciesRule {
      must = List.copyOf(must);
      wrong = List.copyOf(wrong);
    }
  }

  /// @param one a slug; answers that have one of `oneCues` mean it
  public record Pair(
      String one, String other, String question, List<String> oneCues, List<String> otherCues) {
    public Pair {
      oneCues = List.copyOf(oneCues);
      otherCues = List.copyOf(otherCues);
    }
  }
}
