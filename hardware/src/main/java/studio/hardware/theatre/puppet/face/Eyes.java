package studio.hardware.theatre.puppet.face;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.brief.Expression;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeKind;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeSpec;

/// Draws a pair of eyes in all its cels.
public final class Eyes {
  /// One eye: centre and half sizes in units; `inner` is -1 if its inner corner is to the left.
  private record Eye(double x, double y, double rx, double ry, int inner) {}

  private final EyeSpec spec;
  private final Frame head;
  private final double shift;

  private Eyes(EyeSpec spec, Frame head, double shift) {
    this.spec = spec;
    this.head = head;
    this.shift = shift;
  }

  /// One drawing for each [EyeCel].
  public static List<Drawing> cels(FaceSpec face, Frame head, Expression expression) {
    var eyes = new Eyes(face.eyes(), head, face.shift());
    Lids lids = Lids.of(expression);
    var cels = new ArrayList<Drawing>();
    for (EyeCel cel : EyeCel.values()) {
      cels.add(
          switch (cel) {
            case CENTRE -> eyes.open(lids, 0.04, 0);
            case AHEAD -> eyes.open(lids, 0.34, 0);
            case BACK -> eyes.open(lids, -0.36, 0);
            case DOWN -> eyes.open(lids, 0.06, 0.26);
            case HALF -> eyes.open(Lids.HALF, 0.04, 0.05);
            case SHUT -> eyes.shut(0.55);
            case SMILE -> eyes.shut(-0.75);
            case WIDE -> eyes.open(Lids.WIDE, 0.04, 0);
            case NARROW -> eyes.open(Lids.NARROW, 0.04, 0);
          });
    }
    return cels;
  }

  private Eye near() {
    return new Eye(
        head.x(shift - spec.gap()),
        head.y(spec.y()),
        spec.width() * head.u(),
        spec.height() * head.v(),
        1);
  }

  /// The eye on the far side of the face is a little narrower.
  private Eye far() {
    return new Eye(
        head.x(shift + spec.gap() * 0.94),
        head.y(spec.y()),
        spec.width() * head.u() * 0.86,
        spec.height() * head.v() * 0.98,
        -1);
  }

  private Drawing open(Lids lids, double gazeX, double gazeY) {
    var drawing = new Drawing();
    for (Eye eye : List.of(near(), far())) {
      switch (spec.kind()) {
        case ANIME -> anime(drawing, eye, lids, gazeX, gazeY);
        case ROUND, SLIT -> round(drawing, eye, lids, gazeX, gazeY);
        case BEAD -> bead(drawing, eye, lids, gazeX, gazeY);
        case LAMP -> lamp(drawing, eye, lids, gazeX, gazeY);
      }
    }
    return drawing;
  }

  private Drawing shut(double sag) {
    var drawing = new Drawing();
    for (Eye eye : List.of(near(), far())) {
      double y = eye.y() + eye.ry() * (sag > 0 ? 0.30 : 0.22);
      double dip = eye.ry() * sag * 0.55;
      var curve = new Path2D.Double();
      curve.moveTo(eye.x() - eye.rx() * 1.02, y);
      curve.quadTo(eye.x(), y + dip * 2, eye.x() + eye.rx() * 1.02, y);
      int ink = spec.kind() == EyeKind.LAMP ? Pigment.lighter(spec.iris(), 0.3) : Pigment.INK;
      drawing.line(curve, Math.max(1.3, eye.ry() * 0.19), ink);
      if (spec.kind() == EyeKind.ANIME && sag > 0) {
        double outer = eye.x() - eye.inner() * eye.rx();
        drawing.line(
            Shapes.line(outer, y, outer - eye.inner() * eye.rx() * 0.2, y + eye.ry() * 0.16),
            Math.max(1, eye.ry() * 0.12),
            ink);
      }
    }
    return drawing;
  }

