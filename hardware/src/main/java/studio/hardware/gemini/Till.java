package studio.hardware.gemini;

import java.math.BigDecimal;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Lets nothing pass that is not paid for.
record Till(String engine, Prices prices, Budget budget, Ledger ledger) {
  /// @throws EngineFailure when the budget is used up, or nobody wrote down what the model costs
  Prices.Price open(String model) {
    Prices.Price price =
        prices
            .of(model)
            .orElseThrow(() ->
                new EngineFailure(
                    Kind.INVALID,
                    "%s: nobody has written down what %s costs. Add it to the prices."
                        .formatted(engine, model)));
    refuseBeyond(ledger.spentTonight(), budget.night(), "tonight", "tomorrow night");
    refuseBeyond(ledger.spentThisMonth(), budget.month(), "this month", "next month");
    return price;
  }

  void write(Prices.Price price, String model, int promptTokens, int answerTokens, int images) {
    ledger.write(
        new Spent(
            model,
            promptTokens,
            answerTokens,
            images,
            price.of(promptTokens, answerTokens, images)));
  }

  private void refuseBeyond(BigDecimal spent, BigDecimal most, String when, String again) {
    if (spent.compareTo(most) >= 0) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "%s has spent %s of %s %s and makes no more calls. It goes on %s, or raise the budget."
              .formatted(
                  engine,
                  spent.stripTrailingZeros().toPlainString(),
                  most.stripTrailingZeros().toPlainString(),
                  when,
                  again));
    }
  }
}
