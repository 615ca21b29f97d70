package studio.hardware.theatre.set;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import studio.hardware.theatre.paper.Crayon;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Tiling;

/// One sheet of a set while it is painted. Colours are given as in daylight and graded for the hour
/// and for the plane's distance. `at`, `turned`, `on`, `lifted` and `away` answer another view of
/// the same sheet: with its own origin, stock, shadow or distance.
final class Plane {
  private final Scenery scenery;
  private final String id;
  private final double z;
  private final Sheet sheet;
  private final SplittableRandom dice;
  private final AffineTransform at;
  private final Stock stock;
  private final Shadow shadow;
  private final double distance;
  private final double wobble;

  Plane(Scenery scenery, String id, double z, Rectangle2D area, double pixelsPerUnit) {
    this(
        scenery,
        id,
        z,
        new Sheet(area, pixelsPerUnit, scenery.lamp()),
        scenery.dice(id),
        new AffineTransform(),
        Stock.WATERCOLOUR,
        z < 46 ? Shadow.RAISED : Shadow.DEEP,
        Math.pow(Math.clamp((50 - z) / 49, 0, 1), scenery.isFoggy() ? 0.6 : 1.2),
        1.6);
  }

  private Plane(
      Scenery scenery,
      String id,
      double z,
      Sheet sheet,
      SplittableRandom dice,
      AffineTransform at,
      Stock stock,
      Shadow shadow,
      double distance,
      double wobble) {
    this.scenery = scenery;
    this.id = id;
    this.z = z;
    this.sheet = sheet;
    this.dice = dice;
    this.at = at;
    this.stock = stock;
    this.shadow = shadow;
    this.distance = distance;
    this.wobble = wobble;
  }

  private Plane with(AffineTransform origin) {
    return new Plane(scenery, id, z, sheet, dice, origin, stock, shadow, distance, wobble);
  }

  Plane at(double x, double y) {
    return at(x, y, 1, 1);
  }

  Plane at(double x, double y, double scale) {
    return at(x, y, scale, scale);
  }

  Plane at(double x, double y, double scaleX, double scaleY) {
    var origin = new AffineTransform(at);
    origin.translate(x, y);
    origin.scale(scaleX, scaleY);
    return with(origin);
  }

  Plane turned(double degrees) {
    var origin = new AffineTransform(at);
    origin.rotate(Math.toRadians(degrees));
    return with(origin);
  }

  Plane on(Stock paper) {
    return new Plane(scenery, id, z, sheet, dice, at, paper, shadow, distance, wobble);
  }

  Plane lifted(Shadow thrown) {
    return new Plane(scenery, id, z, sheet, dice, at, stock, thrown, distance, wobble);
  }

  Plane away(double far) {
    return new Plane(scenery, id, z, sheet, dice, at, stock, shadow, far, wobble);
  }

  /// A steadier (0) or less steady hand.
  Plane hand(double slip) {
    return new Plane(scenery, id, z, sheet, dice, at, stock, shadow, distance, slip);
  }

  Scenery scenery() {
    return scenery;
  }

  SplittableRandom dice() {
    return dice;
  }

  /// A roll between two values.
  double roll(double from, double to) {
    return from + (to - from) * dice.nextDouble();
  }

  long seed() {
    return scenery.seed(id);
  }

  /// The colour under as much snow as has fallen here: `share` of it white when it snows.
  int dusted(int rgb, double share) {
    return scenery.snows() ? Tint.mix(rgb, 0xF2F6FA, share) : rgb;
  }

  int tone(int rgb) {
    return scenery.palette().local(rgb, distance);
  }

  void cut(Shape shape, int rgb) {
    cut(shape, rgb, rgb);
  }

  /// A piece with a wash from one colour at its top to another at its bottom.
  void cut(Shape shape, int top, int bottom) {
    glue(piece(shape).wash(tone(top), tone(bottom)));
  }

  /// A piece with a pattern printed in `ink`.
  void printed(Shape shape, int rgb, Print.Motif motif, double size, int ink) {
    printed(shape, rgb, rgb, motif, size, ink);
  }

