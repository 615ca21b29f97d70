package studio.rehearsal.ollama;

/// What the next call that makes a model work is to do.
public sealed interface Cue {
  /// Says the text, in a few pieces, and is done.
  record Say(String text) implements Cue {}

  /// Thinks first, in the field for thoughts.
  record ThinkThenSay(String thought, String text) implements Cue {}

  /// Says the text and is cut off there: `done_reason` "length".
  record RunOut(String text) implements Cue {}

  /// Says the text, then an error line inside the good answer.
  record Break(String text, String error) implements Cue {}

  /// Says the text and nothing more, and keeps the line open.
  record FallSilent(String text) implements Cue {}

  /// Says the text and drops the line.
  record HangUp(String text) implements Cue {}

  /// Ends the answer in good order, but without the line that says "done".
  record EndEarly(String text) implements Cue {}

  /// Refuses with a status and an error; an empty one gives an empty body.
  record Refuse(int status, String error) implements Cue {}

  /// Waits until [RehearsalOllama#release], then says the text.
  record Hold(String text) implements Cue {}

  /// Something else than Ollama answers: a page with a status of 200.
  record SendPage(String html) implements Cue {}
}
