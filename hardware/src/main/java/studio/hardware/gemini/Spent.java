package studio.hardware.gemini;

import java.math.BigDecimal;

/// What one call used and cost. `answerTokens` holds the model's thoughts too: they are paid for.
///
/// @param cost in the currency of the prices
public record Spent(
    String model, int promptTokens, int answerTokens, int images, BigDecimal cost) {}
