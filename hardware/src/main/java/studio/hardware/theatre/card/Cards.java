package studio.hardware.theatre.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.CardText;
import studio.hardware.brief.Setting;
import studio.hardware.brief.ShotType;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.stage.Behavior;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Placement;
import studio.hardware.theatre.stage.Sprite;
import studio.hardware.theatre.stage.Tiling;

/// The sheets of a title or credits card.
public final class Cards {
  /// The arch reaches this far around the stage: left, top, right, bottom.
  public static final double REACH = 100;

  private static final int CREAM = 0xFFF4DC;
  private static final int GILT = 0xF0CC7C;
  private static final double WIDTH = 800;
  private static final double MIDDLE = 640;

  private Cards() {}

  /// All sheets of the card, for a shot of `seconds`.
  public static List<Layer> layers(
      ShotType type, CardText text, Setting setting, double seconds, double pixelsPerUnit) {
    var proscenium = new Proscenium(setting, pixelsPerUnit);
    var layers = new ArrayList<Layer>();
    if (type == ShotType.CREDITS) {
      layers.add(proscenium.closedCurtain());
      layers.addAll(roll(text, seconds, pixelsPerUnit, setting.seed()));
    } else {
      layers.add(proscenium.cloth());
      layers.addAll(hung(text, pixelsPerUnit, setting.seed()));
      double open = Math.min(1.9, seconds * 0.55);
      layers.addAll(proscenium.curtain(Math.min(0.35, seconds * 0.1), open));
    }
    layers.add(proscenium.valance());
    layers.add(proscenium.arch());
    layers.addAll(proscenium.footlights());
    return layers.stream().map(Cards::flat).toList();
  }

  /// All sheets of a card stand so close together that none lags behind another.
  private static Layer flat(Layer layer) {
    double z = layer.z() < 50 ? 49 : layer.z();
    return new Layer(
        layer.id(),
        layer.cels(),
        order(layer.id(), z),
        layer.placement(),
        layer.tiling(),
        layer.joint(),
        layer.behaviors());
  }

  private static double order(String id, double z) {
    return switch (id) {
      case "cloth", "curtain" -> 47;
      case "curtain left", "curtain right" -> 49;
      case "valance" -> 49.5;
      case "glow" -> 50.2;
      case "arch", "shells" -> z;
      default -> 48;
    };
  }

  /// Heading and rows hung from above, swinging a little.
  private static List<Layer> hung(CardText text, double pixelsPerUnit, long seed) {
    Lettering heading = Lettering.of(text.heading(), 88, WIDTH, true);
    var rows = new ArrayList<Lettering>();
    double total = heading.height() + 16;
    for (String row : text.rows()) {
      Lettering line = Lettering.of(row, 34, WIDTH, false);
      rows.add(line);
      total += line.height() + 6;
    }
    double y = Math.max(Proscenium.TOP + 76, 350 - total / 2);
    var layers = new ArrayList<Layer>();
    layers.add(hang("heading", heading.cut(CREAM, pixelsPerUnit, Shadow.DEEP, seed), y, 0.55, 0.7));
    y += heading.height() + 16;
    for (int i = 0; i < rows.size(); i++) {
      Sprite sprite = rows.get(i).cut(GILT, pixelsPerUnit, Shadow.RAISED, seed + 1 + i);
      layers.add(hang("row " + i, sprite, y, 0.4, 1.1 + 0.3 * i));
      y += rows.get(i).height() + 6;
    }
    return layers;
  }

  private static Layer hang(String id, Sprite sprite, double y, double swing, double phase) {
    double half = sprite.unitsWide() / 2;
    return new Layer(
        id,
        List.of(sprite),
        48,
        Placement.pinned(MIDDLE, y - 12 - 180, half, -180),
        Tiling.NONE,
        Optional.empty(),
        List.of(
            new Behavior.Stepped(12),
            new Behavior.Oscillate(Behavior.Coordinate.ROTATION, 0.23, swing, phase)));
  }

  /// Heading and rows that rise past the closed curtain; all have passed when the shot ends.
  private static List<Layer> roll(CardText text, double seconds, double pixelsPerUnit, long seed) {
    var lines = new ArrayList<Lettering>();
    lines.add(Lettering.of(text.heading(), 62, WIDTH, true));
    text.rows()
        .forEach(row -> lines.add(Lettering.of(row.isBlank() ? "." : row, 36, WIDTH, false)));
    double total = 0;
    for (Lettering line : lines) {
      total += line.height() + 22;
    }
    double start = Proscenium.BOTTOM + 30;
    boolean fits = total < Proscenium.BOTTOM - Proscenium.TOP - 120;
    double end = fits ? 372 - total / 2 : Proscenium.TOP - total - 20;
    double settle = fits ? Math.min(seconds * 0.6, 3.2) : seconds;
    var layers = new ArrayList<Layer>();
    double offset = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean blank = i > 0 && text.rows().get(i - 1).isBlank();
      if (!blank) {
        Sprite sprite =
            lines.get(i).cut(i == 0 ? GILT : CREAM, pixelsPerUnit, Shadow.RAISED, seed + i);
        layers.add(
            new Layer(
                "line " + i,
                List.of(sprite),
                48,
                Placement.topLeft(MIDDLE - sprite.unitsWide() / 2, offset - 12),
                Tiling.NONE,
                Optional.empty(),
                List.of(new Behavior.Path(List.of(up(0, start, fits), up(settle, end, fits))))));
      }
      offset += lines.get(i).height() + 22;
    }
    return layers;
  }

  private static Behavior.Key up(double time, double y, boolean smooth) {
    return new Behavior.Key(
        time,
        Optional.empty(),
        Optional.of(y),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        smooth);
  }
}
