package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Deep forest: rows of trunks that pale with distance, ferns, and a great tree at the side.
final class Woods {
  private static final int LEAF = 0x5E8550;
  private static final int MOSS = 0x6F8A4C;

  private Woods() {}

  static void forest(Scenery scenery) {
    Heavens.paint(scenery);
    row(scenery, "far trees", 12, 470, 20, 24, 0x7F8F70, 0x8FA86F);
    row(scenery, "middle trees", 26, 520, 11, 40, 0x77705A, 0x6F9158);
    row(scenery, "near trees", 38, 566, 6, 62, 0x6B5240, 0x577D4C);
    Lights.shafts(scenery, 40);
    floor(scenery);
    undergrowth(scenery);
    Lights.fireflies(scenery);
    frame(scenery);
    Elements.outdoors(scenery);
  }

  private static void row(
      Scenery scenery,
      String id,
      double z,
      double foot,
      int many,
      double width,
      int bark,
      int leaf) {
    Plane plane = scenery.plane(id, z);
    double step = 1920.0 / many;
    for (int i = 0; i < many; i++) {
      double x = -320 + step * (i + plane.roll(0.15, 0.85));
      boolean middle = z > 30 && x > 330 && x < 950;
      if (!middle) {
        Trees.pillar(plane.at(x, foot), width * plane.roll(0.7, 1.25), 800, bark);
      } else {
        plane.roll(0, 1);
      }
    }
    Plane canopy = plane.lifted(Shadow.RAISED);
    for (int i = 0; i < many + 5; i++) {
      double x = -380 + 2040.0 / (many + 5) * (i + plane.roll(0, 1));
      double r = width * plane.roll(2.6, 3.8) + 40;
      double y = -200 + plane.roll(-30, 90) + (z < 20 ? 130 : z < 30 ? 70 : 10);
      int tone = Tint.mix(leaf, i % 2 == 0 ? 0x2F5148 : 0xC7BE74, plane.roll(0, 0.28));
      canopy.cut(
          Forms.puff(x, y, r, r * 0.72, 11, plane.dice()),
          Tint.darker(tone, 0.2),
          Tint.lighter(tone, 0.1));
    }
    plane.cut(
        Forms.land(-360, 1640, foot - 4, 16, 210, 1000, plane.seed()),
        Tint.lighter(leaf, 0.1),
        Tint.darker(leaf, 0.25));
    plane.hang();
  }

  private static void floor(Scenery scenery) {
    Plane ground = scenery.plane("ground", 48, -320, 520, 1920, 380);
    ground.cut(
        Forms.land(-360, 1640, 584, 9, 300, 1000, ground.seed()),
        Tint.lighter(MOSS, 0.14),
        0x3E5A44);
    ground
        .lifted(Shadow.NONE)
        .hand(3)
        .sheer(Forms.land(-360, 1640, 640, 14, 170, 1000, ground.seed() + 3), 0x38523F, 0.45);
    for (int i = 0; i < 34; i++) {
      double x = ground.roll(-320, 1600);
      double y = ground.roll(600, 720);
      Trees.grass(
          ground.at(x, y),
          34,
          15 + (y - 590) * 0.08,
          5,
          Tint.mix(MOSS, 0x3B5C44, ground.roll(0, 0.7)));
    }
    ground.hang();
  }

  private static void undergrowth(Scenery scenery) {
    Plane plants = scenery.plane("ferns", 46, -320, 430, 1920, 220).lifted(Shadow.FLAT);
    for (int i = 0; i < 9; i++) {
      double x = -300 + 215 * i + plants.roll(-60, 60);
      Trees.fern(
          plants.at(x, 598 + plants.roll(-6, 8)),
          plants.roll(46, 82),
          Tint.mix(0x6F9A58, 0x3F6F58, plants.roll(0, 1)));
    }
    for (int i = 0; i < 6; i++) {
      Trees.mushroom(plants.at(plants.roll(-300, 1580), 602), plants.roll(16, 32));
    }
    plants.hang();
  }

  private static void frame(Scenery scenery) {
    Plane tree = scenery.plane("great tree", 86, -330, -220, 620, 1160);
    Trees.pillar(tree.at(6, 800), 150, 1100, 0x4A3A34);
    tree.hang();
    Plane bough = scenery.plane("bough", 88, 760, -240, 900, 520);
    Trees.bough(bough.at(1500, -90, -1, 1).turned(-6), 520, 0x4F7A48, 34);
    bough.pin(1560, -120, Motion.sway(0.17, 1.2 + 3 * scenery.wind(), 0.4));
    Plane fern = scenery.plane("near fern", 90, 960, 480, 700, 440);
    Trees.fern(fern.at(1330, 800), 250, 0x3F6B4A);
    Trees.fern(fern.at(1110, 830), 170, 0x4E7A4E);
    fern.on(Stock.CARD).pin(1300, 820, Motion.sway(0.21, 0.8 + 2.4 * scenery.wind(), 1.3));
  }
}
