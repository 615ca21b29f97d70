package studio.verticles.review;

/// How a judge's recent approvals stood before people.
///
/// @param approvals that it would have given, and a person decided
/// @param right of these, so many a person gave too
record Trust(int approvals, int right) {
  static final Trust UNTRIED = new Trust(0, 0);

  boolean isLost(GateSettings.Precision precision) {
    return approvals >= precision.least() && right < precision.bound() * approvals;
  }

  /// "7 of the last 10 pictures that it would have approved".
  String words() {
    return "%d of the last %d pictures that it would have approved".formatted(right, approvals);
  }
}
