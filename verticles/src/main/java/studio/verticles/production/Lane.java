package studio.verticles.production;

/// A place where jobs run: what it can do, and how many at a time.
public record Lane(String name, Capability capability, int slots) {
  public Lane {
    if (slots < 1) {
      throw new IllegalArgumentException("The lane " + name + " needs at least one slot");
    }
  }
}
