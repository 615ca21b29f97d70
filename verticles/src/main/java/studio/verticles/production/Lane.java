package studio.verticles.production;

import java.util.Set;

/// A place where jobs run: what it can do, and how many at a time.
///
/// @param engines whether servers and cards do its work, rather than the house's own engines on the
///   processor
public record Lane(String name, Set<Capability> can, int slots, boolean engines) {
  public Lane {
    can = Set.copyOf(can);
    if (slots < 1) {
      throw new IllegalArgumentException("The lane " + name + " needs at least one slot");
    }
    if (can.isEmpty()) {
      throw new IllegalArgumentException("The lane " + name + " can do nothing");
    }
  }

  /// The same lane among those of other nodes: "theatre@tower".
  public Lane at(String node) {
    return new Lane(name + "@" + node, can, slots, engines);
  }

  /// A lane of the house's own engines.
  public static Lane house(String name, int slots, Capability first, Capability... rest) {
    return new Lane(name, java.util.EnumSet.of(first, rest), slots, false);
  }
}
