package studio.hardware.card;

/// A process that holds memory on a card.
///
/// @param name its program's path or name, as the instrument tells it
public record Occupant(long pid, String name, Vram memory) {}
