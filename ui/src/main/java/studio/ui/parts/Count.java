package studio.ui.parts;

/// Counted things in plain words.
public final class Count {
  private Count() {}

  /// "1 shot", "4 shots".
  public static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
