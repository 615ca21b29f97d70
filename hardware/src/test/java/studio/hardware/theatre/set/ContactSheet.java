package studio.hardware.theatre.set;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import studio.hardware.brief.Mood;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Sprite;

/// Sets side by side on one picture to look at, with stand-in performers: `ContactSheet <file.png>
/// <columns> <places> <times> <weathers>`, lists separated by commas or `all`.
final class ContactSheet {
  private ContactSheet() {}

  public static void main(String[] args) throws IOException {
    int columns = Integer.parseInt(args[1]);
    List<Setting> settings = new ArrayList<>();
    for (PlaceKind kind : pick(PlaceKind.values(), args[2])) {
      for (TimeOfDay time : pick(TimeOfDay.values(), args[3])) {
        for (Weather weather : pick(Weather.values(), args[4])) {
          settings.add(new Setting(kind, "place", time, weather, Mood.CALM, 7));
        }
      }
    }
    int width = columns == 1 ? 1280 : 1920 / columns;
    int height = width * 9 / 16;
    int rows = (settings.size() + columns - 1) / columns;
    var board = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = board.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    double scale = args.length > 5 ? Double.parseDouble(args[5]) : 1;
    for (int i = 0; i < settings.size(); i++) {
      long begin = System.nanoTime();
      PaperSet set = SetDesigner.design(settings.get(i), scale);
      long millis = (System.nanoTime() - begin) / 1_000_000;
      long bytes =
          set.layers().stream().mapToLong(l -> 4L * l.cels().getFirst().pixels().length).sum();
      System.out.printf(
          "%-12s %-10s %-7s %4d ms %3d sheets %4d MB%n",
          settings.get(i).kind(),
          settings.get(i).time(),
          settings.get(i).weather(),
          millis,
          set.layers().size(),
          bytes >> 20);
      pen.drawImage(picture(set), i % columns * width, i / columns * height, width, height, null);
    }
    pen.dispose();
    ImageIO.write(board, "png", new File(args[0]));
  }

  private static <E extends Enum<E>> List<E> pick(E[] all, String names) {
    List<String> wanted = List.of(names.split(","));
    return Arrays.stream(all)
        .filter(e -> names.equals("all") || wanted.contains(e.name()))
        .toList();
  }

  /// The stage as seen by a still camera half a second into the shot.
  static BufferedImage picture(PaperSet set) {
    var image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(new Color(set.background()));
    pen.fillRect(0, 0, 1280, 720);
    boolean stood = false;
    for (Layer layer : set.layers()) {
      if (!stood && layer.z() >= 50) {
        performers(pen, set);
        stood = true;
      }
      draw(pen, layer);
    }
    if (!stood) {
      performers(pen, set);
    }
    pen.dispose();
    return image;
  }

  private static void draw(Graphics2D pen, Layer layer) {
    Sprite sprite = layer.cels().getFirst();
    var image = new BufferedImage(sprite.width(), sprite.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    image.getRaster().setDataElements(0, 0, sprite.width(), sprite.height(), sprite.pixels());
    var place = layer.placement();
    double opacity = place.opacity();
    for (Behavior behavior : layer.behaviors()) {
      if (behavior instanceof Behavior.Pulse pulse
          && pulse.coordinate() == Behavior.Coordinate.OPACITY) {
        boolean spike = pulse.waveform() == Behavior.Waveform.SPIKE;
        opacity *= spike ? pulse.min() + (pulse.max() - pulse.min()) * 0.35 : pulse.max();
      }
    }
    pen.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.clamp(opacity, 0, 1)));
    double wide = sprite.unitsWide() - 2 * layer.tiling().border();
    for (int copy = layer.tiling().horizontal() ? -3 : 0;
        copy <= (layer.tiling().horizontal() ? 3 : 0);
        copy++) {
      var at = AffineTransform.getTranslateInstance(place.x() + copy * wide, place.y());
      at.rotate(Math.toRadians(place.rotation()));
      at.scale(place.scale() * (place.flip() ? -1 : 1), place.scale());
      at.translate(-place.pivotX(), -place.pivotY());
      at.scale(1 / sprite.pixelsPerUnit(), 1 / sprite.pixelsPerUnit());
      Shape clip = pen.getClip();
      if (layer.tiling().horizontal()) {
        pen.clip(
            new java.awt.geom.Rectangle2D.Double(
                place.x() + copy * wide + layer.tiling().border(), -999, wide, 3000));
      }
      pen.drawImage(image, at, null);
      pen.setClip(clip);
    }
    pen.setComposite(AlphaComposite.SrcOver);
  }

  private static void performers(Graphics2D pen, PaperSet set) {
    for (int i = 0; i < 2; i++) {
      double x = 500 + 260 * i;
      double h = i == 0 ? 300 : 250;
      Sheet sheet = Sheet.of(160, 340, 1);
      CutOut.of(Forms.loop(80, 330 - h * 0.62, 120, 330, 40, 330))
          .color(i == 0 ? 0xB5503C : 0x3F6F86)
          .paint(sheet, 1);
      CutOut.of(Forms.disc(80, 330 - h * 0.78, h * 0.2)).color(0xF0CFA8).paint(sheet, 2);
      CutOut.of(Forms.disc(66, 330 - h * 0.78, 5)).color(0x2A2230).paint(sheet, 2);
      CutOut.of(Forms.disc(94, 330 - h * 0.78, 5)).color(0x2A2230).paint(sheet, 2);
      draw(
          pen,
          new Layer(
              "performer",
              List.of(set.light().apply(sheet.toSprite())),
              50,
              studio.hardware.theatre.stage.Placement.topLeft(x - 80, set.groundY() - 330),
              studio.hardware.theatre.stage.Tiling.NONE,
              Optional.empty(),
              List.of()));
    }
  }
}
