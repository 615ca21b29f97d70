package studio.api;

/// A request that is refused before any department sees it.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ProblemJson problem;

  Refused(ProblemJson problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Refused(ProblemType type, String detail) {
    this(ProblemJson.of(type, detail));
  }

  ProblemJson problem() {
    return problem;
  }
}
