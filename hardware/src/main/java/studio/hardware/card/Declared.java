package studio.hardware.card;

/// What the operator says about a card.
///
/// @param name the word for its lane
/// @param which its address, or some words of its model; empty when the name alone tells
///   ("rtx3060")
/// @param memory how much of it the studio may count on; nothing when the card itself shall say
public record Declared(String name, String which, Vram memory) {
  public Declared {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException(
          "A card's name is up to 31 lower-case letters, digits and hyphens, not \"%s\""
              .formatted(name));
    }
  }
}
