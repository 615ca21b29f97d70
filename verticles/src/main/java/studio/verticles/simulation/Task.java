package studio.verticles.simulation;

/// An errand on a card, at work or handed over and next. Times in milliseconds of the night.
final class Task {
  final Errand errand;
  final Line line;

  /// Since when its line had waited when it was taken.
  final long lineSince;

  final boolean ahead;
  long until;
  long expected;
  boolean fails;

  Task(Errand errand, Line line, long lineSince, boolean ahead) {
    this.errand = errand;
    this.line = line;
    this.lineSince = lineSince;
    this.ahead = ahead;
  }
}
