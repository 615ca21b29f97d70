package studio.hardware.theatre;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.theatre.screen.Frames;
import studio.hardware.theatre.screen.Screen;

/// For people who look: one row of pictures for each shot, from its first frame to its last, in one
/// PNG. Run `main` with a target file, and words that the shots' ids must contain.
final class ContactSheet {
  private static final int COLUMNS = 3;
  private static final VideoFormat FORMAT = new VideoFormat(640, 360, 24);

  private ContactSheet() {}

  static BufferedImage of(List<ShotBrief> shots, int columns, VideoFormat format) {
    var director = new ShotDirector(new Workshop());
    int title = 18;
    var sheet =
        new BufferedImage(
            columns * format.width(),
            shots.size() * (format.height() + title),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    pen.setColor(Color.WHITE);
    for (int row = 0; row < shots.size(); row++) {
      ShotBrief shot = shots.get(row);
      int top = row * (format.height() + title);
      pen.drawString(
          "%s  %s %s %s  %s"
              .formatted(
                  shot.id(),
                  shot.framing().type(),
                  shot.framing().angle(),
                  shot.framing().movement(),
                  shot.motion()),
          6,
          top + 13);
      int frames = format.frames(shot.length());
      Screen screen = Screen.film(director.direct(shot, format), format, frames);
      for (int column = 0; column < columns; column++) {
        int n = columns == 1 ? frames / 2 : (frames - 1) * column / (columns - 1);
        BufferedImage picture = Frames.toImage(screen.draw(n));
        pen.drawImage(picture, column * format.width(), top + title, null);
      }
    }
    pen.dispose();
    return sheet;
  }

  public static void main(String[] args) throws IOException {
    List<ShotBrief> shots =
        SampleShots.all().stream()
            .filter(shot -> args.length < 2 || List.of(args).stream().anyMatch(shot.id()::contains))
            .toList();
    ImageIO.write(of(shots, COLUMNS, FORMAT), "png", new File(args[0]));
  }
}
