package studio.verticles.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ArtworkTest {
  private final BufferedImage night = picture(new Color(0x203060));

  @Test
  void aPosterIsTwoByThree() {
    BufferedImage poster = Artwork.poster(night, "The Fox");
    assertEquals(Artwork.POSTER_WIDTH, poster.getWidth());
    assertEquals(Artwork.POSTER_HEIGHT, poster.getHeight());
  }

  @Test
  void theTitleIsOnThePoster() {
    assertNotEquals(
        brightness(Artwork.poster(night, "I")),
        brightness(Artwork.poster(night, "The Lamplighter")));
  }

  @Test
  void anyTitleFits() {
    Artwork.poster(night, "");
    Artwork.poster(night, "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6));
    Artwork.poster(night, "word ".repeat(60));
  }

  @Test
  void aScaledPictureKeepsItsShape() {
    BufferedImage thumb = Artwork.scaled(night, 320);
    assertEquals(180, thumb.getHeight());
  }

  private static long brightness(BufferedImage picture) {
    long sum = 0;
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        sum += picture.getRGB(x, y) & 0xFF;
      }
    }
    return sum;
  }

  private static BufferedImage picture(Color color) {
    var picture = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(color);
    pen.fillRect(0, 0, 1280, 720);
    pen.dispose();
    return picture;
  }
}
