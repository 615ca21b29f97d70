package studio.ui.desk;

import java.util.Set;

/// What a person decides about a picture.
public sealed interface Ruling {
  record Approve() implements Ruling {}

  record Reject(Set<Reason> reasons, String note) implements Ruling {
    public Reject {
      reasons = Set.copyOf(reasons);
    }
  }

  /// It shows somebody else; it waits again.
  record Reassign(String character) implements Ruling {}

  /// It shows somebody whom the cast does not have yet; it waits again.
  record MoveToNew(String name) implements Ruling {}
}
