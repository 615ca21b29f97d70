package studio.verticles.routing;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import studio.hardware.card.Card;
import studio.hardware.card.CardProbe;
import studio.hardware.card.CardReading;
import studio.hardware.card.Occupant;
import studio.hardware.card.Vram;

/// A card of 12 GB on which nothing is free, as when an engine takes all that it can get.
record FullCard() implements CardProbe {
  static final Card CARD =
      new Card("lamp", Card.Vendor.UNKNOWN, "a card", "here", Vram.ofGigabytes(12));

  @Override
  public List<Card> find() {
    return List.of(CARD);
  }

  @Override
  public CardReading read(Card card) {
    return new CardReading(
        Instant.now(),
        card.memory(),
        card.memory(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  @Override
  public List<Occupant> occupants(Card card) {
    return List.of();
  }
}
