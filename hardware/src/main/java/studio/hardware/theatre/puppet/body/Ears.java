package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import java.util.List;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Role;

/// Pairs of ears, behind the skull unless told otherwise. Coordinates in the head's frame; the far
/// ear mirrors the near one, a little closer to the middle.
record Ears(Frame head, int outside, int inside) {

  /// Leaves from (a, b) to a tip, with a smaller leaf inside.
  List<Part> leaves(double a, double b, double tipA, double tipB, double width, double bend) {
    return pair(
        a,
        b,
        side -> head.leaf(a * side(side), b, tipA * side(side), tipB, width, bend * -side),
        side ->
            head.leaf(
                mid(a, tipA, 0.14) * side(side),
                mid(b, tipB, 0.14),
                mid(a, tipA, 0.82) * side(side),
                mid(b, tipB, 0.82),
                width * 0.58,
                bend * -side * 0.7));
  }

  List<Part> ovals(double a, double b, double ra, double rb) {
    return pair(
        a,
        b,
        side -> head.oval(a * side(side), b, ra, rb),
        side -> head.oval(a * side(side), b + rb * 0.06, ra * 0.64, rb * 0.64));
  }

  private interface Cut {
    /// `side` is 1 for the near ear (left) and -1 for the far one.
    Shape on(int side);
  }

  private List<Part> pair(double a, double b, Cut outer, Cut inner) {
    return List.of(
        ear("ear near", Role.EAR_NEAR, a, b, outer.on(1), inner.on(1), 1),
        ear("ear far", Role.EAR_FAR, a, b, outer.on(-1), inner.on(-1), -1));
  }

  private Part ear(String name, Role role, double a, double b, Shape outer, Shape inner, int side) {
    var ear = new Drawing();
    ear.cut(outer, outside);
    ear.patch(inner, inside);
    return new Part(
        name, role, Order.FAR_EAR, "head", head.x(a * side(side)), head.y(b), 3, List.of(ear));
  }

  private static double side(int side) {
    return side > 0 ? 1 : -0.94;
  }

  private static double mid(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
