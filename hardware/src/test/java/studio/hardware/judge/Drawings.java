package studio.hardware.judge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Drawings of one figure on white, as a puppet painter or a model would make them, for tests.
public final class Drawings {
  private static final int SIDE = 512;

  private Drawings() {}

  /// Who is drawn, by her colours.
  public enum Who {
    /// Brown hair, red coat, blue trousers.
    MIKA(0x6b4226, 0xc0392b, 0x2c3e80),
    /// Black hair, green coat, grey trousers.
    TORU(0x1c1c1c, 0x2e8b57, 0x8a8a8a);

    private final Color hair;
    private final Color coat;
    private final Color trousers;

    Who(int hair, int coat, int trousers) {
      this.hair = new Color(hair);
      this.coat = new Color(coat);
      this.trousers = new Color(trousers);
    }
  }

  /// How she stands.
  public enum Pose {
    STANDING(-18, 18, 0, false),
    WAVING(-18, 150, 0, false),
    ARMS_OUT(-90, 90, 0, false),
    LEANING(-10, 30, 18, false),
    CROUCHING(-40, 40, 0, true),
    POINTING(-18, 85, -8, false);

    private final double left;
    private final double right;
    private final double lean;
    private final boolean low;

    Pose(double left, double right, double lean, boolean low) {
      this.left = left;
      this.right = right;
      this.lean = lean;
      this.low = low;
    }
  }

  /// 512 by 512, the whole figure in the middle.
  public static BufferedImage of(Who who, Pose pose) {
    return of(who, pose, 256, 1);
  }

  /// @param x where she stands
  /// @param size 1 fills nine tenths of the height
  public static BufferedImage of(Who who, Pose pose, double x, double size) {
    BufferedImage paper = paper(Color.WHITE);
    draw(paper, who, pose, x, size);
    return paper;
  }

  public static BufferedImage paper(Color color) {
    var paper = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = paper.createGraphics();
    brush.setColor(color);
    brush.fillRect(0, 0, SIDE, SIDE);
    brush.dispose();
    return paper;
  }

  /// Draws one more figure on a picture.
  public static void draw(BufferedImage paper, Who who, Pose pose, double x, double size) {
    Graphics2D brush = paper.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.translate(x, 490);
    brush.scale(size, size);
    brush.rotate(Math.toRadians(pose.lean));
    brush.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double hip = pose.low ? -90 : -170;
    for (double foot : new double[] {-34, 34}) {
      limb(brush, who.trousers, foot * 0.5, hip, pose.low ? foot * 2.2 : foot, -8, 34);
    }
    ink(brush, who.coat, new RoundRectangle2D.Double(-58, hip - 150, 116, 165, 50, 50));
    arm(brush, who, -48, hip - 125, pose.left);
    arm(brush, who, 48, hip - 125, pose.right);
    head(brush, who, hip - 205);
    brush.dispose();
  }

  private static void arm(Graphics2D brush, Who who, double x, double y, double degrees) {
    double down = Math.toRadians(degrees);
    double handX = x + 125 * Math.sin(down);
    double handY = y + 125 * Math.cos(down);
    limb(brush, who.coat, x, y, handX, handY, 30);
    ink(brush, new Color(0xf1c9a5), new Ellipse2D.Double(handX - 14, handY - 14, 28, 28));
  }

  private static void limb(
      Graphics2D brush, Color color, double x, double y, double toX, double toY, float wide) {
    var bone = new Path2D.Double();
    bone.moveTo(x, y);
    bone.lineTo(toX, toY);
    ink(
        brush,
        color,
        new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
            .createStrokedShape(bone));
  }

  private static void head(Graphics2D brush, Who who, double y) {
    ink(brush, who.hair, new Ellipse2D.Double(-62, y - 66, 124, 124));
    ink(brush, new Color(0xf1c9a5), new Ellipse2D.Double(-46, y - 40, 92, 92));
    brush.setColor(new Color(0x202020));
    brush.fill(new Ellipse2D.Double(-24, y - 6, 12, 18));
    brush.fill(new Ellipse2D.Double(12, y - 6, 12, 18));
    brush.drawLine(-10, (int) y + 32, 10, (int) y + 32);
  }

  private static void ink(Graphics2D brush, Color color, java.awt.Shape shape) {
    brush.setColor(color);
    brush.fill(shape);
    brush.setColor(new Color(0x202020));
    brush.draw(shape);
  }
}
