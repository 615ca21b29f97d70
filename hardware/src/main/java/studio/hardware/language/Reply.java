package studio.hardware.language;

/// What a model said to the last turn, complete. Tokens are 0 where the engine does not count.
public record Reply(String text, int promptTokens, int answerTokens) {}
