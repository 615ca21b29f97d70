package studio.hardware.theatre.puppet.bench;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.stage.Sprite;

/// Where drawings become paper. Equal parts and seeds give equal pixels.
public record Workbench(double pixelsPerUnit, long seed) {

  /// Soft clouds need no finer sheet than this.
  private static final double SOFT_PIXELS_PER_UNIT = 0.5;

  private static final Shadow BETWEEN_PARTS = new Shadow(2.0, 2.6, 0.34);
  private static final Shadow GLUED = new Shadow(0.8, 0.9, 0.26);

  /// A painted part: its sprites, all of one size, and where their top left corner lies in the
  /// figure's units.
  public record Painted(Part part, double left, double top, List<Sprite> sprites) {
    public Painted {
      sprites = List.copyOf(sprites);
    }
  }

  public Painted paint(Part part) {
    boolean soft = part.cels().stream().allMatch(Drawing::isSoft);
    double fineness = soft ? Math.min(SOFT_PIXELS_PER_UNIT, pixelsPerUnit) : pixelsPerUnit;
    Rectangle2D area = part.cels().getFirst().bounds();
    for (Drawing cel : part.cels()) {
      area = area.createUnion(cel.bounds());
    }
    double margin = soft ? area.getWidth() * 0.3 : hasCut(part) ? 8 : 1.5;
    var padded =
        new Rectangle2D.Double(
            area.getX() - margin,
            area.getY() - margin,
            area.getWidth() + 2 * margin,
            area.getHeight() + 2 * margin);
    var sprites = new ArrayList<Sprite>();
    for (Drawing cel : part.cels()) {
      var sheet = new Sheet(padded, fineness, Lamp.STUDIO);
      paint(cel, sheet, seed + part.name().hashCode());
      sprites.add(sheet.toSprite());
    }
    return new Painted(part, padded.getX(), padded.getY(), sprites);
  }

  /// Fibres would be louder than the drawing on it.
  private static boolean isPale(Drawing drawing) {
    return drawing.pieces().stream()
        .filter(piece -> piece.kind() == Drawing.Kind.CUT)
        .findFirst()
        .map(piece -> Pigment.lightness(piece.color()) > 0.78)
        .orElse(false);
  }

  private static boolean hasCut(Part part) {
    return part.cels().stream()
        .flatMap(cel -> cel.pieces().stream())
        .anyMatch(piece -> piece.kind() == Drawing.Kind.CUT);
  }

  private void paint(Drawing drawing, Sheet sheet, long grain) {
    var paper = new Area();
    Stock stock = drawing.isSmooth() || isPale(drawing) ? Stock.CARD : Stock.WASHI;
    long piece = grain;
    for (Drawing.Piece next : drawing.pieces()) {
      piece += 31;
      switch (next.kind()) {
        case CUT -> {
          paper.add(new Area(next.shape()));
          CutOut.of(next.shape())
              .stock(stock)
              .wash(Pigment.lighter(next.color(), 0.05), Pigment.darker(next.color(), 0.07))
              .edge(1.1)
              .wobble(0)
              .shadow(BETWEEN_PARTS)
              .paint(sheet, piece);
        }
        case PATCH ->
            CutOut.of(clipped(next.shape(), paper))
                .stock(stock)
                .wash(Pigment.lighter(next.color(), 0.03), Pigment.darker(next.color(), 0.05))
                .edge(0.8)
                .wobble(0)
                .shadow(GLUED)
                .paint(sheet, piece);
        case INK -> fill(sheet, next.shape(), next.color(), next.alpha());
        case PRINT -> fill(sheet, clipped(next.shape(), paper), next.color(), next.alpha());
        case GLOW -> cloud(sheet, next);
      }
    }
  }

  private static Shape clipped(Shape shape, Area paper) {
    var area = new Area(shape);
    area.intersect(paper);
    return area;
  }

  private static void fill(Sheet sheet, Shape shape, int color, double alpha) {
    Graphics2D pen = sheet.pen();
    pen.setColor(translucent(color, alpha));
    pen.fill(shape);
    pen.dispose();
  }

  /// A cloud is rings of the same shape, each a little larger and as faint.
  private static void cloud(Sheet sheet, Drawing.Piece piece) {
    Graphics2D pen = sheet.pen();
    pen.setComposite(AlphaComposite.SrcOver);
    Rectangle2D bounds = piece.shape().getBounds2D();
    int rings = 12;
    for (int ring = 0; ring < rings; ring++) {
      double size = 1.3 - 1.0 * ring / rings;
      var at = new AffineTransform();
      at.translate(bounds.getCenterX(), bounds.getCenterY());
      at.scale(size, size);
      at.translate(-bounds.getCenterX(), -bounds.getCenterY());
      pen.setColor(translucent(piece.color(), 1 - Math.pow(1 - piece.alpha(), 1.0 / rings)));
      pen.fill(at.createTransformedShape(piece.shape()));
    }
    pen.dispose();
  }

  private static Color translucent(int color, double alpha) {
    return new Color(
        color >> 16 & 255, color >> 8 & 255, color & 255, (int) Math.round(alpha * 255));
  }
}