  private void anime(Drawing drawing, Eye eye, Lids lids, double gazeX, double gazeY) {
    Shape opening = opening(eye, lids, 1);
    drawing.ink(opening, 0xfffaf2);
    double rx = Math.min(eye.rx() * 0.70, eye.ry() * 0.70) * lids.iris();
    double ry = eye.ry() * 0.94 * lids.iris();
    double x = eye.x() + gazeX * eye.rx() * 0.85;
    double y = eye.y() + eye.ry() * 0.04 + gazeY * eye.ry();
    Shape iris = Shapes.oval(x, y, rx, ry);
    drawing.ink(Shapes.within(iris, opening), Pigment.darker(spec.iris(), 0.62));
    drawing.ink(
        Shapes.within(Shapes.oval(x, y + ry * 0.06, rx * 0.86, ry * 0.86), opening),
        Pigment.darker(spec.iris(), 0.12));
    drawing.ink(
        Shapes.within(Shapes.oval(x, y + ry * 0.44, rx * 0.66, ry * 0.46), opening),
        Pigment.lighter(spec.iris(), 0.42),
        0.85);
    drawing.ink(
        Shapes.within(Shapes.oval(x, y - ry * 0.02, rx * 0.44, ry * 0.48), opening),
        Pigment.darker(spec.iris(), 0.86));
    drawing.ink(
        Shapes.within(
            Shapes.oval(x, y - ry * 0.86, rx * 1.2, ry * 0.46), Shapes.within(iris, opening)),
        Pigment.INK,
        0.5);
    highlights(drawing, opening, x, y, rx, ry);
    drawing.ink(
        Shapes.within(Shapes.moved(lashes(eye, lids, 1), 0, eye.ry() * 0.2), opening),
        0x6a5a78,
        0.28);
    drawing.ink(lashes(eye, lids, 1), Pigment.INK);
    double lower = lowerY(eye, lids);
    var under = new Path2D.Double();
    under.moveTo(eye.x() - eye.rx() * 0.55, lower - eye.ry() * 0.03);
    under.quadTo(
        eye.x(), lower + eye.ry() * 0.05, eye.x() + eye.rx() * 0.55, lower - eye.ry() * 0.03);
    drawing.ink(
        Shapes.stroke(under, Math.max(0.7, eye.ry() * 0.06)),
        Pigment.mix(spec.lid(), Pigment.INK, 0.65));
    double fold = upperY(eye, lids) - eye.ry() * 0.26;
    var crease = new Path2D.Double();
    crease.moveTo(eye.x() - eye.rx() * 0.7, fold + eye.ry() * 0.12);
    crease.quadTo(
        eye.x(), fold - eye.ry() * 0.16, eye.x() + eye.rx() * 0.7, fold + eye.ry() * 0.12);
    drawing.ink(
        Shapes.stroke(crease, Math.max(0.6, eye.ry() * 0.05)),
        Pigment.darker(spec.lid(), 0.5),
        0.7);
  }

  private void round(Drawing drawing, Eye eye, Lids lids, double gazeX, double gazeY) {
    Shape opening = opening(eye, lids, 1.12);
    drawing.ink(opening, 0xfffaf0);
    double r = Math.min(eye.rx(), eye.ry()) * 0.80 * lids.iris();
    double x = eye.x() + gazeX * eye.rx() * 0.8;
    double y = eye.y() + gazeY * eye.ry();
    double ry = r * 1.12;
    drawing.ink(
        Shapes.within(Shapes.oval(x, y, r, ry), opening), Pigment.darker(spec.iris(), 0.55));
    drawing.ink(
        Shapes.within(Shapes.oval(x, y + ry * 0.05, r * 0.86, ry * 0.86), opening), spec.iris());
    drawing.ink(
        Shapes.within(Shapes.oval(x, y + ry * 0.42, r * 0.62, ry * 0.4), opening),
        Pigment.lighter(spec.iris(), 0.4),
        0.8);
    boolean slit = spec.kind() == EyeKind.SLIT;
    drawing.ink(
        Shapes.within(
            Shapes.oval(x, y, r * (slit ? 0.26 : 0.58), ry * (slit ? 0.74 : 0.6)), opening),
        Pigment.INK);
    highlights(drawing, opening, x, y, r, ry);
    drawing.ink(
        Shapes.stroke(opening, Math.max(0.8, eye.ry() * 0.07)), Pigment.darker(spec.lid(), 0.6));
    drawing.ink(lashes(eye, lids, 0.75), Pigment.INK);
  }

  private void bead(Drawing drawing, Eye eye, Lids lids, double gazeX, double gazeY) {
    double x = eye.x() + gazeX * eye.rx() * 0.7;
    double y = eye.y() + gazeY * eye.ry() * 0.7;
    var lidded = new Eye(x, y, eye.rx(), eye.ry(), eye.inner());
    Shape opening = opening(lidded, lids, 1.15);
    drawing.ink(opening, Pigment.INK);
    drawing.ink(
        Shapes.within(Shapes.oval(x, y + eye.ry() * 0.5, eye.rx() * 0.6, eye.ry() * 0.34), opening),
        Pigment.mix(Pigment.INK, spec.iris(), 0.6));
    highlights(drawing, opening, x, y, eye.rx() * 0.95, eye.ry() * 0.95);
  }

