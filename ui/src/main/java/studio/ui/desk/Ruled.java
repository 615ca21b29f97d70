package studio.ui.desk;

/// What became of a decision.
public sealed interface Ruled {
  /// @param version the picture's now
  /// @param decision to take it back by
  record Done(int version, long decision) implements Ruled {}

  /// Somebody else was first.
  ///
  /// @param words what they decided: "The judge rejected it a minute ago."
  /// @param truth the picture as it is now
  record Overtaken(String words, Print truth) implements Ruled {}
}
