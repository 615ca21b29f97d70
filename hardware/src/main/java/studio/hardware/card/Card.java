package studio.hardware.card;

/// A graphics card of this machine.
///
/// @param name the operator's word for its lane: lower case, "rtx3060"
/// @param model as its maker calls it: "NVIDIA GeForce RTX 3060"
/// @param address what tells it from its twins: an NVIDIA UUID, a PCI address
public record Card(String name, Vendor vendor, String model, String address, Vram memory) {
  public enum Vendor {
    NVIDIA,
    AMD,
    /// Declared by the operator; nobody can measure it.
    UNKNOWN
  }
}
