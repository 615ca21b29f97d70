package studio.hardware.card;

import java.util.List;

/// A house without graphics cards.
public record NoCards() implements CardProbe {
  @Override
  public List<Card> find() {
    return List.of();
  }

  @Override
  public CardReading read(Card card) {
    throw new IllegalArgumentException("There is no card " + card.name() + " here");
  }

  @Override
  public List<Occupant> occupants(Card card) {
    return List.of();
  }
}
