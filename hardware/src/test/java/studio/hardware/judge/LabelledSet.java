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
import studio.hardware.film.PictureFit;
import studio.hardware.judge.Drawings.Pose;
import studio.hardware.judge.Drawings.Who;
import studio.hardware.judge.Exhibit.Role;

/// Drawings with known faults, each with what a person would decide: the owner's labels, as a test
/// can have them.
final class LabelledSet {
  private static final Map<Who, Role> CAST =
      Map.of(
          Who.MIKA,
          role("mika", Map.of("hair", "brown", "coat", "red", "trousers", "dark blue")),
          Who.TORU,
          role("toru", Map.of("hair", "black", "coat", "green", "trousers", "grey")));

  private LabelledSet() {}

  /// What is wrong with a drawing, and whether a person takes it all the same.
  enum Kind {
    GOOD(true),
    /// A little smaller, to the side, a little darker: nothing that matters.
    VARIED(true),
    /// Nothing wrong, but before a landscape.
    IN_A_LANDSCAPE(true),
    BLURRED(false),
    DARK(false),
    FADED(false),
    TWO_FIGURES(false),
    TWO_THAT_TOUCH(false),
    /// The other one of the cast.
    WRONG_COLOURS(false),
    CUT_OFF(false),
    TINY(false),
    EMPTY(false),
    /// The reference itself, saved once more.
    KNOWN_ALREADY(false),
    /// In the right clothes and with the wrong head, which no measure sees.
    WRONG_HEAD(false);

    private final boolean approved;

    Kind(boolean approved) {
      this.approved = approved;
    }
  }

  record Labelled(Kind kind, Exhibit exhibit) {
    boolean personApproved() {
      return kind.approved;
    }
  }

  /// Every fault on both figures; good ones in every pose, as often as half of all.
  static List<Labelled> in(Path folder) {
    var set = new ArrayList<Labelled>();
    for (Who who : Who.values()) {
      Path reference = folder.resolve(who + "-reference.png");
      PictureFit.writePng(Drawings.of(who, Pose.STANDING), reference);
      for (Pose pose : Pose.values()) {
        for (Kind kind : Kind.values()) {
          BufferedImage drawing = draw(kind, who, pose);
          Path file = folder.resolve("%s-%s-%s.png".formatted(who, pose, kind));
          PictureFit.writePng(drawing, file);
          set.add(new Labelled(kind, exhibit(who, file, reference)));
        }
      }
    }
    return set;
  }

  private static Exhibit exhibit(Who who, Path picture, Path reference) {
    return new Exhibit(
        picture,
        Optional.of(CAST.get(who)),
        List.copyOf(CAST.values()),
        List.of(reference),
        Optional.empty(),
        List.of());
  }

  private static Role role(String slug, Map<String, String> colors) {
    return new Role(
        slug, slug, "", new Appearance("human", "", colors, List.of(), List.of()));
  }

  private static BufferedImage draw(Kind kind, Who who, Pose pose) {
    BufferedImage good = Drawings.of(who, pose);
    return switch (kind) {
      case GOOD -> good;
      case VARIED -> light(Drawings.of(who, pose, 236, 0.85), 0.93f, 0);
      case IN_A_LANDSCAPE -> inALandscape(who, pose);
      case BLURRED -> PictureFit.fill(PictureFit.fill(good, 72, 72), 512, 512);
      case DARK -> light(good, 0.2f, 0);
      case FADED -> light(good, 0.15f, 200);
      case TWO_FIGURES -> two(who, pose, 130, 390);
      case TWO_THAT_TOUCH -> two(who, pose, 185, 315);
      case WRONG_COLOURS -> Drawings.of(Who.values()[1 - who.ordinal()], pose);
      case CUT_OFF -> Drawings.of(who, pose, 10, 1);
      case TINY -> Drawings.of(who, pose, 256, 0.28);
      case EMPTY -> Drawings.paper(Color.WHITE);
      case KNOWN_ALREADY -> light(Drawings.of(who, Pose.STANDING), 0.97f, 2 + pose.ordinal());
      case WRONG_HEAD -> wrongHead(good, pose);
    };
  }

  private static BufferedImage light(BufferedImage picture, float scale, float offset) {
    return new RescaleOp(scale, offset, null).filter(picture, null);
  }

  private static BufferedImage two(Who who, Pose pose, double left, double right) {
    BufferedImage paper = Drawings.of(who, pose, left, 0.8);
    Drawings.draw(paper, Who.values()[1 - who.ordinal()], Pose.STANDING, right, 0.8);
    return paper;
  }

  private static BufferedImage inALandscape(Who who, Pose pose) {
    BufferedImage paper = Drawings.paper(new Color(0x9cc7e8));
    Graphics2D brush = paper.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setColor(new Color(0x6fa85a));
    brush.fillRect(0, 300, 512, 212);
    brush.setColor(new Color(0xd9c28c));
    brush.fillOval(60, 330, 420, 140);
    brush.setColor(new Color(0x4f7f45));
    brush.fillOval(-90, 170, 300, 200);
    brush.dispose();
    Drawings.draw(paper, who, pose, 256, 1);
    return paper;
  }

  /// A mask over the face, in the colours of the hair and the skin.
  private static BufferedImage wrongHead(BufferedImage good, Pose pose) {
    Graphics2D brush = good.createGraphics();
    brush.setColor(new Color(0xf1c9a5));
    int x = 256 + (pose == Pose.LEANING ? 110 : pose == Pose.POINTING ? -50 : 0);
    int y = pose == Pose.CROUCHING ? 200 : 120;
    brush.fillRect(x - 50, y - 34, 100, 80);
    brush.dispose();
    return good;
  }
}
