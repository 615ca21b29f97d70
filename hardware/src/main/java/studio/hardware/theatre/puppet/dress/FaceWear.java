package studio.hardware.theatre.puppet.dress;

import java.util.List;
import studio.hardware.brief.Species;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Figure;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.face.FaceSpec;

/// What is worn on the face.
final class FaceWear {
  private final Figure figure;
  private final Frame head;
  private final FaceSpec face;
  private final Swatches swatches;
  private final double near;
  private final double far;
  private final double eyeY;
  private final boolean temples;

  FaceWear(Figure figure, Fitting fitting, Swatches swatches) {
    this.figure = figure;
    this.head = fitting.head();
    this.face = fitting.face();
    this.swatches = swatches;
    this.near = face.shift() - face.eyes().gap();
    this.far = face.shift() + face.eyes().gap() * 0.94;
    this.eyeY = face.eyes().y();
    this.temples = swatches.look().species() == Species.HUMAN;
  }

  void glasses(boolean round) {
    int rim =
        swatches.or(
            swatches.pick("rim", 0x3a3340, 0xa8803c, 0x8a3f3a, 0x4a5a78),
            "glasses",
            "spectacle",
            "goggle");
    double r = Math.max(face.eyes().width() * 1.36, 0.26);
    double rv = Math.max(face.eyes().height() * 1.22, 0.26);
    var glasses = new Drawing();
    double pen = Math.max(1.4, head.u() * 0.052);
    for (double a : List.of(near, far)) {
      double w = a == far ? r * 0.88 : r;
      var lens =
          round
              ? head.oval(a, eyeY + 0.02, w, rv)
              : Shapes.box(
                  head.x(a - w),
                  head.y(eyeY + 0.02 - rv * 0.8),
                  head.u() * w * 2,
                  head.v() * rv * 1.6,
                  head.u() * 0.08);
      glasses.ink(lens, 0xffffff, 0.10);
      glasses.ink(
          Shapes.within(
              head.poly(
                  a - w * 0.1,
                  eyeY - rv,
                  a + w * 0.25,
                  eyeY - rv,
                  a - w * 0.35,
                  eyeY + rv,
                  a - w * 0.7,
                  eyeY + rv),
              lens),
          0xffffff,
          0.16);
      glasses.ink(Shapes.stroke(Shapes.moved(lens, 0, pen * 0.5), pen), 0x2a1d33, 0.25);
      glasses.line(lens, pen, rim);
    }
    glasses.line(
        head.line(near + r, eyeY, (near + far) / 2 + 0.03, eyeY - 0.07, far - r * 0.88, eyeY),
        pen,
        rim);
    if (temples) {
      glasses.line(head.line(near - r, eyeY - 0.02, -0.94, eyeY - 0.05), pen * 0.9, rim);
    }
    figure.add(
        "glasses",
        Role.ON_FACE,
        Order.ON_FACE,
        "head",
        head.x(face.shift()),
        head.y(eyeY),
        glasses);
  }

  void monocle() {
    var monocle = new Drawing();
    monocle.line(head.oval(far, eyeY + 0.02, 0.28, 0.30), head.u() * 0.05, 0xb08a3f);
    monocle.line(
        head.line(far + 0.2, eyeY + 0.24, far + 0.24, 0.7, far + 0.1, 1.1),
        head.u() * 0.025,
        0xb08a3f);
    figure.add("monocle", Role.ON_FACE, Order.ON_FACE, "head", head.x(far), head.y(eyeY), monocle);
  }

  void eyepatch() {
    var patch = new Drawing();
    patch.line(
        head.line(-0.95, eyeY - 0.12, near - 0.1, eyeY - 0.26, 0.3, eyeY - 0.50, 0.88, eyeY - 0.62),
        head.u() * 0.05,
        0x2b2630);
    patch.cut(
        head.blob(
            near - 0.32,
            eyeY - 0.24,
            near + 0.30,
            eyeY - 0.28,
            near + 0.26,
            eyeY + 0.20,
            near,
            eyeY + 0.36,
            near - 0.28,
            eyeY + 0.18),
        swatches.or(0x35303b, "eyepatch", "patch"));
    figure.add("eyepatch", Role.ON_FACE, Order.ON_FACE, "head", head.x(near), head.y(eyeY), patch);
  }

  void beard() {
    int color = swatches.or(swatches.hair(), "beard");
    double x = face.shift();
    boolean great = swatches.phrases().sayBoth("(long|great|big|bushy|full)", "beard");
    double low = great ? 1.75 : 1.22;
    var beard = new Drawing();
    beard.cut(
        head.blob(
            -0.92,
            0.10,
            -0.98,
            0.55,
            -0.76,
            0.98,
            x - 0.30,
            low - 0.05,
            x,
            low + 0.08,
            x + 0.34,
            low - 0.05,
            0.84,
            0.96,
            0.98,
            0.5,
            0.93,
            0.12,
            0.80,
            0.40,
            x + 0.40,
            0.58,
            x,
            0.55,
            x - 0.42,
            0.58,
            -0.74,
            0.42),
        color);
    for (double a : new double[] {-0.5, -0.2, 0.1, 0.4}) {
      beard.print(
          Shapes.stroke(head.line(x + a * 0.8, 0.86, x + a, low - 0.22), head.u() * 0.03),
          Pigment.darker(color, 0.35),
          0.5);
    }
    figure.add("beard", Role.NOSE, Order.NOSE - 1, "head", head.x(x), head.y(0.5), beard);
  }

  void moustache() {
    int color =
        swatches.or(
            Pigment.lighter(swatches.or(swatches.hair(), "beard"), 0.06), "moustache", "mustache");
    double x = face.shift() + face.mouth().x();
    double y = face.mouth().y() - 0.10;
    var moustache = new Drawing();
    moustache.cut(
        Shapes.joined(
            head.blob(
                x + 0.04, y - 0.08, x - 0.22, y - 0.06, x - 0.44, y + 0.10, x - 0.20, y + 0.08,
                x + 0.04, y + 0.04),
            head.blob(
                x, y - 0.08, x + 0.24, y - 0.06, x + 0.42, y + 0.10, x + 0.20, y + 0.08, x,
                y + 0.04)),
        color);
    figure.add("moustache", Role.NOSE, Order.MOUTH + 1, "head", head.x(x), head.y(y), moustache);
  }

  void earring() {
    var ring = new Drawing();
    ring.cut(head.oval(-0.84, 0.46, 0.07, 0.07), swatches.or(0xd9b04a, "earring"));
    ring.cut(head.leaf(-0.84, 0.56, -0.84, 0.74, 0.12, 0), swatches.or(0xd9b04a, "earring"));
    figure.hang(
        "earring", Role.HAIR, Order.FRINGE + 1, "head", head.x(-0.84), head.y(0.40), 6, ring);
  }

  void scar() {
    var scar = new Drawing();
    scar.line(
        head.line(near - 0.22, eyeY - 0.42, near - 0.12, eyeY + 0.1, near - 0.2, eyeY + 0.52),
        head.u() * 0.035,
        0xa85a52);
    figure.add("scar", Role.ON_FACE, Order.MOUTH + 2, "head", head.x(near), head.y(eyeY), scar);
  }
}
