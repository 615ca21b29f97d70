package studio.hardware.theatre.set;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import studio.hardware.brief.Mood;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.Setting;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.VideoFormat;
import studio.hardware.brief.Weather;
import studio.hardware.theatre.paper.CutOut;
import studio.hardware.theatre.paper.Sheet;
import studio.hardware.theatre.screen.Frames;
import studio.hardware.theatre.screen.Screen;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Placement;

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
          settings.add(
              new Setting(kind, "place", time, weather, Mood.CALM, Long.getLong("seed", 7)));
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
    double seconds = args.length > 5 ? Double.parseDouble(args[5]) : 0.5;
    for (int i = 0; i < settings.size(); i++) {
      long begin = processorTime();
      PaperSet set = SetDesigner.design(settings.get(i), 1);
      long millis = (processorTime() - begin) / 1_000_000;
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
      pen.drawImage(
          picture(set, seconds), i % columns * width, i / columns * height, width, height, null);
    }
    pen.dispose();
    ImageIO.write(board, "png", new File(args[0]));
  }

  private static long processorTime() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static <E extends Enum<E>> List<E> pick(E[] all, String names) {
    List<String> wanted = List.of(names.split(","));
    return Arrays.stream(all)
        .filter(e -> names.equals("all") || wanted.contains(e.name()))
        .toList();
  }

  /// The stage as the camera sees it half a second into the shot.
  static BufferedImage picture(PaperSet set, double seconds) {
    List<Layer> layers = new ArrayList<>(set.layers());
    for (int i = 0; i < 2; i++) {
      layers.add(performer(set, i));
    }
    var manifest = new Manifest("set", set.background(), layers, CameraMove.STILL);
    return Frames.toImage(Screen.still(manifest, new VideoFormat(1280, 720, 24), seconds));
  }

  private static Layer performer(PaperSet set, int i) {
    double h = i == 0 ? 300 : 250;
    Sheet sheet = Sheet.of(160, 340, 1);
    CutOut.of(Forms.loop(80, 330 - h * 0.62, 120, 330, 40, 330))
        .color(i == 0 ? 0xB5503C : 0x3F6F86)
        .paint(sheet, 1);
    CutOut.of(Forms.disc(80, 330 - h * 0.78, h * 0.2)).color(0xF0CFA8).paint(sheet, 2);
    for (double eye : new double[] {66, 94}) {
      CutOut.of(Forms.disc(eye, 330 - h * 0.78, 5)).color(0x2A2230).paint(sheet, 2);
    }
    return Layer.still(
        "performer " + i,
        set.light().apply(sheet.toSprite()),
        50,
        Placement.topLeft(420 + 260 * i, set.groundY() - 330));
  }
}
