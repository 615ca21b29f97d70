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
import studio.hardware.theatre.puppet.face.FaceSpec.MouthSpec;

/// Draws a mouth in all its cels: lips, a muzzle's split lip, a beak, a broad jaw, a robot's slot
/// or a hole.
public final class Mouths {
  private static final int CAVE = 0x6e2433;
  private static final int TONGUE = 0xd9707a;
  private static final int TEETH = 0xfffaf0;

  private final MouthSpec spec;
  private final double x;
  private final double y;
  private final double w;
  private final int ink;

  private Mouths(FaceSpec face, Frame head) {
    this.spec = face.mouth();
    this.x = head.x(face.shift() + spec.x());
    this.y = head.y(spec.y());
    this.w = spec.width() * head.u();
    this.ink = Pigment.darker(spec.color(), 0.72);
  }

  /// One drawing for each [MouthCel].
  public static List<Drawing> cels(FaceSpec face, Frame head, Expression expression) {
    var mouths = new Mouths(face, head);
    double mood = corners(expression);
    var cels = new ArrayList<Drawing>();
    for (MouthCel cel : MouthCel.values()) {
      cels.add(
          switch (cel) {
            case CLOSED -> mouths.rest(expression, mood);
            case SMALL -> mouths.open(0.62, 0.34, mood, false);
            case MID -> mouths.open(0.82, 0.72, mood, true);
            case WIDE -> mouths.open(1.0, 1.22, mood, true);
            case SMILE -> mouths.closed(0.75);
            case GASP -> mouths.open(0.5, 0.85, -0.1, false);
            case GRIT -> mouths.grit();
          });
    }
    return cels;
  }

  private static double corners(Expression expression) {
    return switch (expression) {
      case NEUTRAL -> 0.16;
      case HAPPY -> 0.75;
      case SAD -> -0.55;
      case ANGRY -> -0.5;
      case AFRAID -> -0.4;
      case SURPRISED -> -0.05;
      case TENDER -> 0.46;
      case DETERMINED -> -0.14;
    };
  }

  private Drawing rest(Expression expression, double mood) {
    return switch (expression) {
      case SURPRISED -> open(0.46, 0.56, 0, false);
      case NEUTRAL, HAPPY, SAD, ANGRY, AFRAID, TENDER, DETERMINED -> closed(mood);
    };
  }

  private Drawing closed(double mood) {
    var drawing = new Drawing();
    double lift = mood * w * 0.42;
    double pen = Math.max(1.1, w * 0.13);
    switch (spec.kind()) {
      case LIPS -> {
        drawing.line(
            Shapes.line(
                x - w * 0.8, y - lift * 0.7, x, y + lift * 0.45, x + w * 0.72, y - lift * 0.7),
            pen,
            ink);
        drawing.ink(
            Shapes.stroke(
                Shapes.line(x - w * 0.2, y + w * 0.42, x + w * 0.2, y + w * 0.42), pen * 0.55),
            ink,
            0.35);
      }
      case MUZZLE -> split(drawing, lift, pen);
      case BEAK -> beak(drawing, 0);
      case BROAD ->
          drawing.line(
              Shapes.line(
                  x - w,
                  y - lift * 0.8,
                  x - w * 0.4,
                  y + lift * 0.35,
                  x + w * 0.45,
                  y + lift * 0.4,
                  x + w,
                  y - lift * 0.7),
              pen * 0.8,
              ink);
      case SLOT -> slot(drawing, 0.22, mood);
      case HOLE ->
          drawing.line(
              Shapes.line(x - w * 0.7, y - lift, x, y + lift * 0.8, x + w * 0.7, y - lift),
              pen * 1.2,
              ink);
    }
    return drawing;
  }

  /// `wide` and `high` are shares of the mouth's width.
  private Drawing open(double wide, double high, double mood, boolean teeth) {
    var drawing = new Drawing();
    switch (spec.kind()) {
      case LIPS -> cave(drawing, w * wide, w * high * 1.15, mood, teeth, y - w * high * 0.28);
      case MUZZLE -> {
        cave(drawing, w * wide * 0.62, w * high * 0.95, 0.5, false, y + w * 0.1);
        split(drawing, w * 0.2, Math.max(1.1, w * 0.13));
      }
      case BEAK -> beak(drawing, high);
      case BROAD -> cave(drawing, w * (0.7 + 0.3 * wide), w * high * 0.62, mood + 0.2, teeth, y);
      case SLOT -> slot(drawing, 0.3 + high * 0.55, mood);
      case HOLE -> {
        drawing.ink(Shapes.oval(x, y, w * wide * 0.7, w * high * 0.75), ink);
        drawing.ink(Shapes.oval(x, y + w * high * 0.3, w * wide * 0.42, w * high * 0.3), CAVE, 0.7);
      }
    }
    return drawing;
  }

