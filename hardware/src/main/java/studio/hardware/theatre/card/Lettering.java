package studio.hardware.theatre.card;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Lamp;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.stage.Sprite;

/// Words cut out of paper: lines of one size, centred, broken and shrunk to fit a width.
final class Lettering {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double SMALLEST = 0.45;

  private final List<Shape> lines;
  private final double lineHeight;

  private Lettering(List<Shape> lines, double lineHeight) {
    this.lines = lines;
    this.lineHeight = lineHeight;
  }

  /// `text` at most `width` units wide with letters about `size` units high; long text goes on two
  /// or three lines before it shrinks.
  static Lettering of(String text, double size, double width, boolean bold) {
    double fit = size;
    List<String> rows = broken(text, fit, width, bold);
    while (fit > size * SMALLEST && (rows.size() > 2 || widest(rows, fit, bold) > width)) {
      fit *= 0.95;
      rows = broken(text, fit, width, bold);
    }
    double narrow = width;
    for (List<String> same = rows;
        same.size() == rows.size() && narrow > width / 3;
        narrow *= 0.95) {
      rows = same;
      same = broken(text, fit, narrow, bold);
    }
    double squeeze = Math.min(1, width / Math.max(1, widest(rows, fit, bold)));
    var shapes = new ArrayList<Shape>();
    for (int i = 0; i < rows.size(); i++) {
      TextLayout layout = layout(rows.get(i), fit, bold);
      var move =
          AffineTransform.getTranslateInstance(
              -layout.getAdvance() * squeeze / 2, fit * (0.95 + 1.22 * i));
      move.scale(squeeze, 1);
      shapes.add(layout.getOutline(move));
    }
    return new Lettering(shapes, fit * 1.22);
  }

  /// Units from the top of the first line to the bottom of the last.
  double height() {
    return lines.size() * lineHeight;
  }

  /// The words as a sheet whose middle is that of its lines.
  Sprite cut(int rgb, double pixelsPerUnit, Shadow shadow, long seed) {
    var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    lines.forEach(line -> all.append(line, false));
    Rectangle2D bounds = all.getBounds2D();
    double half = Math.max(8, Math.max(-bounds.getMinX(), bounds.getMaxX()) + 24);
    var sheet =
        new Sheet(
            new Rectangle2D.Double(-half, -12, 2 * half, height() + 40),
            pixelsPerUnit,
            Lamp.STUDIO);
    if (!lines.isEmpty() && !bounds.isEmpty()) {
      CutOut.of(all)
          .stock(Stock.CARD)
          .color(rgb)
          .edge(0.9)
          .wobble(0.25)
          .shadow(shadow)
          .paint(sheet, seed);
    }
    return sheet.toSprite();
  }

  private static List<String> broken(String text, double size, double width, boolean bold) {
    var rows = new ArrayList<String>();
    var row = new StringBuilder();
    for (String word : printable(text).split("\\s+")) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty() && layout(longer, size, bold).getAdvance() > width) {
        rows.add(row.toString());
        row.setLength(0);
        row.append(word);
      } else {
        row.setLength(0);
        row.append(longer);
      }
    }
    if (!row.isEmpty()) {
      rows.add(row.toString());
    }
    return rows;
  }

  /// Without the letters that the type case does not have, such as most pictograms.
  private static String printable(String text) {
    Font font = new Font(Font.SERIF, Font.PLAIN, 1);
    return text.codePoints()
        .filter(letter -> Character.isWhitespace(letter) || font.canDisplay(letter))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static double widest(List<String> rows, double size, boolean bold) {
    return rows.stream().mapToDouble(row -> layout(row, size, bold).getAdvance()).max().orElse(0);
  }

  private static TextLayout layout(String text, double size, boolean bold) {
    var font =
        new Font(
            Map.of(
                TextAttribute.FAMILY,
                Font.SERIF,
                TextAttribute.SIZE,
                (float) size,
                TextAttribute.WEIGHT,
                bold ? TextAttribute.WEIGHT_BOLD : TextAttribute.WEIGHT_REGULAR,
                TextAttribute.TRACKING,
                bold ? 0.04f : 0.02f));
    return new TextLayout(text, font, EXACT);
  }
}
