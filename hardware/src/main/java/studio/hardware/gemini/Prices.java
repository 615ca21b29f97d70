package studio.hardware.gemini;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// What models cost, as the operator wrote it down.
public record Prices(Map<String, Price> models) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  public Prices {
    models = Map.copyOf(models);
  }

  /// @param prompt for a million tokens in
  /// @param answer for a million tokens out, thoughts included
  /// @param image for one picture out; its tokens are not counted again
  public record Price(BigDecimal prompt, BigDecimal answer, BigDecimal image) {
    BigDecimal of(int promptTokens, int answerTokens, int images) {
      int paid = images > 0 && image.signum() > 0 ? 0 : answerTokens;
      BigDecimal tokens =
          prompt
              .multiply(BigDecimal.valueOf(promptTokens))
              .add(answer.multiply(BigDecimal.valueOf(paid)))
              .divide(MILLION, 6, RoundingMode.HALF_UP);
      return tokens.add(image.multiply(BigDecimal.valueOf(images)));
    }
  }

  Optional<Price> of(String model) {
    return Optional.ofNullable(models.get(model));
  }
}