  void printed(Shape shape, int top, int bottom, Print.Motif motif, double size, int ink) {
    double scale = Math.sqrt(Math.abs(at.getDeterminant()));
    glue(
        piece(shape)
            .wash(tone(top), tone(bottom))
            .print(new Print(motif, size * scale, tone(ink), 0.5)));
  }

  /// A piece in exactly this colour: lamps, fire, lit windows.
  void lit(Shape shape, int top, int bottom) {
    glue(piece(shape).wash(top, bottom));
  }

  /// Tracing paper.
  void sheer(Shape shape, int rgb, double opacity) {
    glue(piece(shape).color(tone(rgb)).opacity(opacity));
  }

  /// The piece `shape` would be here, to be described further and glued.
  CutOut piece(Shape shape) {
    return CutOut.of(at.createTransformedShape(shape)).stock(stock).shadow(shadow).wobble(wobble);
  }

  void glue(CutOut cut) {
    cut.paint(sheet, seed() + dice.nextInt(1000));
  }

  /// A crayon line.
  void line(Shape line, double width, int rgb) {
    double scale = Math.sqrt(Math.abs(at.getDeterminant()));
    Crayon.of(width * scale, tone(rgb))
        .draw(sheet, at.createTransformedShape(line), seed() + dice.nextInt(1000));
  }

  /// A soft round light of exactly this colour, strongest in its middle.
  void glow(double x, double y, double radius, int rgb, double strength) {
    glow(x, y, radius, radius, rgb, strength);
  }

  void glow(double x, double y, double rx, double ry, int rgb, double strength) {
    Graphics2D pen = sheet.pen();
    pen.transform(at);
    pen.translate(x, y);
    pen.scale(1, ry / rx);
    pen.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(),
            (float) rx,
            new float[] {0, 0.25f, 0.55f, 1},
            new Color[] {
              Tint.sheer(rgb, strength),
              Tint.sheer(rgb, strength * 0.62),
              Tint.sheer(rgb, strength * 0.2),
              Tint.sheer(rgb, 0)
            }));
    pen.fill(Forms.disc(0, 0, rx));
    pen.dispose();
  }

  /// Plain, grainless colour with Java2D; for vapour and light.
  void wash(Shape shape, java.awt.Paint paint) {
    Graphics2D pen = sheet.pen();
    pen.transform(at);
    pen.setPaint(paint);
    pen.fill(shape);
    pen.dispose();
  }

  /// Hangs the sheet where it was painted.
  void hang(Behavior... behaviors) {
    Sheet.Piece piece = sheet.trimmed();
    hang(piece, piece.inPlace(), Tiling.NONE, behaviors);
  }

  /// Hangs the sheet so that it turns and grows about (x, y).
  void pin(double x, double y, Behavior... behaviors) {
    Sheet.Piece piece = sheet.trimmed();
    hang(piece, piece.turningAbout(x, y), Tiling.NONE, behaviors);
  }

  /// Hangs a sheet that rides on water: upright it keeps its x, and the waves give its height.
  void launch(Behavior... behaviors) {
    Sheet.Piece piece = sheet.trimmed();
    hang(piece, Placement.topLeft(piece.x(), 0), Tiling.NONE, behaviors);
  }

  /// Hangs the untrimmed sheet side by side with itself, `border` units cropped on both sides.
  void repeat(double border, boolean fillDown, Behavior... behaviors) {
    repeat(border, fillDown, 1, behaviors);
  }

  /// As above, as see-through as `opacity` says.
  void repeat(double border, boolean fillDown, double opacity, Behavior... behaviors) {
    Sheet.Piece piece = new Sheet.Piece(sheet.toSprite(), sheet.x(), sheet.y());
    Placement place = new Placement(sheet.x(), sheet.y(), 0, 0, 1, 0, opacity, false);
    hang(piece, place, new Tiling(true, border, fillDown), behaviors);
  }

  private void hang(Sheet.Piece piece, Placement place, Tiling tiling, Behavior... behaviors) {
    scenery.hang(
        new Layer(
            id, List.of(piece.sprite()), z, place, tiling, Optional.empty(), List.of(behaviors)));
  }
}
