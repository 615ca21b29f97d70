package studio.hardware.theatre.puppet.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All parts of a puppet and the measures the camera and the actor need. A plan of a body fills it,
/// the wardrobe dresses it.
public final class Figure {

  /// How a figure gets from one place to another.
  public enum Gait {
    WALK,
    HOP,
    GLIDE,
    SLITHER
  }

  /// Sizes in units. `headX`, `headY` is the head's centre from the feet; `turn` is how far the
  /// face slides on the head from three quarters to the front; `leg` is hip to sole.
  public record Measures(
      double height,
      double width,
      double headX,
      double headY,
      double headRadius,
      double eyeY,
      double turn,
      double leg,
      Gait gait) {}

  private final List<Part> parts = new ArrayList<>();
  private final Measures measures;

  public Figure(Measures measures) {
    this.measures = measures;
    var ground = new Drawing();
    double half = measures.width() * 0.42;
    ground.glow(Shapes.oval(0, 0, half, half * 0.16), 0x1c1526, 0.42);
    var root = new Drawing().ink(Shapes.oval(0, 0, 0.5, 0.5), Pigment.INK, 0);
    parts.add(new Part("root", Role.ROOT, Order.GROUND, "root", 0, 0, 0, List.of(root)));
    parts.add(new Part("ground", Role.SHADOW, Order.GROUND, "ground", 0, 0, 0, List.of(ground)));
  }

  public Measures measures() {
    return measures;
  }

  public void add(Part part) {
    if (parts.stream().anyMatch(other -> other.name().equals(part.name()))) {
      throw new IllegalArgumentException("Two parts are called " + part.name());
    }
    parts.add(part);
  }

  public void add(
      String name, Role role, int order, String parent, double pinX, double pinY, Drawing drawing) {
    add(new Part(name, role, order, parent, pinX, pinY, 0, List.of(drawing)));
  }

  /// A part that swings.
  public void hang(
      String name,
      Role role,
      int order,
      String parent,
      double pinX,
      double pinY,
      double sway,
      Drawing drawing) {
    add(new Part(name, role, order, parent, pinX, pinY, sway, List.of(drawing)));
  }

  public boolean has(String name) {
    return parts.stream().anyMatch(part -> part.name().equals(name));
  }

  /// From behind to the front.
  public List<Part> parts() {
    return parts.stream().sorted(Comparator.comparingInt(Part::order)).toList();
  }
}
