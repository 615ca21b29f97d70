package studio.hardware.card;

import java.util.List;

/// Looks at the cards of this machine.
public interface CardProbe {
  /// The cards it can see; none where its tool is not installed.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when the tool itself is in trouble
  List<Card> find();

  /// Reads a card's instruments, in well under a second.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when the card does not answer
  CardReading read(Card card);

  /// The processes that hold memory on a card, as far as the instrument can see them.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when the card does not answer
  default List<Occupant> occupants(Card card) {
    return List.of();
  }
}
