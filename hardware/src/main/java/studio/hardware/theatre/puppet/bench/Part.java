package studio.hardware.theatre.puppet.bench;

import java.util.List;

/// A paper part of a puppet, drawn where it lies when the figure stands at rest.
///
/// `order` decides what lies over what (low is behind). It is pinned with a brad at (`pinX`,
/// `pinY`) to `parent`, a part's name; the root names itself. `sway` is how many degrees wind and
/// walking swing it. `cels` are drawings that replace each other.
public record Part(
    String name,
    Role role,
    int order,
    String parent,
    double pinX,
    double pinY,
    double sway,
    List<Drawing> cels) {
  public Part {
    cels = List.copyOf(cels);
    if (cels.isEmpty()) {
      throw new IllegalArgumentException("The part " + name + " has nothing drawn on it");
    }
  }

  public boolean isRoot() {
    return name.equals(parent);
  }
}
