package studio.hardware.theatre.paper;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// One piece of paper: what is cut (`of`), from which stock and in which colour, and how it is
/// glued. Every call answers a changed copy, so a half-described piece can serve as a pattern.
///
/// ```java
/// CutOut.of(leaf).stock(Stock.WASHI).wash(0x9AB973, 0x5E8A4F).shadow(Shadow.FLAT).paint(sheet, 7);
/// ```
public final class CutOut {
  /// Slips of the scissors below this share of a pixel are not worth cutting.
  private static final double FINEST = 0.2;

  private final Shape shape;
  private final Stock stock;
  private final Optional<Paint> paint;
  private final int top;
  private final int bottom;
  private final double edge;
  private final double wobble;
  private final double opacity;
  private final Shadow shadow;
  private final Optional<Print> print;

  private CutOut(
      Shape shape,
      Stock stock,
      Optional<Paint> paint,
      int top,
      int bottom,
      double edge,
      double wobble,
      double opacity,
      Shadow shadow,
      Optional<Print> print) {
    this.shape = shape;
    this.stock = stock;
    this.paint = paint;
    this.top = top;
    this.bottom = bottom;
    this.edge = edge;
    this.wobble = wobble;
    this.opacity = opacity;
    this.shadow = shadow;
    this.print = print;
  }

  /// A piece of off-white card, glued flat, cut by a fairly steady hand.
  public static CutOut of(Shape shape) {
    return new CutOut(
        shape,
        Stock.CARD,
        Optional.empty(),
        0xF3EBDA,
        0xF3EBDA,
        1.3,
        1.1,
        1,
        Shadow.FLAT,
        Optional.empty());
  }

  /// Several shapes cut as one piece.
  public static CutOut of(List<? extends Shape> shapes) {
    var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    shapes.forEach(each -> all.append(each, false));
    return of(all);
  }

  public CutOut shape(Shape other) {
    return new CutOut(other, stock, paint, top, bottom, edge, wobble, opacity, shadow, print);
  }

  public CutOut stock(Stock kind) {
    return new CutOut(shape, kind, paint, top, bottom, edge, wobble, opacity, shadow, print);
  }

  /// One colour, 0xRRGGBB.
  public CutOut color(int rgb) {
    return wash(rgb, rgb);
  }

  /// A wash from the colour at the top of the piece to that at its bottom.
  public CutOut wash(int topRgb, int bottomRgb) {
    return new CutOut(
        shape, stock, Optional.empty(), topRgb, bottomRgb, edge, wobble, opacity, shadow, print);
  }

  /// Any Java2D paint, in the sheet's units.
  public CutOut paint(Paint any) {
    return new CutOut(
        shape, stock, Optional.of(any), top, bottom, edge, wobble, opacity, shadow, print);
  }

  /// Width of the cut edge in units; 0 for none.
  public CutOut edge(double units) {
    return new CutOut(shape, stock, paint, top, bottom, units, wobble, opacity, shadow, print);
  }

  /// About the largest slip of the scissors in units; 0 for a machine's cut.
  public CutOut wobble(double units) {
    return new CutOut(shape, stock, paint, top, bottom, edge, units, opacity, shadow, print);
  }

  /// Tracing paper: 0 invisible to 1 opaque; shadows fade with it.
  public CutOut opacity(double share) {
    return new CutOut(shape, stock, paint, top, bottom, edge, wobble, share, shadow, print);
  }

  public CutOut shadow(Shadow thrown) {
    return new CutOut(shape, stock, paint, top, bottom, edge, wobble, opacity, thrown, print);
  }

  public CutOut print(Print pattern) {
    return new CutOut(
        shape, stock, paint, top, bottom, edge, wobble, opacity, shadow, Optional.of(pattern));
  }

  /// Cuts the piece and glues it onto the sheet. Equal seeds cut and grain it equally.
  public void paint(Sheet sheet, long seed) {
    double slip = wobble * sheet.pixelsPerUnit() < FINEST ? 0 : wobble;
    Shape cut = HandCut.wobble(shape, slip, seed);
    Cutting.of(sheet, cut).ifPresent(piece -> glue(piece, cut, sheet, seed));
  }

  private void glue(Cutting piece, Shape cut, Sheet sheet, long seed) {
    Graphics2D pen = piece.pen(sheet);
    pen.setPaint(fill(cut.getBounds2D()));
    pen.fill(cut);
    if (print.isPresent()) {
      pen.setComposite(AlphaComposite.SrcAtop);
      print.get().over(pen, cut.getBounds2D(), sheet.pixelsPerUnit(), seed);
    }
    pen.dispose();
    double scale = sheet.pixelsPerUnit();
    Surface.of(stock, edge * scale, sheet.lamp()).finish(piece, sheet, seed);
    if (!shadow.isNone()) {
      Lamp lamp = sheet.lamp();
      double reach = Math.max(0.6, shadow.soft() * scale);
      Blur blur = Blur.ofAlpha(piece.pixels(), piece.width(), piece.height(), reach);
      int dx = (int) Math.round(-lamp.x() * shadow.lift() * scale);
      int dy = (int) Math.round(-lamp.y() * shadow.lift() * scale);
      double dark = shadow.opacity() * opacity * (0.35 + 0.65 * lamp.strength());
      piece.castOn(sheet, blur, dx, dy, lamp.shadow(), dark);
    }
    piece.glueOn(sheet, opacity);
  }

  private Paint fill(Rectangle2D bounds) {
    if (paint.isPresent()) {
      return paint.get();
    }
    if (top == bottom || bounds.getHeight() < 1) {
      return new Color(top);
    }
    return new GradientPaint(
        0,
        (float) bounds.getMinY(),
        new Color(top),
        (float) Math.min(bounds.getWidth() * 0.08, bounds.getHeight() * 0.15),
        (float) bounds.getMaxY(),
        new Color(bottom));
  }
}
