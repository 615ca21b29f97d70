package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// A decision about many pictures at once.
///
/// @param which absent for exactly the `pictures`
/// @param pictures those chosen one by one, as the person saw them; empty when `which` says it
public record Sweep(
    Verdict verdict, PictureFilter filter, Optional<Criterion> which, List<Print> pictures) {
  public Sweep {
    pictures = List.copyOf(pictures);
  }

  public enum Verdict {
    APPROVE,
    REJECT
  }

  /// Which of the pictures that the filter leaves.
  public enum Criterion {
    ALL("Everything shown here"),
    NOT_SOLO("Those that are not alone"),
    NEVER_REVIEWED("Those that no judge has seen"),
    LOW_SCORE("Those with a low score"),
    DUPLICATES("Near duplicates, but the best of each");

    private final String words;

    Criterion(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// What a sweep would do, without doing it.
  ///
  /// @param parts "30 of Mika", "12 of nobody yet"
  /// @param examples a few of them
  public record Rehearsed(long count, List<String> parts, List<Print> examples) {
    public Rehearsed {
      parts = List.copyOf(parts);
      examples = List.copyOf(examples);
    }
  }

  /// What a sweep did.
  ///
  /// @param decisions to take it back by
  /// @param passed those that somebody else had decided meanwhile
  public record Swept(List<Long> decisions, long passed) {
    public Swept {
      decisions = List.copyOf(decisions);
    }
  }
}