  private void lamp(Drawing drawing, Eye eye, Lids lids, double gazeX, double gazeY) {
    drawing.ink(Shapes.oval(eye.x(), eye.y(), eye.rx() * 1.2, eye.ry() * 1.2), 0x2a3040);
    Shape opening = opening(eye, lids, 1.12);
    int light = spec.iris();
    drawing.ink(opening, Pigment.darker(light, 0.25));
    double x = eye.x() + gazeX * eye.rx() * 0.6;
    double y = eye.y() + gazeY * eye.ry() * 0.6;
    double r = eye.ry() * 0.72 * lids.iris();
    drawing.ink(Shapes.within(Shapes.oval(x, y, r, r), opening), light);
    drawing.ink(
        Shapes.within(Shapes.oval(x, y, r * 0.62, r * 0.62), opening),
        Pigment.lighter(light, 0.75));
  }

  private static void highlights(
      Drawing drawing, Shape opening, double x, double y, double rx, double ry) {
    drawing.ink(
        Shapes.within(Shapes.oval(x - rx * 0.34, y - ry * 0.40, rx * 0.32, ry * 0.27), opening),
        0xffffff);
    drawing.ink(
        Shapes.within(Shapes.oval(x + rx * 0.38, y + ry * 0.38, rx * 0.17, ry * 0.14), opening),
        0xffffff,
        0.9);
  }

  private static double upperY(Eye eye, Lids lids) {
    return eye.y() - eye.ry() * (1 - 1.75 * Math.max(-0.2, lids.upper()));
  }

  private static double lowerY(Eye eye, Lids lids) {
    return eye.y() + eye.ry() * (1 - 1.4 * lids.lower());
  }

  /// What the lids leave to be seen.
  private Shape opening(Eye eye, Lids lids, double full) {
    double inner = eye.x() + eye.inner() * eye.rx();
    double outer = eye.x() - eye.inner() * eye.rx();
    double top = upperY(eye, lids);
    double bottom = lowerY(eye, lids);
    double corner = eye.y() + eye.ry() * 0.05;
    double innerLift = lids.tilt() * eye.ry();
    double cornerTop = Math.max(corner, top);
    double round = 0.58 * full;
    var path = new Path2D.Double();
    path.moveTo(outer, cornerTop);
    path.curveTo(
        outer,
        top + innerLift * 0.9,
        eye.x() - eye.inner() * eye.rx() * round,
        top + innerLift * 0.6,
        eye.x(),
        top);
    path.curveTo(
        eye.x() + eye.inner() * eye.rx() * round,
        top - innerLift,
        inner,
        top - innerLift,
        inner,
        cornerTop);
    path.curveTo(
        inner,
        bottom - (bottom - corner) * 0.25,
        eye.x() + eye.inner() * eye.rx() * round,
        bottom,
        eye.x(),
        bottom);
    path.curveTo(
        eye.x() - eye.inner() * eye.rx() * round,
        bottom,
        outer,
        bottom - (bottom - corner) * 0.25,
        outer,
        cornerTop);
    path.closePath();
    return path;
  }

  /// The upper lashes: a crescent along the upper lid with a flick at the outer corner.
  private Shape lashes(Eye eye, Lids lids, double weight) {
    double inner = eye.x() + eye.inner() * eye.rx() * 1.02;
    double outer = eye.x() - eye.inner() * eye.rx() * 1.06;
    double top = upperY(eye, lids);
    double corner = Math.max(eye.y() + eye.ry() * 0.05, top);
    double innerLift = lids.tilt() * eye.ry();
    double thick = eye.ry() * 0.24 * weight;
    var path = new Path2D.Double();
    path.moveTo(outer - eye.inner() * eye.rx() * 0.22 * weight, corner - thick * 0.9);
    path.curveTo(
        outer,
        top + innerLift * 0.9 - thick * 0.6,
        eye.x() - eye.inner() * eye.rx() * 0.58,
        top + innerLift * 0.6 - thick,
        eye.x(),
        top - thick);
    path.curveTo(
        eye.x() + eye.inner() * eye.rx() * 0.58,
        top - innerLift - thick,
        inner,
        top - innerLift - thick * 0.4,
        inner,
        corner - eye.ry() * 0.1);
    path.curveTo(
        inner - eye.inner() * eye.rx() * 0.1,
        top - innerLift + thick * 0.4,
        eye.x() + eye.inner() * eye.rx() * 0.5,
        top - innerLift,
        eye.x(),
        top);
    path.curveTo(
        eye.x() - eye.inner() * eye.rx() * 0.58,
        top + innerLift * 0.6,
        outer,
        top + innerLift * 0.9 + thick * 0.2,
        outer + eye.inner() * eye.rx() * 0.05,
        corner + thick * 0.5);
    path.closePath();
    return path;
  }
}
