package studio.hardware.theatre.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.hardware.theatre.stage.Sprite;

class CutOutTest {
  private static final CutOut DISC = CutOut.of(new Ellipse2D.Double(40, 40, 120, 120));

  private static Sprite painted(CutOut cut, long seed) {
    Sheet sheet = Sheet.of(200, 200, 1);
    cut.paint(sheet, seed);
    return sheet.toSprite();
  }

  private static int at(Sprite sprite, int x, int y) {
    return sprite.pixels()[y * sprite.width() + x];
  }

  @Test
  void theSameSeedCutsTheSamePiece() {
    for (Stock stock : Stock.values()) {
      CutOut cut = DISC.stock(stock).wash(0xC86A4A, 0x703A30);
      assertArrayEquals(painted(cut, 5).pixels(), painted(cut, 5).pixels());
      assertFalse(Arrays.equals(painted(cut, 5).pixels(), painted(cut, 6).pixels()));
    }
  }

  @Test
  void paintStaysPremultiplied() {
    for (Stock stock : Stock.values()) {
      for (int pixel : painted(DISC.stock(stock).color(0xFFFFFF).opacity(0.6), 1).pixels()) {
        int alpha = pixel >>> 24;
        assertTrue((pixel >> 16 & 255) <= alpha && (pixel >> 8 & 255) <= alpha);
        assertTrue((pixel & 255) <= alpha);
      }
    }
  }

  @Test
  void theShadowFallsAwayFromTheLamp() {
    Sprite sprite = painted(DISC.shadow(Shadow.DEEP), 1);
    int lowerRight = at(sprite, 150, 154) >>> 24;
    int upperLeft = at(sprite, 50, 46) >>> 24;
    assertTrue(lowerRight > 20 && upperLeft < lowerRight / 2, lowerRight + " " + upperLeft);
  }

  @Test
  void theEdgeTowardsTheLampIsLighter() {
    CutOut card = CutOut.of(new Rectangle2D.Double(40, 40, 120, 120)).color(0x806040);
    Sprite sprite = painted(card.shadow(Shadow.NONE).wobble(0).edge(3), 1);
    int lit = at(sprite, 100, 41) & 0xff;
    int dim = at(sprite, 100, 158) & 0xff;
    assertTrue(lit > dim + 20, lit + " " + dim);
  }

  @Test
  void paperHasGrain() {
    Sprite sprite = painted(DISC.stock(Stock.WATERCOLOUR).color(0x8090A0), 1);
    long tones = Arrays.stream(sprite.pixels()).filter(p -> p >>> 24 == 255).distinct().count();
    assertTrue(tones > 20);
  }

  @Test
  void aPieceBeyondTheSheetIsCutOff() {
    Sheet sheet = Sheet.of(50, 50, 1);
    CutOut.of(new Rectangle2D.Double(-500, -500, 2000, 2000)).color(0x336699).paint(sheet, 1);
    CutOut.of(new Rectangle2D.Double(300, 300, 20, 20)).color(0xFF0000).paint(sheet, 1);
    assertTrue(Arrays.stream(sheet.toSprite().pixels()).allMatch(p -> p >>> 24 == 255));
  }

  @Test
  void trimmingKeepsThePlace() {
    Sheet sheet = Sheet.of(200, 200, 2);
    CutOut.of(new Rectangle2D.Double(100, 60, 20, 30))
        .wobble(0)
        .shadow(Shadow.NONE)
        .paint(sheet, 1);
    Sheet.Piece piece = sheet.trimmed();
    assertEquals(100, piece.x(), 1);
    assertEquals(60, piece.y(), 1);
    assertEquals(20, piece.sprite().unitsWide(), 1);
    assertEquals(30, piece.sprite().unitsHigh(), 1);
  }
}
