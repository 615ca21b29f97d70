package studio.hardware.card;

/// An amount of a card's memory.
public record Vram(long bytes) implements Comparable<Vram> {
  public static final Vram NONE = new Vram(0);

  public Vram {
    if (bytes < 0) {
      throw new IllegalArgumentException("Memory is not negative: " + bytes);
    }
  }

  public static Vram ofMegabytes(long mebibytes) {
    return new Vram(mebibytes << 20);
  }

  public static Vram ofGigabytes(double gibibytes) {
    return new Vram((long) (gibibytes * (1 << 30)));
  }

  public Vram plus(Vram other) {
    return new Vram(bytes + other.bytes);
  }

  /// Nothing rather than less than nothing.
  public Vram minus(Vram other) {
    return new Vram(Math.max(0, bytes - other.bytes));
  }

  public boolean fitsInto(Vram room) {
    return bytes <= room.bytes;
  }

  @Override
  public int compareTo(Vram other) {
    return Long.compare(bytes, other.bytes);
  }

  /// "11.6 GB", in the binary gigabytes that card makers mean.
  @Override
  public String toString() {
    return "%.1f GB".formatted(bytes / (double) (1 << 30));
  }
}
