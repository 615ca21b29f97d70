package studio.hardware.theatre.puppet.body;

import java.util.ArrayList;
import java.util.List;
import studio.hardware.theatre.puppet.bench.Drawing;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.bench.Order;
import studio.hardware.theatre.puppet.bench.Part;
import studio.hardware.theatre.puppet.bench.Pigment;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.bench.Shapes;
import studio.hardware.theatre.puppet.dress.Swatches;
import studio.hardware.theatre.puppet.face.FaceSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeKind;
import studio.hardware.theatre.puppet.face.FaceSpec.EyeSpec;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthKind;
import studio.hardware.theatre.puppet.face.FaceSpec.MouthSpec;

/// A head of sheet metal: a screen for a face, rivets, an antenna.
final class RobotHead {
  private RobotHead() {}

  static HeadDesign design(Frame head, Pelt pelt, Swatches swatches) {
    int light =
        swatches.or(
            swatches.pick("lamp", 0x7fe0e8, 0xffc46a, 0x9fe07f, 0xff9a8a), "eye", "light", "lamp");
    boolean dome = swatches.dice("dome").nextBoolean();
    var skull = new Drawing();
    skull.cut(
        dome
            ? head.blob(
                0, -0.98, -0.66, -0.80, -0.96, -0.1, -0.96, 0.70, -0.7, 0.94, 0.7, 0.94, 0.94, 0.70,
                0.94, -0.1, 0.66, -0.80)
            : Shapes.box(
                head.x(-0.98), head.y(-0.86), head.u() * 1.94, head.v() * 1.80, head.u() * 0.22),
        pelt.fur());
    skull.patch(
        Shapes.box(head.x(-0.70), head.y(-0.40), head.u() * 1.58, head.v() * 1.12, head.u() * 0.24),
        Pigment.darker(pelt.fur(), 0.42));
    skull.print(head.poly(-0.6, -0.36, -0.1, -0.36, -0.5, 0.66, -0.68, 0.66), 0xffffff, 0.07);
    for (double[] rivet :
        new double[][] {{-0.82, -0.60}, {0.80, -0.60}, {-0.82, 0.78}, {0.80, 0.78}}) {
      skull.brad(head.x(rivet[0]), head.y(rivet[1]), head.u() * 0.055);
    }
    var eyes = new EyeSpec(EyeKind.LAMP, 0.02, 0.40, 0.22, 0.24, light, pelt.fur());
    var mouth = new MouthSpec(MouthKind.SLOT, 0.0, 0.50, 0.34, light);
    var loose = new ArrayList<Part>();
    var antenna = new Drawing();
    antenna.cut(
        Shapes.stroke(head.line(-0.1, -0.85, -0.12, -1.25, -0.06, -1.58), head.u() * 0.07),
        pelt.dark());
    antenna.cut(head.oval(-0.06, -1.66, 0.14, 0.14), light);
    antenna.ink(head.oval(-0.10, -1.70, 0.05, 0.045), 0xffffff, 0.8);
    loose.add(
        new Part(
            "antenna",
            Role.HAIR,
            Order.FAR_EAR,
            "head",
            head.x(-0.1),
            head.y(-0.85),
            5,
            List.of(antenna)));
    var side = new Drawing();
    side.cut(
        Shapes.box(head.x(-1.18), head.y(-0.18), head.u() * 0.30, head.v() * 0.52, head.u() * 0.1),
        pelt.dark());
    loose.add(
        new Part(
            "ear near",
            Role.FIXED,
            Order.FAR_EAR,
            "head",
            head.x(-1),
            head.y(0),
            0,
            List.of(side)));
    return new HeadDesign(
        skull,
        new Drawing(),
        new FaceSpec(0.10, eyes, mouth, -0.26),
        Pigment.lighter(pelt.fur(), 0.3),
        loose);
  }
}
