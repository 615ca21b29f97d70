package studio.hardware.card;

import java.util.List;

/// Looks at the cards of this machine.
public interface CardProbe {
  /// The cards it can see; none where its tool is not installed.
  List<Card> find();

  /// Reads a card's instruments, in well under a second.
  ///
  /// @throws studio.hardware.engine.EngineFailure INFRASTRUCTURE when the card does not answer
  CardReading read(Card card);
}
