package studio.hardware.judge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.film.PictureFit;
import studio.hardware.judge.Exhibit.Role;
import studio.hardware.theatre.portrait.Portraitist;

/// The toy theatre's drawings of two characters, good ones and ones with known faults, each with
/// what a person would decide: the owner's labels, as a test can have them.
final class LabelledSet {
  private static final int SIDE = 256;
  private static final List<String> POSES =
      List.of("three-quarter", "walking", "hands-on-hips", "running");
  private static final List<String> SPOILT = List.of("three-quarter", "running");

  private LabelledSet() {}

  /// Who is drawn, and whom the puppet maker gets wrong in two ways.
  enum Who {
    MIKA(
        new Look(Species.HUMAN, Build.AVERAGE, paint(0x6b4226, 0xc0392b, 0x2c3e80), List.of(), 5),
        paint(0x1c1c1c, 0x2e8b57, 0x8a8a8a),
        Species.MONKEY,
        new Appearance(
            "human",
            "",
            Map.of("hair", "brown", "coat", "red", "trousers", "dark blue"),
            List.of(),
            List.of())),
    KIT(
        new Look(
            Species.FOX,
            Build.AVERAGE,
            Map.of("fur", 0xdb7434, "scarf", 0x2c6e9f),
            List.of("blue scarf"),
            77),
        Map.of("fur", 0x8a8a90, "scarf", 0x3e9a4a),
        Species.CAT,
        new Appearance(
            "red fox", "", Map.of("fur", "orange", "scarf", "blue"), List.of(), List.of()));

    private final Look look;
    private final Look inOtherColours;
    private final Look ofAnotherKind;
    private final Role role;

    Who(Look look, Map<String, Integer> others, Species other, Appearance appearance) {
      this.look = look;
      this.inOtherColours =
          new Look(look.species(), look.build(), others, look.features(), look.seed());
      this.ofAnotherKind =
          new Look(other, look.build(), look.keyColors(), look.features(), look.seed());
      this.role = new Role(name().toLowerCase(java.util.Locale.ROOT), name(), "", appearance);
    }

    private static Map<String, Integer> paint(int hair, int coat, int trousers) {
      return Map.of("hair", hair, "coat", coat, "trousers", trousers);
    }
  }

  /// What is wrong with a drawing, and whether a person takes it all the same.
  enum Kind {
    GOOD("nothing wrong", true),
    SMALLER("nothing wrong, a little smaller and darker", true),
    MIRRORED("nothing wrong, the other way round", true),
    IN_A_LANDSCAPE("nothing wrong, before a landscape", true),
    BLURRED("blurred", false),
    DARK("far too dark", false),
    FADED("nearly white", false),
    TWO_FIGURES("two figures", false),
    WRONG_COLOURS("wrong colours", false),
    CUT_OFF("cut in half by the edge", false),
    TINY("tiny", false),
    EMPTY("an empty sheet", false),
    KNOWN_ALREADY("the reference once more", false),
    WRONG_SPECIES("another species in the right colours", false);

    private final String words;
    private final boolean approved;

    Kind(String words, boolean approved) {
      this.words = words;
      this.approved = approved;
    }

    String words() {
      return words;
    }

    boolean personApproves() {
      return approved;
    }

    private List<String> poses() {
      return switch (this) {
        case GOOD, SMALLER, MIRRORED -> POSES;
        case WRONG_SPECIES -> List.of("three-quarter");
        default -> SPOILT;
      };
    }
  }

  record Labelled(Kind kind, Exhibit exhibit) {}

  static List<Labelled> in(Path folder) {
    var set = new ArrayList<Labelled>();
    for (Who who : Who.values()) {
      Path reference = folder.resolve(who + "-reference.png");
      BufferedImage known = paint(who.look, "front");
      PictureFit.writePng(known, reference);
      for (String pose : POSES) {
        BufferedImage good = paint(who.look, pose);
        for (Kind kind : Kind.values()) {
          if (kind.poses().contains(pose)) {
            Path file = folder.resolve("%s-%s-%s.png".formatted(who, pose, kind));
            PictureFit.writePng(spoil(kind, who, pose, good, known), file);
            set.add(new Labelled(kind, exhibit(who, file, reference)));
          }
        }
      }
    }
    return set;
  }

  private static Exhibit exhibit(Who who, Path picture, Path reference) {
    return new Exhibit(
        picture,
        Optional.of(who.role),
        List.of(Who.MIKA.role, Who.KIT.role),
        List.of(reference),
        Optional.empty(),
        List.of());
  }

  private static BufferedImage paint(Look look, String pose) {
    return Portraitist.paint(look, pose, 1000 + POSES.indexOf(pose), SIDE, SIDE);
  }

  private static BufferedImage spoil(
      Kind kind, Who who, String pose, BufferedImage good, BufferedImage known) {
    return switch (kind) {
      case GOOD -> good;
      case SMALLER -> light(pasted(good, new Spot(14, 33, 220)), 0.93f, 0);
      case MIRRORED -> mirrored(good);
      case IN_A_LANDSCAPE -> inALandscape(good);
      case BLURRED -> PictureFit.fill(PictureFit.fill(good, 36, 36), SIDE, SIDE);
      case DARK -> light(good, 0.2f, 0);
      case FADED -> light(good, 0.15f, 200);
      case TWO_FIGURES -> pasted(good, new Spot(-13, 80, 153), new Spot(113, 80, 153));
      case WRONG_COLOURS -> paint(who.inOtherColours, pose);
      case CUT_OFF -> pasted(good, new Spot(-SIDE / 2, 0, SIDE));
      case TINY -> pasted(good, new Spot(100, 100, 73));
      case EMPTY -> pasted(good);
      case KNOWN_ALREADY -> light(known, 0.97f, 3);
      case WRONG_SPECIES -> paint(who.ofAnotherKind, pose);
    };
  }

  private record Spot(int x, int y, int side) {}

  /// On a sheet in the colour of the drawing's own paper.
  private static BufferedImage pasted(BufferedImage drawing, Spot... spots) {
    var sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = brush(sheet);
    brush.setColor(new Color(drawing.getRGB(6, 6)));
    brush.fillRect(0, 0, SIDE, SIDE);
    for (Spot spot : spots) {
      BufferedImage small = PictureFit.fill(drawing, spot.side, spot.side);
      brush.drawImage(small, spot.x, spot.y, null);
    }
    brush.dispose();
    return sheet;
  }

  private static BufferedImage mirrored(BufferedImage drawing) {
    var sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = brush(sheet);
    brush.drawImage(drawing, SIDE, 0, -SIDE, SIDE, null);
    brush.dispose();
    return sheet;
  }

  private static BufferedImage light(BufferedImage picture, float scale, float offset) {
    return new RescaleOp(scale, offset, null).filter(picture, null);
  }

  /// The drawing's paper let through.
  private static BufferedImage inALandscape(BufferedImage drawing) {
    var land = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = brush(land);
    brush.setColor(new Color(0x9cc7e8));
    brush.fillRect(0, 0, SIDE, SIDE);
    brush.setColor(new Color(0x6fa85a));
    brush.fillRect(0, 150, SIDE, SIDE);
    brush.setColor(new Color(0x4f7f45));
    brush.fillOval(-50, 80, 150, 120);
    brush.dispose();
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int ink = drawing.getRGB(x, y);
        if ((ink & 0xff) < 190 || (ink >> 8 & 0xff) < 190) {
          land.setRGB(x, y, ink);
        }
      }
    }
    return land;
  }

  private static Graphics2D brush(BufferedImage sheet) {
    Graphics2D brush = sheet.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return brush;
  }
}
