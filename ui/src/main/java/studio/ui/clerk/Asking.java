package studio.ui.clerk;

import java.util.Optional;
import java.util.function.Supplier;
import studio.ui.desk.Refusal;
import studio.verticles.bus.Problem;

/// Asks the departments, and turns their problems into words for a person.
final class Asking {
  private Asking() {}

  static <T> Optional<T> finding(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal(problem);
    }
  }

  static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (Problem problem) {
      throw refusal(problem);
    }
  }

  /// A problem's detail already says what to do; a person also wants to know what kind it is.
  static Refusal refusal(Problem problem) {
    String title =
        switch (problem.kind()) {
          case NOT_FOUND -> "That is not here";
          case INVALID -> "That cannot be read";
          case TOO_LARGE -> "That is too large";
          case CONFLICT -> "Not at the moment";
          case STALE -> "Somebody else was faster";
          case BUSY -> "The studio is busy";
          case OUT_OF_MEMORY -> "There is not enough memory";
          case BROKEN -> "Something in the studio broke";
        };
    return new Refusal(title, problem.detail());
  }
}
