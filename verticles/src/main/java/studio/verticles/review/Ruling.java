package studio.verticles.review;

import java.util.Optional;
import java.util.Set;
import studio.verticles.production.CharacterId;

/// What somebody decides about a picture. None of it ever touches the character's design.
public sealed interface Ruling {
  /// @param note may be empty
  record Approve(String note) implements Ruling {}

  /// @param categories what is wrong with it; empty where nobody says
  record Reject(Set<Category> categories, String note) implements Ruling {
    public Reject {
      categories = Set.copyOf(categories);
    }
  }

  /// It shows somebody else of the same project, and waits for a decision there; without a
  /// character it goes back into the bucket of what could not be told.
  record Reassign(Optional<CharacterId> to, String note) implements Ruling {}

  /// It shows somebody whom the cast does not have yet: a new character of this name gets it. A
  /// character that already has the name is an obstacle, never a target.
  record CreateAndMove(String name, String note) implements Ruling {}

  /// Takes an approval or rejection back without undoing history: it waits for a decision again.
  record Reopen(String note) implements Ruling {}

  String note();
}
