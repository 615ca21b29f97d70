package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Where people live close together: village, city street, rooftop.
final class Streets {
  static final int[] WALLS = {0xE6C79A, 0xD98A6A, 0xF0E4CC, 0x9DB4AC, 0xE3A25C, 0xC7806C, 0xB9C49A};

  private Streets() {}

  static void village(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 150, 0x4A5560);
    Land.hill(scenery, "far hills", 12, new Land.Lie(400, 60, 360), 0x86A78C, _ -> {});
    var back = new Land.Lie(452, 26, 300);
    Land.hill(
        scenery,
        "upper village",
        22,
        back,
        0x93B06C,
        plane -> {
          church(plane.at(880, 452));
          for (int i = 0; i < 13; i++) {
            double x = -280 + 150 * i + plane.roll(-30, 30);
            double y = Land.top(scenery, "upper village", back, x) + 8;
            if (Math.abs(x - 880) > 90) {
              Houses.gabled(
                  plane.at(x, y), plane.roll(56, 78), plane.roll(38, 60), WALLS[i % 7], 0xA85A46);
            }
          }
        });
    Plane row = scenery.plane("houses", 38, -320, 240, 1920, 360);
    double[] xs = {-220, -20, 180, 1030, 1230, 1430};
    for (int i = 0; i < xs.length; i++) {
      Houses.gabled(
          row.at(xs[i], 594),
          row.roll(160, 186),
          row.roll(120, 230),
          WALLS[(i * 3 + 1) % 7],
          i % 2 == 0 ? 0xB0563F : 0x6F6474);
    }
    row.hang();
    Life.smoke(scenery, "smoke", 37, 1075, 330, 150);
    well(scenery);
    Land.ground(
        scenery,
        0x9DB068,
        ground -> {
          ground
              .on(Stock.KRAFT)
              .lifted(Shadow.NONE)
              .cut(
                  Forms.loop(
                      430, 583, 860, 583, 1000, 640, 1640, 668, 1640, 740, -360, 740, -360, 664,
                      300, 640),
                  0xE0CBA2,
                  0xC2A57C);
          Land.tufts(ground, 0x7F9A50, 18);
          for (int i = 0; i < 20; i++) {
            ground
                .lifted(Shadow.FLAT)
                .cut(
                    Forms.oval(
                        ground.roll(-320, 1600), ground.roll(650, 730), ground.roll(6, 14), 4),
                    0xCDBFA6);
          }
        });
    Things.streetLamp(scenery, "lamp", 45, 320, 598, 270);
    Plane near = scenery.plane("near pots", 88, 990, 440, 600, 480);
    Things.pot(near.at(1270, 850), 330, 0xC8704A, 0x5F8A50);
    near.hang();
    Land.foreground(scenery, 0x86A45A, 0xE0705A, 0xF3E4B8);
    Land.snow(scenery);
    Elements.outdoors(scenery);
  }

  private static void church(Plane plane) {
    plane.cut(Forms.rect(-20, -150, 44, 152), 0xF1E8D8, 0xCDC1AE);
    plane.cut(Forms.poly(-26, -146, 2, -250, 30, -146), 0x5F7484, 0x46586A);
    plane.cut(Forms.disc(2, -122, 11), 0xF7F0E0);
    plane.line(Forms.line(2, -122, 2, -130), 2, 0x3A3440);
    plane.line(Forms.line(2, -122, 8, -120), 2, 0x3A3440);
    plane.cut(Forms.rect(24, -76, 84, 78), 0xEFE6D5, 0xCDC1AE);
    plane.cut(Forms.poly(16, -72, 28, -112, 104, -112, 116, -72), 0x5F7484, 0x50626F);
    for (int i = 0; i < 3; i++) {
      Houses.pane(plane, Forms.arch(34 + i * 26, -18, 13, 36));
    }
  }

  private static void well(Scenery scenery) {
    Plane plane = scenery.plane("well", 45, 380, 400, 220, 210);
    plane.on(Stock.KRAFT).cut(Forms.rect(432, 450, 10, 110), 0x86644A);
    plane.on(Stock.KRAFT).cut(Forms.rect(528, 450, 10, 110), 0x86644A);
    plane.on(Stock.KRAFT).cut(Forms.rect(436, 490, 98, 8), 0x6F523E);
    plane.cut(Forms.rect(482, 494, 3, 34), 0x4A3A30);
    plane.on(Stock.KRAFT).cut(Forms.poly(468, 524, 500, 524, 496, 552, 472, 552), 0xA87A50);
    plane.printed(
        Forms.poly(404, 462, 485, 412, 566, 462), 0xB5604A, Print.Motif.SHINGLES, 15, 0x7A3A34);
    plane.printed(
        Forms.rect(418, 548, 134, 54), 0xC9C0B2, 0x968D84, Print.Motif.BRICKS, 30, 0x777069);
    plane.cut(Forms.rect(412, 542, 146, 12), 0xDDD5C8);
    plane.hang();
  }

  static void cityStreet(Scenery scenery) {
    Heavens.paint(scenery);
    skyline(scenery, "far skyline", 12, 470, 92, 26, 0x8A9AAE);
    skyline(scenery, "skyline", 20, 500, 130, 19, 0x7A8598);
    Plane avenue = scenery.plane("avenue", 26, 480, 480, 320, 130).on(Stock.CARD);
    avenue.cut(Forms.poly(600, 494, 690, 494, 840, 640, 440, 640), 0x8A8A94, 0x6A6A76);
    avenue.hang();
    Plane row = scenery.plane("street front", 34, -320, -180, 1920, 790);
    int[] walls = {0xB5604A, 0xD9B98A, 0x7F8E9A, 0xC98A5E, 0x9A6A6A, 0xC9C0A8, 0x6F8A86};
    double x = -320;
    for (int i = 0; x < 1600; i++) {
      double w = row.roll(190, 260);
      if (x < 560 && x + w > 520) {
        x = 740;
      }
      Houses.tenement(
          row.at(x + w / 2, 592),
          w,
          row.roll(330, 530),
          walls[i % 7],
          i % 2 == 0 ? Print.Motif.BRICKS : Print.Motif.STRIPES);
      shop(row.at(x + w / 2, 592), w, new int[] {0xC8503E, 0x3F7A6A, 0x3F6A9A, 0xD99A3E}[i % 4]);
      x += w + 6;
    }
    row.hang();
    Plane awnings = scenery.plane("awnings", 38, -320, 440, 1920, 160);
    for (double ax : new double[] {-180, 60, 960, 1200}) {
      Things.awning(awnings.at(ax, 476), 150, 46, ax < 500 ? 0xC8503E : 0x3F7A6A);
    }
    awnings.hang();
    tram(scenery);
    for (double lx : new double[] {120, 1170}) {
      Things.streetLamp(scenery, "lamp " + lx, 45, lx, 598, 330);
    }
    Plane ground = scenery.plane("ground", 48, -320, 560, 1920, 340);
    ground
        .on(Stock.CARD)
        .printed(
            Forms.rect(-360, 584, 2000, 60), 0xC4BCB2, 0xA9A199, Print.Motif.BRICKS, 60, 0x8A827C);
    ground.on(Stock.CARD).cut(Forms.rect(-360, 640, 2000, 12), 0xDCD5CA, 0x9A938C);
    ground.on(Stock.WATERCOLOUR).cut(Forms.rect(-360, 650, 2000, 330), 0x7A7A84, 0x55555F);
    for (int i = 0; i < 10; i++) {
      ground
          .lifted(Shadow.NONE)
          .sheer(
              Forms.poly(
                  -300 + i * 200,
                  690,
                  -190 + i * 200,
                  690,
                  -182 + i * 200,
                  698,
                  -296 + i * 200,
                  698),
              0xF0E6CC,
              0.7);
    }
    ground.hang();
    Plane near = scenery.plane("near leaves", 88, -340, -240, 640, 460);
    Trees.bough(near.at(-330, -110).turned(10), 480, 0x6F9A50, 30);
    near.pin(-330, -110, Motion.sway(0.18, 1 + 3 * scenery.wind(), 0));
    Land.snow(scenery);
    Elements.outdoors(scenery);
  }

  private static void skyline(
      Scenery scenery, String id, double z, double y, double wide, int many, int rgb) {
    Plane plane = scenery.plane(id, z, -320, 60, 1920, y + 40);
    for (int i = 0; i < many; i++) {
      double x = -320 + 1920.0 * (i + 0.5) / many + plane.roll(-14, 14);
      double h = plane.roll(110, 300);
      double w = wide * plane.roll(0.6, 1);
      Houses.block(
          plane.at(x, y),
          w,
          h,
          Tint.mix(rgb, i % 3 == 0 ? 0xB08A78 : 0xC9C4B4, plane.roll(0, 0.35)));
      if (i % 4 == 1) {
        plane.cut(Forms.rect(x - 2, y - h - 50, 4, 52), rgb);
      }
    }
    plane.hang();
  }

  private static void shop(Plane plane, double w, int rgb) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.42));
    paper.cut(
        Forms.rect(-w * 0.47, -118, w * 0.94, 120), Tint.lighter(rgb, 0.1), Tint.darker(rgb, 0.25));
    Houses.pane(paper, Forms.rect(-w * 0.41, -84, w * 0.46, 66));
    paper.cut(Forms.rect(w * 0.12, -90, w * 0.24, 92), Tint.darker(rgb, 0.4));
    Houses.pane(paper, Forms.rect(w * 0.16, -84, w * 0.16, 46));
    paper.cut(
        Forms.rect(-w * 0.47, -118, w * 0.94, 22), Tint.lighter(rgb, 0.3), Tint.lighter(rgb, 0.12));
    for (int i = 0; i < 7; i++) {
      paper.line(
          Forms.line(-w * 0.3 + i * w * 0.1, -111, -w * 0.26 + i * w * 0.1, -103),
          3,
          Tint.darker(rgb, 0.5));
    }
  }

  private static void tram(Scenery scenery) {
    Plane wires = scenery.plane("wires", 41, -320, 40, 1920, 160);
    wires.line(Forms.curve(-330, 90, 300, 118, 700, 110, 1200, 120, 1610, 84), 2, 0x3A3640);
    wires.line(Forms.curve(-330, 120, 340, 140, 760, 132, 1180, 146, 1610, 112), 1.6, 0x3A3640);
    wires.hang();
    Plane plane =
        scenery.plane("tram", 42, 420, 360, 480, 250).on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
    plane.cut(Forms.soft(440, 404, 400, 176, 20), 0xD9534A, 0xA83A3C);
    plane.cut(Forms.soft(430, 392, 420, 26, 12), 0xF3E8D2, 0xD3C4A8);
    plane.cut(Forms.rect(440, 500, 400, 16), 0xF3E8D2);
    for (int i = 0; i < 6; i++) {
      Houses.pane(plane, Forms.soft(456 + i * 64, 428, 50, 58, 6));
    }
    for (double x : new double[] {520, 760}) {
      plane.cut(Forms.disc(x, 582, 19), 0x3A3640);
      plane.cut(Forms.disc(x, 582, 8), 0xA8A4A0);
    }
    plane.pin(640, 590, Motion.pass(150, 2200));
  }

  static void rooftop(Scenery scenery) {
    Heavens.paint(scenery);
    Life.birds(scenery, 8, 150, 0x4A5560);
    skyline(scenery, "far skyline", 12, 520, 90, 26, 0x8A9AAE);
    skyline(scenery, "skyline", 22, 560, 140, 16, 0x76808F);
    tank(scenery);
    Plane shed = scenery.plane("stair house", 38, 900, 290, 420, 310).on(Stock.CARD);
    shed.printed(
        Forms.rect(960, 380, 280, 216), 0xB5705A, 0x8E5448, Print.Motif.BRICKS, 40, 0x6A3A36);
    shed.cut(Forms.rect(944, 366, 312, 22), 0xCFC4B4, 0xA59A8C);
    shed.cut(Forms.rect(1010, 440, 84, 156), 0x5F7A7F, 0x3F565E);
    shed.lifted(Shadow.FLAT).cut(Forms.disc(1078, 524, 5), 0xE2C06A);
    Houses.window(shed, 1170, 470, 60, 66, 0xE3D9C8);
    shed.line(Forms.line(1200, 366, 1200, 300), 4, 0x4A4650);
    for (int i = 0; i < 4; i++) {
      shed.line(Forms.line(1170 + i * 6, 304 + i * 14, 1230 - i * 6, 304 + i * 14), 3, 0x4A4650);
    }
    shed.hang();
    laundry(scenery);
    Plane parapet = scenery.plane("parapet", 45, -320, 500, 1920, 110);
    parapet.printed(
        Forms.rect(-360, 540, 2000, 70), 0xB98070, 0x8F5E54, Print.Motif.BRICKS, 44, 0x6A403A);
    parapet.cut(Forms.rect(-360, 528, 2000, 18), 0xD3C8B8, 0xAFA496);
    parapet.hang();
    Plane ground = scenery.plane("ground", 48, -320, 570, 1920, 330);
    ground
        .on(Stock.KRAFT)
        .printed(
            Forms.rect(-360, 590, 2000, 400),
            0x9A928C,
            0x706A6A,
            Print.Motif.CROSSES,
            76,
            0x5F5A5C);
    ground.hang();
    Plane pots = scenery.plane("pots", 46.5, -320, 460, 700, 150);
    Things.pot(pots.at(-40, 606), 110, 0xC8704A, 0x5F8A50);
    Things.pot(pots.at(60, 606), 80, 0x4F7F8A, 0x86A85C);
    pots.hang();
    Plane near = scenery.plane("near vent", 88, 1070, 470, 520, 460).on(Stock.CARD);
    near.away(0)
        .cut(
            Forms.union(Forms.soft(1190, 600, 90, 340, 10), Forms.soft(1150, 560, 170, 80, 40)),
            0x8A94A0,
            0x4F5864);
    near.hang();
    Life.smoke(scenery, "steam", 30, 420, 440, 130);
    Land.snow(scenery);
    Elements.outdoors(scenery);
  }

  private static void tank(Scenery scenery) {
    Plane plane = scenery.plane("water tank", 36, 80, 180, 330, 420).on(Stock.KRAFT);
    for (double x : new double[] {150, 225, 300}) {
      plane.cut(Forms.rect(x, 430, 12, 170), 0x6F5A4E);
    }
    plane.line(Forms.line(150, 590, 310, 440), 5, 0x5A483E);
    plane.line(Forms.line(310, 590, 150, 440), 5, 0x5A483E);
    plane.printed(
        Forms.rect(120, 270, 222, 170), 0xB98A62, 0x87624A, Print.Motif.STRIPES, 26, 0x6F4E3C);
    for (double y : new double[] {296, 350, 404}) {
      plane.lifted(Shadow.FLAT).cut(Forms.rect(116, y, 230, 9), 0x5A5460);
    }
    plane.cut(Forms.poly(104, 276, 231, 196, 358, 276), 0x7A6470, 0x564656);
    plane.hang();
  }

  private static void laundry(Scenery scenery) {
    Plane rope = scenery.plane("rope", 40, 300, 340, 700, 120);
    rope.line(Forms.curve(330, 380, 640, 420, 962, 384), 2.4, 0x4A443E);
    rope.hang();
    int[] cloth = {0xF4ECDC, 0xC8574A, 0x6FA0B4, 0xE6BC5A, 0x8FA873};
    for (int i = 0; i < 5; i++) {
      double x = 390 + 118 * i;
      double y = 392 + 24 * Math.sin(Math.PI * (x - 330) / 632);
      Plane plane =
          scenery.plane("laundry " + i, 40.2 + 0.1 * i, x - 60, y - 20, 140, 160).on(Stock.WASHI);
      if (i % 2 == 0) {
        plane.printed(
            Forms.poly(x - 36, y, x + 36, y, x + 40, y + 92, x - 34, y + 96),
            cloth[i],
            Print.Motif.DOTS,
            18,
            Tint.darker(cloth[i], 0.3));
      } else {
        plane.cut(
            Forms.poly(
                x - 20, y, x + 20, y, x + 50, y + 20, x + 38, y + 42, x + 24, y + 32, x + 24,
                y + 84, x - 24, y + 84, x - 24, y + 32, x - 38, y + 42, x - 50, y + 20),
            Tint.lighter(cloth[i], 0.12),
            cloth[i]);
      }
      plane.pin(x, y, Motion.sway(0.3 + 0.05 * i, 2 + 12 * scenery.wind(), i));
    }
  }
}
