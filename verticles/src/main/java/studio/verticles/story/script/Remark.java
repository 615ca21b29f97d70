package studio.verticles.story.script;

/// Something the author should know about the reading of the story: one sentence, and the line it
/// is about (0 when it is about the whole).
public record Remark(int line, Kind kind, String sentence) {
  /// Why it is said.
  public enum Kind {
    /// A part of the text has no meaning in its format; it was kept as plain action or set aside.
    NOT_UNDERSTOOD,
    /// Two readings were possible, and one was taken.
    GUESSED,
    /// The story is longer than one episode; these parts are not played.
    LEFT_OUT
  }

  /// "line 12: ..."
  @Override
  public String toString() {
    return line > 0 ? "line " + line + ": " + sentence : sentence;
  }
}
