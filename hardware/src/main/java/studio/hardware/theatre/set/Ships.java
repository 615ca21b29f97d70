package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Palette;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// The open sea and what people built for it: a raft, a deck, a harbour, a lighthouse.
final class Ships {
  private Ships() {}

  static void sea(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 200, 0xF4F1EA);
    double rough = 1 + 0.9 * Math.max(0, scenery.wind() - 0.25);
    Sea.still(scenery, 12, 424, 520, Sea.BLUE);
    Sea.row(scenery, "wave 1", 18, 462, 13 * rough, 120, 0x4F9DB0, 9);
    Plane boat = scenery.plane("boat", 21, 860, 300, 300, 230);
    Boats.sail(boat.at(990, 474), 170, 0xA84A3C, 0xF3E6CC);
    boat.launch(Sea.ride("wave 2", 9), Motion.slide(0.02, 50, 0));
    Sea.row(scenery, "wave 2", 24, 496, 19 * rough, 170, 0x4692A8, -14);
    Sea.row(scenery, "wave 3", 32, 534, 24 * rough, 220, 0x3C869E, 20);
    Sea.row(scenery, "wave 4", 42, 576, 28 * rough, 280, 0x347A94, -26);
    Plane raft = scenery.plane("raft", 48, 150, 560, 980, 120).on(Stock.KRAFT);
    raft.printed(
        Forms.poly(200, 592, 1080, 592, 1120, 628, 160, 628),
        0xC79E70,
        0xA37C56,
        Print.Motif.PLANKS,
        46,
        0x66493A);
    for (int i = 0; i < 9; i++) {
      raft.cut(Forms.soft(160 + i * 106, 622, 112, 30, 15), 0xA8805A, 0x73543F);
    }
    for (double x : new double[] {330, 850}) {
      raft.lifted(Shadow.FLAT).cut(Forms.rect(x, 590, 12, 62), 0xE6D6B2, 0xB9A680);
    }
    raft.hang();
    Sea.row(scenery, "near wave 1", 62, 690, 34 * rough, 380, 0x2F6F8A, 40);
    Sea.row(scenery, "near wave 2", 82, 742, 40 * rough, 512, 0x26607C, -62);
    Elements.outdoors(scenery);
  }

  static void shipDeck(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 150, 0xF4F1EA);
    Sea.still(scenery, 12, 420, 560, Sea.BLUE);
    Sea.row(scenery, "wave 1", 18, 456, 14, 130, 0x4F9DB0, -60);
    Sea.row(scenery, "wave 2", 24, 486, 20, 190, 0x4390A6, -100);
    Sea.row(scenery, "wave 3", 30, 520, 24, 260, 0x387F98, -150);
    rail(scenery);
    mast(scenery);
    Plane deck = scenery.plane("ground", 48, -320, 560, 1920, 340);
    deck.on(Stock.KRAFT)
        .printed(
            Forms.rect(-360, 572, 2000, 400), 0xC99E6E, 0x8F6A4A, Print.Motif.PLANKS, 70, 0x5A3E30);
    deck.on(Stock.KRAFT).cut(Forms.rect(-360, 562, 2000, 18), 0x8A6446, 0x664836);
    deck.hang();
    cargo(scenery);
    Plane wheel = scenery.plane("wheel", 86, 1020, 420, 560, 480).on(Stock.KRAFT);
    for (int i = 0; i < 8; i++) {
      wheel.at(1300, 720).turned(i * 45).cut(Forms.soft(-9, -205, 18, 205, 9), 0x9A6A44, 0x6B4630);
    }
    wheel.cut(
        Forms.minus(Forms.disc(1300, 720, 160), Forms.disc(1300, 720, 128)), 0xB07C4E, 0x764E34);
    wheel.cut(Forms.disc(1300, 720, 36), 0xD9A65C, 0x9A6A3A);
    wheel.pin(1300, 720, Motion.sway(0.11, 7, 0));
    Plane ropes =
        scenery.plane("rope", 88, -330, -220, 420, 1160).on(Stock.KRAFT).lifted(Shadow.DEEP);
    for (int i = 0; i < 3; i++) {
      ropes.cut(
          Forms.poly(
              -60 + i * 46, -220, -52 + i * 46, -220, -120 + i * 70, 940, -132 + i * 70, 940),
          0xC9AE7C,
          0x9A7E58);
    }
    for (int i = 0; i < 9; i++) {
      double y = -100 + i * 118;
      ropes.cut(Forms.poly(-160, y, 70, y + 6, 70, y + 14, -160, y + 8), 0xBFA272);
    }
    ropes.hang(Motion.sway(0.1, 0.5, 0));
    Elements.outdoors(scenery);
  }

  private static void rail(Scenery scenery) {
    Plane plane =
        scenery
            .plane("rail", 44, -320, 450, 1920, 130)
            .on(Stock.KRAFT)
            .lifted(new Shadow(5, 5, 0.44));
    for (double x = -310; x < 1600; x += 62) {
      plane.cut(
          Forms.loop(
              x - 6, 572, x - 10, 540, x - 5, 505, x - 8, 488, x + 8, 488, x + 5, 505, x + 10, 540,
              x + 6, 572),
          0xB98A5C,
          0x7F5A3E);
    }
    plane.cut(Forms.rect(-360, 474, 2000, 18), 0xA06E46, 0x7A5236);
    plane.cut(Forms.soft(820, 496, 74, 74, 37), 0xE7E0D0);
    plane.cut(Forms.minus(Forms.disc(857, 533, 36), Forms.disc(857, 533, 19)), 0xD9533F, 0xB23C34);
    for (int i = 0; i < 4; i++) {
      plane
          .lifted(Shadow.NONE)
          .cut(
              Forms.both(
                  Forms.minus(Forms.disc(857, 533, 36), Forms.disc(857, 533, 19)),
                  Forms.moved(Forms.rect(-7, -40, 14, 40), 857, 533, 45 + 90 * i, 1)),
              0xF6EEDF);
    }
    plane.hang();
  }

  private static void mast(Scenery scenery) {
    Plane plane = scenery.plane("mast", 40, 200, -200, 220, 790).on(Stock.KRAFT);
    plane.cut(Forms.poly(296, -200, 318, -200, 326, 590, 288, 590), 0xA8764C, 0x74503A);
    for (int i = 0; i < 5; i++) {
      plane.cut(Forms.rect(286, 90 + i * 110, 42, 12), 0x5A4236);
    }
    plane.hang();
    Plane sail = scenery.plane("sail", 41, 40, -160, 600, 560).on(Stock.WASHI);
    var cloth = Forms.line(70, -40);
    cloth.lineTo(560, -40);
    cloth.quadTo(610, 150, 545, 330);
    cloth.quadTo(320, 270, 82, 330);
    cloth.quadTo(150, 150, 70, -40);
    cloth.closePath();
    sail.printed(cloth, 0xF8EFDC, 0xDCC8A4, Print.Motif.STRIPES, 96, 0xD9BE94);
    sail.cut(Forms.rect(50, -52, 530, 15), 0x8A6446);
    sail.lifted(Shadow.NONE).sheer(Forms.star(318, 130, 70, 30, 8), 0xC8573F, 0.85);
    sail.pin(310, -46, Motion.sway(0.16, 0.8, 0), Motion.breathe(0.2, 1 + 2 * scenery.wind(), 0));
    Life.flag(scenery, "pennant", 41.5, 320, -150, 60, 0xC8503E);
  }

  private static void cargo(Scenery scenery) {
    Plane plane = scenery.plane("cargo", 46, -140, 430, 360, 170);
    Things.barrel(plane.at(130, 594), 110);
    Things.crate(plane.at(10, 594), 110);
    Things.crate(plane.at(-100, 594), 90);
    Things.barrel(plane.at(30, 486), 50);
    plane.hang();
  }

  static void harbour(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 170, 0xF4F1EA);
    Land.hill(
        scenery,
        "headland",
        12,
        new Land.Lie(404, 40, 300),
        0x7F9A86,
        plane -> tower(plane.at(1130, 390), 130));
    Plane town = scenery.plane("quay houses", 22, -320, 240, 1920, 260);
    int[] walls = {0xE6C79A, 0xD98A6A, 0xF0E4CC, 0x9DB4AC, 0xE3A25C, 0xC7806C};
    for (int i = 0; i < 15; i++) {
      double w = town.roll(92, 132);
      Houses.gabled(
          town.at(-320 + i * 130, 470),
          w,
          town.roll(92, 150),
          walls[i % 6],
          i % 2 == 0 ? 0xA9543F : 0x7A5A5C);
    }
    town.cut(Forms.rect(-360, 462, 2000, 60), 0xA59C90, 0x7F786F);
    town.hang();
    Sea.still(scenery, 28, 492, 640, 0x4A8F9C);
    double[][] fleet = {{90, 530, 230, 32}, {1150, 524, 210, 33}, {700, 512, 130, 30}};
    int i = 0;
    for (double[] b : fleet) {
      Plane boat =
          scenery.plane("boat " + i, b[3], b[0] - b[2], b[1] - b[2] * 1.2, b[2] * 2, b[2] * 1.5);
      if (i == 1) {
        Boats.steamer(boat.at(b[0], b[1]), b[2] * 1.2, 0x3F5A70);
      } else {
        Boats.sail(boat.at(b[0], b[1]), b[2], i == 0 ? 0x3F6F86 : 0xB5583F, 0xF3E6CC);
      }
      boat.pin(b[0], b[1], Motion.sway(0.17 + 0.04 * i, 1.8, i), Motion.bob(0.22 + 0.03 * i, 4, i));
      i++;
    }
    Sea.row(scenery, "ripples", 38, 566, 9, 140, 0x3F8494, 14);
    Plane quay = scenery.plane("ground", 48, -320, 560, 1920, 340).on(Stock.CARD);
    quay.printed(
        Forms.rect(-360, 582, 2000, 400), 0xC9BEAC, 0x8E8578, Print.Motif.BRICKS, 84, 0x7A7168);
    quay.cut(Forms.rect(-360, 574, 2000, 22), 0xDDD3C2, 0xB0A596);
    quay.hang();
    Plane goods = scenery.plane("goods", 46, -320, 400, 1920, 200);
    for (double x : new double[] {60, 1110}) {
      goods
          .on(Stock.CARD)
          .cut(
              Forms.union(Forms.soft(x - 20, 540, 40, 56, 8), Forms.soft(x - 30, 528, 60, 20, 10)),
              0x5C5A66,
              0x35343F);
    }
    Things.crate(goods.at(1240, 596), 110);
    Things.crate(goods.at(1350, 596), 90);
    Things.crate(goods.at(1262, 488), 78);
    Things.barrel(goods.at(-60, 596), 100);
    goods.hang();
    Things.streetLamp(scenery, "quay lamp", 45, 220, 596, 300);
    Plane net = scenery.plane("near net", 88, -330, -220, 520, 620).on(Stock.WASHI);
    for (int k = 0; k < 9; k++) {
      net.line(
          Forms.curve(-320 + k * 60, -200, -280 + k * 40, 60, -320 + k * 26, 330), 3, 0x6A5A4A);
      net.line(
          Forms.curve(-320, -160 + k * 56, -120, -120 + k * 44, 190 - k * 18, -190 + k * 22),
          3,
          0x6A5A4A);
    }
    for (int k = 0; k < 5; k++) {
      net.cut(Forms.disc(130 - k * 78, -60 + k * 84, 20), 0xD9694A, 0xA8483A);
    }
    net.pin(-100, -220, Motion.sway(0.14, 1 + 2 * scenery.wind(), 0));
    Plane bollard = scenery.plane("near barrel", 89, 1080, 560, 460, 360);
    Things.barrel(bollard.at(1290, 860), 240);
    bollard.hang();
    Land.snow(scenery);
    Elements.outdoors(scenery);
  }

  /// A banded lighthouse tower `high`, its foot at the origin.
  static void tower(Plane plane, double high) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(high * 0.02, high * 0.025, 0.42));
    double w = high * 0.15;
    var body = Forms.poly(-w, 0, -w * 0.62, -high * 0.78, w * 0.62, -high * 0.78, w, 0);
    paper.cut(body, 0xFAF3E6, 0xDDD0BE);
    for (int i = 0; i < 3; i++) {
      paper
          .lifted(Shadow.NONE)
          .cut(
              Forms.both(body, Forms.rect(-w * 2, -high * (0.68 - 0.24 * i), w * 4, high * 0.115)),
              0xCB4F40,
              0xA93C36);
    }
    for (int i = 0; i < 3; i++) {
      paper
          .lifted(Shadow.FLAT)
          .cut(
              Forms.arch(-high * 0.014, -high * (0.16 + 0.22 * i), high * 0.03, high * 0.06),
              0x4A4652);
    }
    paper.cut(Forms.rect(-w * 0.9, -high * 0.81, w * 1.8, high * 0.035), 0x4A4652);
    boolean dark = plane.scenery().isDark();
    int glass = dark ? Palette.LAMPLIGHT : plane.tone(0xBFDDE4);
    paper.lit(
        Forms.rect(-w * 0.46, -high * 0.92, w * 0.92, high * 0.115),
        dark ? 0xFFF3C8 : glass,
        glass);
    paper.line(Forms.line(0, -high * 0.92, 0, -high * 0.81), high * 0.008 + 0.5, 0x3A3640);
    var roof = Forms.line(-w * 0.62, -high * 0.915);
    roof.quadTo(-w * 0.3, -high * 0.99, 0, -high);
    roof.quadTo(w * 0.3, -high * 0.99, w * 0.62, -high * 0.915);
    roof.closePath();
    paper.cut(roof, 0xCB4F40, 0x96363A);
  }

  static void lighthouse(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 220, 0xF4F1EA);
    double rough = 1 + 0.9 * Math.max(0, scenery.wind() - 0.25);
    Sea.still(scenery, 12, 434, 560, Sea.BLUE);
    Sea.row(scenery, "wave 1", 18, 470, 14 * rough, 130, 0x4F9DB0, 12);
    Sea.row(scenery, "wave 2", 25, 502, 20 * rough, 190, 0x4390A6, -18);
    beam(scenery);
    Plane rock = scenery.plane("rock", 36, 780, -20, 860, 640);
    rock.cut(
        Forms.poly(
            800, 640, 850, 560, 890, 548, 920, 500, 1010, 486, 1060, 462, 1180, 458, 1250, 480,
            1330, 484, 1380, 520, 1640, 540, 1640, 640),
        0x9A9089,
        0x5F5A62);
    rock.lifted(Shadow.NONE)
        .sheer(
            Forms.poly(
                1010, 640, 1040, 540, 1100, 500, 1180, 458, 1250, 480, 1330, 484, 1380, 520, 1640,
                540, 1640, 640),
            0x1F1A2C,
            0.2);
    Houses.gabled(rock.at(1240, 486), 130, 70, 0xF3EADB, 0xB5523F);
    tower(rock.at(1120, 470), 440);
    rock.hang();
    Sea.row(scenery, "wave 3", 40, 556, 26 * rough, 250, 0x387F98, 26);
    Land.ground(
        scenery,
        0x8FA26A,
        ground -> {
          Land.tufts(ground, 0x7A9858, 30);
          for (int i = 0; i < 16; i++) {
            Heights.rock(
                ground.at(ground.roll(-320, 1600), ground.roll(598, 700)),
                ground.roll(12, 36),
                0xA39C94);
          }
        });
    Plane fence =
        scenery
            .plane("rope fence", 46, -320, 500, 700, 110)
            .on(Stock.KRAFT)
            .lifted(new Shadow(3, 3, 0.4));
    for (double x = -300; x < 380; x += 110) {
      fence.cut(Forms.soft(x - 7, 524, 14, 76, 5), 0xF1E8D8, 0xBFB2A0);
      fence.line(Forms.curve(x, 536, x + 55, 562, x + 110, 536), 3, 0x8A6E50);
    }
    fence.hang();
    Land.foreground(scenery, 0x86A062, 0xF3E7C8, 0xC77B9A);
    Elements.outdoors(scenery);
  }

  private static void beam(Scenery scenery) {
    if (scenery.palette().darkness() < 0.3) {
      return;
    }
    Plane plane = scenery.vapour("beam", 35, -320, -180, 1920, 700);
    double strength = 0.22 + 0.4 * scenery.palette().darkness();
    for (int side = 0; side < 2; side++) {
      double reach = side == 0 ? -1300 : 620;
      plane.wash(
          Forms.poly(1120, 84, 1120 + reach, -80, 1120 + reach, 170, 1120, 96),
          new java.awt.GradientPaint(
              1120,
              90,
              Tint.sheer(0xFFF0C0, strength),
              (float) (1120 + reach * 0.9),
              90,
              Tint.sheer(0xFFF0C0, 0)));
    }
    plane.glow(1120, 90, 150, 0xFFF0C0, 0.8);
    plane.pin(1120, 90, Motion.sway(0.06, 9, 0), Motion.flicker(0.12, 0.45, 1));
  }
}
