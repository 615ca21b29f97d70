package studio.verticles.publish;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the pictures that stand for an episode from a keyframe of the theatre: a tall poster with
/// the title on it, a wide backdrop without words, a small thumb.
final class Artwork {
  static final int POSTER_WIDTH = 1000;
  static final int POSTER_HEIGHT = 1500;
  static final int THUMB_WIDTH = 640;

  /// Below this a title is no longer lettering; then even words are broken.
  private static final float SMALLEST = 40;

  private static final Color PAPER = new Color(0xF6EBD8);
  private static final Color INK = new Color(0x17132B);

  private Artwork() {}

  /// The middle of the picture, with the title in the lower quarter on a shade of night.
  static BufferedImage poster(BufferedImage keyframe, String title) {
    var poster = new BufferedImage(POSTER_WIDTH, POSTER_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(poster);
    int height = POSTER_HEIGHT;
    int width = keyframe.getWidth() * height / keyframe.getHeight();
    pen.drawImage(keyframe, (POSTER_WIDTH - width) / 2, 0, width, height, null);
    int shade = POSTER_HEIGHT * 5 / 9;
    pen.setPaint(
        new GradientPaint(
            0, shade, new Color(INK.getRGB() & 0xFFFFFF, true), 0, POSTER_HEIGHT - 260, INK));
    pen.fillRect(0, shade, POSTER_WIDTH, POSTER_HEIGHT - shade);
    letter(pen, title);
    frame(pen);
    pen.dispose();
    return poster;
  }

  /// The whole picture, `width` pixels wide.
  static BufferedImage scaled(BufferedImage keyframe, int width) {
    int height = keyframe.getHeight() * width / keyframe.getWidth();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(picture);
    pen.drawImage(keyframe, 0, 0, width, height, null);
    pen.dispose();
    return picture;
  }

  /// As large as fits in four rows, set from the bottom up.
  private static void letter(Graphics2D pen, String title) {
    float room = POSTER_WIDTH - 160;
    List<TextLayout> rows = List.of();
    float size = 112;
    for (; size >= SMALLEST; size -= 8) {
      rows = rows(pen, title, size, room);
      if (!rows.isEmpty() && rows.size() <= 4) {
        break;
      }
    }
    pen.setColor(PAPER);
    float y = POSTER_HEIGHT - 110;
    for (TextLayout row : rows.reversed()) {
      float x = (POSTER_WIDTH - row.getAdvance()) / 2;
      row.draw(pen, x, y);
      y -= size * 1.08f;
    }
  }

  /// The title in rows; empty when a word is wider than the poster and must not be broken.
  private static List<TextLayout> rows(Graphics2D pen, String title, float size, float room) {
    String words = printable(title);
    var text =
        new AttributedString(
            words,
            Map.of(
                TextAttribute.FAMILY, Font.SERIF,
                TextAttribute.WEIGHT, TextAttribute.WEIGHT_BOLD,
                TextAttribute.SIZE, size));
    var breaker = new LineBreakMeasurer(text.getIterator(), pen.getFontRenderContext());
    List<TextLayout> rows = new ArrayList<>();
    boolean wholeWords = size > SMALLEST;
    while (breaker.getPosition() < words.length()) {
      TextLayout row = breaker.nextLayout(room, words.length(), wholeWords);
      if (row == null) {
        return List.of();
      }
      rows.add(row);
    }
    return rows;
  }

  /// Without the letters that the type case does not have, such as most pictograms.
  private static String printable(String title) {
    Font font = new Font(Font.SERIF, Font.BOLD, 1);
    String words =
        title
            .codePoints()
            .filter(letter -> Character.isWhitespace(letter) || font.canDisplay(letter))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return words.isBlank() ? "Untitled" : words;
  }

  /// A thin passe-partout, as around a print.
  private static void frame(Graphics2D pen) {
    pen.setColor(new Color(PAPER.getRed(), PAPER.getGreen(), PAPER.getBlue(), 210));
    int inset = 36;
    pen.drawRect(inset, inset, POSTER_WIDTH - 2 * inset, POSTER_HEIGHT - 2 * inset);
    pen.drawRect(inset + 1, inset + 1, POSTER_WIDTH - 2 * inset - 2, POSTER_HEIGHT - 2 * inset - 2);
  }

  private static Graphics2D pen(BufferedImage picture) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return pen;
  }
}
