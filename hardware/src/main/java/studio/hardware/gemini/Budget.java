package studio.hardware.gemini;

import java.math.BigDecimal;

/// What may be spent; once it is, calls are refused. The call that crosses the line is still made.
public record Budget(BigDecimal night, BigDecimal month) {
  public Budget {
    if (night.signum() < 0 || month.signum() < 0) {
      throw new IllegalArgumentException(
          "A budget is not negative: %s a night, %s a month".formatted(night, month));
    }
  }
}
