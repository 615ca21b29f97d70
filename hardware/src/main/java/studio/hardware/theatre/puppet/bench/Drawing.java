package studio.hardware.theatre.puppet.bench;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// What is on one sheet, from below to above: paper, patches glued on it, and ink.
public final class Drawing {

  /// How a shape lies on the sheet.
  public enum Kind {
    /// Its own piece of paper, with cut edges and a soft shadow below it.
    CUT,
    /// A piece of paper glued on; seen only where there is paper below.
    PATCH,
    /// Flat colour, such as ink.
    INK,
    /// Flat colour, only where there is paper below: blush, shade, printed patterns.
    PRINT,
    /// A blurred cloud of colour.
    GLOW
  }

  /// One shape of 0xRRGGBB with opacity `alpha` 0..1.
  public record Piece(Kind kind, Shape shape, int color, double alpha) {}

  private final List<Piece> pieces = new ArrayList<>();
  private boolean smooth;

  /// Cut from smooth card instead of fibrous paper, as skin is.
  public Drawing smooth() {
    smooth = true;
    return this;
  }

  public boolean isSmooth() {
    return smooth;
  }

  public Drawing cut(Shape shape, int color) {
    return add(Kind.CUT, shape, color, 1);
  }

  public Drawing patch(Shape shape, int color) {
    return add(Kind.PATCH, shape, color, 1);
  }

  public Drawing ink(Shape shape, int color) {
    return add(Kind.INK, shape, color, 1);
  }

  public Drawing ink(Shape shape, int color, double alpha) {
    return add(Kind.INK, shape, color, alpha);
  }

  public Drawing line(Shape line, double width, int color) {
    return add(Kind.INK, Shapes.stroke(line, width), color, 1);
  }

  public Drawing print(Shape shape, int color, double alpha) {
    return add(Kind.PRINT, shape, color, alpha);
  }

  public Drawing glow(Shape shape, int color, double alpha) {
    return add(Kind.GLOW, shape, color, alpha);
  }

  /// A small brass brad, such as holds jointed paper together.
  public Drawing brad(double x, double y, double radius) {
    ink(
        Shapes.oval(x + radius * 0.2, y + radius * 0.35, radius * 1.1, radius * 1.1),
        0x2a1d33,
        0.35);
    ink(Shapes.oval(x, y, radius, radius), 0xa8803c);
    ink(Shapes.oval(x - radius * 0.1, y - radius * 0.12, radius * 0.75, radius * 0.75), 0xcfa85a);
    return ink(
        Shapes.oval(x - radius * 0.3, y - radius * 0.35, radius * 0.28, radius * 0.24), 0xf4e2ae);
  }

  public Drawing all(Drawing other) {
    pieces.addAll(other.pieces);
    return this;
  }

  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  public boolean isSoft() {
    return pieces.stream().allMatch(piece -> piece.kind() == Kind.GLOW);
  }

  public Rectangle2D bounds() {
    Rectangle2D bounds = new Rectangle2D.Double();
    boolean first = true;
    for (Piece piece : pieces) {
      if (first) {
        bounds = piece.shape().getBounds2D();
        first = false;
      } else {
        bounds = bounds.createUnion(piece.shape().getBounds2D());
      }
    }
    return bounds;
  }

  private Drawing add(Kind kind, Shape shape, int color, double alpha) {
    pieces.add(new Piece(kind, shape, color, alpha));
    return this;
  }
}
