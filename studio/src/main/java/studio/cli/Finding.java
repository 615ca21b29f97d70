package studio.cli;

/// Something that `doctor` looked at, and how it weighs.
record Finding(Weight weight, String what) {

  /// Fine, could be better, or in the way of an episode.
  enum Weight {
    GOOD("ok  "),
    HINT("hint"),
    BAD("BAD ");

    private final String mark;

    Weight(String mark) {
      this.mark = mark;
    }
  }

  static Finding good(String what) {
    return new Finding(Weight.GOOD, what);
  }

  static Finding hint(String what) {
    return new Finding(Weight.HINT, what);
  }

  static Finding bad(String what) {
    return new Finding(Weight.BAD, what);
  }

  boolean isInTheWay() {
    return weight == Weight.BAD;
  }

  String line() {
    return weight.mark + "  " + what;
  }
}
