package studio.hardware.engine;

/// Writes, and looks at pictures.
public interface LanguageEngine {
  String name();

  /// Whether it can be asked about pictures.
  boolean sees();

  /// Answers a question. With a schema, the answer is one JSON value that was parsed and checked
  /// against it; a model that answers otherwise is shown its mistake at most twice.
  ///
  /// @throws EngineFailure INVALID when the answer stays wrong (the message ends with the text that
  ///   came) or was cut off
  Answer ask(Question question, Attempt attempt);

  /// @param promptTokens 0 where the engine does not count
  record Answer(String text, String engine, int promptTokens, int answerTokens, int repairs) {}
}
