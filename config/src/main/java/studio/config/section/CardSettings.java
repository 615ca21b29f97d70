package studio.config.section;

import java.util.Locale;
import studio.config.written.CardMemory;
import studio.config.written.Hook;
import studio.config.written.NotAllowed;
import studio.config.written.QuietHours;

/// A graphics card, by the name that the operator gave it.
///
/// @param address an NVIDIA UUID or a PCI address; empty for the only or first one of its vendor
/// @param memory unsaid where it is measured
/// @param reserve what is left alone, for the desktop and others
/// @param framepackPreservation gigabytes that FramePack keeps free on this card
public record CardSettings(
    Vendor vendor,
    String address,
    CardMemory memory,
    CardMemory reserve,
    QuietHours quiet,
    Hook before,
    Hook after,
    double framepackPreservation) {
  public CardSettings {
    address = address.strip();
    NotAllowed.unless(
        address.matches("[A-Za-z0-9:._-]*"),
        "address",
        "an NVIDIA UUID such as GPU-5f0a1c2e-... or a PCI address such as 0000:01:00.0");
    NotAllowed.unless(
        vendor != Vendor.DECLARED || !memory.isUnsaid(),
        "memory",
        "a size such as 12 GB, because nobody measures a card whose vendor is declared");
    NotAllowed.unless(
        memory.isUnsaid() || reserve.bytes() < memory.bytes(),
        "reserve",
        "less than the memory of the card");
    NotAllowed.unless(
        framepackPreservation >= 0 && framepackPreservation <= 128,
        "framepack_preservation",
        "a number from 0 to 128");
  }

  /// Whose tools know the card.
  public enum Vendor {
    AUTO,
    NVIDIA,
    AMD,
    /// Nobody's: the operator says what the card holds.
    DECLARED
  }

  /// Whether two cards of the same vendor are written as one and the same.
  public boolean isTwinOf(CardSettings other) {
    return !address.isEmpty()
        && address.toLowerCase(Locale.ROOT).equals(other.address.toLowerCase(Locale.ROOT));
  }
}
