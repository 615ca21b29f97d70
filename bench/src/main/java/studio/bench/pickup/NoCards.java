package studio.bench.pickup;

import java.util.List;
import studio.hardware.card.Card;
import studio.hardware.card.CardProbe;
import studio.hardware.card.CardReading;

/// A machine without cards.
final class NoCards implements CardProbe {
  @Override
  public List<Card> find() {
    return List.of();
  }

  @Override
  public CardReading read(Card card) {
    throw new IllegalStateException("There is no card " + card.name());
  }
}
