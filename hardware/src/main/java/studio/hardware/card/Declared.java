package studio.hardware.card;

/// What the operator says about a card.
///
/// @param name the word for its lane
/// @param which its address, or some words of its model; empty for the card that goes by the name
///   ("rtx3060"), else the first one of its maker that nobody else has
/// @param memory how much of it the studio may count on; nothing when the card itself shall say
public record Declared(String name, Maker maker, String which, Vram memory) {
  /// Whose card it is.
  public enum Maker {
    ANY,
    NVIDIA,
    AMD,
    /// Not to be looked for: another machine's, or one without instruments.
    NOBODY
  }

  public Declared {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException(
          "A card's name is up to 31 lower-case letters, digits and hyphens, not \"%s\""
              .formatted(name));
    }
  }

  boolean mayBe(Card card) {
    return switch (maker) {
      case ANY -> true;
      case NVIDIA -> card.vendor() == Card.Vendor.NVIDIA;
      case AMD -> card.vendor() == Card.Vendor.AMD;
      case NOBODY -> false;
    };
  }
}
