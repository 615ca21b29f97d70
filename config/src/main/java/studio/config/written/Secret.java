package studio.config.written;

/// A value that must not be seen: printed it is `***`, in logs and messages too.
///
/// @param reveal the value itself; empty when there is none
public record Secret(String reveal) {
  public boolean isEmpty() {
    return reveal.isEmpty();
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : "***";
  }
}