  private Drawing grit() {
    var drawing = new Drawing();
    switch (spec.kind()) {
      case LIPS, MUZZLE, BROAD -> {
        double half = w * 0.8;
        Shape teeth = Shapes.box(x - half, y - w * 0.22, half * 2, w * 0.5, w * 0.2);
        drawing.ink(teeth, TEETH);
        drawing.line(teeth, Math.max(1.1, w * 0.12), ink);
        drawing.line(
            Shapes.line(x - half, y + w * 0.03, x + half, y + w * 0.03),
            Math.max(0.8, w * 0.07),
            ink);
      }
      case BEAK -> beak(drawing, 0.12);
      case SLOT -> slot(drawing, 0.5, 0);
      case HOLE ->
          drawing.line(
              Shapes.line(x - w, y, x, y - w * 0.2, x + w, y), Math.max(1.4, w * 0.2), ink);
    }
    return drawing;
  }

  /// An open mouth whose upper lip lies at `top`.
  private void cave(
      Drawing drawing, double half, double depth, double mood, boolean teeth, double top) {
    double corner = top - mood * half * 0.22;
    double bow = mood < 0 ? depth * 0.45 * -mood : -depth * 0.06;
    double full = mood < 0 ? 0.75 : 0.55;
    var path = new Path2D.Double();
    path.moveTo(x - half, corner + depth * 0.2);
    path.quadTo(x, top - bow * 1.6 + mood * depth * 0.1, x + half * 0.95, corner + depth * 0.2);
    path.curveTo(
        x + half * 0.95, corner + depth * full, x + half * 0.6, top + depth, x, top + depth);
    path.curveTo(
        x - half * 0.6,
        top + depth,
        x - half,
        corner + depth * full,
        x - half,
        corner + depth * 0.2);
    path.closePath();
    drawing.ink(path, CAVE);
    drawing.ink(
        Shapes.within(Shapes.oval(x, top + depth * 1.0, half * 0.7, depth * 0.42), path), TONGUE);
    if (teeth) {
      drawing.ink(
          Shapes.within(Shapes.oval(x, corner - depth * 0.02, half * 0.92, depth * 0.30), path),
          TEETH);
    }
    drawing.ink(Shapes.stroke(path, Math.max(0.9, w * 0.09)), ink);
  }

  /// The two arcs below an animal's nose.
  private void split(Drawing drawing, double lift, double pen) {
    var path = new Path2D.Double();
    path.moveTo(x - w, y - lift * 0.75);
    path.quadTo(x - w * 0.5, y + w * 0.26 + lift * 0.75, x, y);
    path.quadTo(x + w * 0.45, y + w * 0.26 + lift * 0.75, x + w * 0.85, y - lift * 0.75);
    path.moveTo(x, y);
    path.lineTo(x, y - w * 0.36);
    drawing.line(path, pen, ink);
  }

  private void beak(Drawing drawing, double open) {
    int upper = spec.color();
    int lower = Pigment.darker(upper, 0.18);
    double drop = open * w * 0.62;
    if (open > 0.05) {
      drawing.ink(
          Shapes.soft(
              x - w * 0.7,
              y - w * 0.1,
              x + w * 0.9,
              y,
              x + w * 0.7,
              y + drop * 0.8,
              x - w * 0.6,
              y + w * 0.3 + drop * 0.5),
          CAVE);
    }
    drawing.cut(
        Shapes.blob(
            x - w * 0.66,
            y + w * 0.02,
            x + w * 0.2,
            y + w * 0.1 + drop * 0.5,
            x + w * 0.92,
            y + w * 0.12 + drop,
            x + w * 0.15,
            y + w * 0.52 + drop,
            x - w * 0.6,
            y + w * 0.36 + drop * 0.3),
        lower);
    drawing.cut(
        Shapes.blob(
            x - w * 0.8,
            y - w * 0.05,
            x - w * 0.35,
            y - w * 0.62,
            x + w * 0.4,
            y - w * 0.42,
            x + w * 1.2,
            y + w * 0.22,
            x + w * 0.3,
            y + w * 0.12,
            x - w * 0.5,
            y + w * 0.16),
        upper);
    drawing.ink(
        Shapes.oval(x - w * 0.02, y - w * 0.28, w * 0.1, w * 0.06), Pigment.darker(upper, 0.6));
  }

  private void slot(Drawing drawing, double high, double mood) {
    double half = w;
    double tall = w * 0.95;
    drawing.ink(Shapes.box(x - half, y - tall / 2, half * 2, tall, tall * 0.32), 0x262c3a);
    int bars = 7;
    for (int bar = 0; bar < bars; bar++) {
      double at = (bar + 0.5) / bars * 2 - 1;
      double size = tall * Math.min(0.82, high) * (1 - 0.45 * at * at);
      double rise = -mood * tall * 0.28 * (at * at - 0.4);
      double middle = Math.clamp(y + rise, y - tall * 0.43 + size / 2, y + tall * 0.43 - size / 2);
      drawing.ink(
          Shapes.box(
              x + at * half * 0.88 - half * 0.075,
              middle - size / 2,
              half * 0.15,
              size,
              half * 0.06),
          spec.color());
    }
  }
}
