package studio.hardware.theatre.puppet.body;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.dress.Hairdresser;
import studio.hardware.theatre.puppet.dress.Swatches;

/// Turns a figure's back to the audience: no face, plain paper where buttons and bellies were, and
/// what hung behind is in front.
public final class FromBehind {
  private static final Set<Role> FACE =
      EnumSet.of(
          Role.EYES, Role.BROWS, Role.MOUTH, Role.NOSE, Role.TEAR, Role.ON_FACE, Role.FRINGE);

  private FromBehind() {}

  public static Figure turn(Figure front, Look look) {
    Figure back = new Figure(front.measures());
    int head = backOfHead(look);
    front.parts().stream()
        .filter(part -> !FACE.contains(part.role()) && !back.has(part.name()))
        .map(part -> turned(part, head))
        .forEach(back::add);
    return back;
  }

  private static int backOfHead(Look look) {
    var swatches = new Swatches(look);
    if (look.species() != Species.HUMAN) {
      return Pelt.of(look.species(), swatches).fur();
    }
    return Hairdresser.isBald(swatches) ? swatches.skin() : swatches.hair();
  }

  private static Part turned(Part part, int head) {
    List<Drawing> cels =
        switch (part.role()) {
          case HEAD -> part.cels().stream().map(cel -> plain(cel, head)).toList();
          case TORSO -> part.cels().stream().map(FromBehind::plain).toList();
          default -> part.cels();
        };
    return new Part(
        part.name(),
        part.role(),
        order(part),
        part.parent(),
        part.pinX(),
        part.pinY(),
        part.sway(),
        cels);
  }

  private static int order(Part part) {
    return switch (part.order()) {
      case Order.TAIL, Order.CAPE, Order.PACK -> Order.OVER_TORSO + 1;
      case Order.BACK_HAIR -> Order.NOSE;
      default -> part.order();
    };
  }

  /// Only what is cut of paper, all of one colour.
  private static Drawing plain(Drawing drawing, int color) {
    var back = new Drawing();
    drawing.pieces().stream()
        .filter(piece -> piece.kind() == Drawing.Kind.CUT)
        .forEach(piece -> back.cut(piece.shape(), color));
    return back.pieces().isEmpty() ? drawing : back;
  }

  /// Only what is cut of paper.
  private static Drawing plain(Drawing drawing) {
    var back = new Drawing();
    drawing.pieces().stream()
        .filter(piece -> piece.kind() == Drawing.Kind.CUT)
        .forEach(piece -> back.cut(piece.shape(), piece.color()));
    return back.pieces().isEmpty() ? drawing : back;
  }
}
