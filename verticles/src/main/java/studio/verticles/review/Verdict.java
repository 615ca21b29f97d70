package studio.verticles.review;

import java.util.Set;

/// What a machine may do with a picture. Every case says why, in words for people.
sealed interface Verdict {
  record Approve(String reason) implements Verdict {}

  record Reject(Set<Category> categories, String reason) implements Verdict {
    public Reject {
      categories = Set.copyOf(categories);
    }
  }

  record AskPerson(String reason) implements Verdict {}

  String reason();

  /// As rows say it.
  default String word() {
    return switch (this) {
      case Approve _ -> "approve";
      case Reject _ -> "reject";
      case AskPerson _ -> "person";
    };
  }
}
