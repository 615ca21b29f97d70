package studio.hardware.theatre.set;

import java.util.List;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Rooms people live in: living room, kitchen, bedroom, tavern.
final class Homes {
  private Homes() {}

  static void livingRoom(Scenery scenery) {
    Room room = Room.of(scenery, 0.8);
    room.view(false);
    room.shell(
        new Room.Wall(0xD9B48C, 0xC79A74, Print.Motif.FLOWERS, 54, 0xEBD2AC, 0x8F6A50, 462),
        new Room.Floor(0xA87A54, Print.Motif.PLANKS, 86, 0x6A4834),
        List.of(Forms.rect(470, 120, 300, 230)));
    room.furnish(
        "window frame", 31, plane -> Room.frame(plane, 470, 120, 300, 230, 0xF1E6D2, 3, 2));
    room.curtains("curtain", 470, 120, 300, 230, 0xB5563F, Print.Motif.DOTS);
    room.furnish(
        "furniture",
        36,
        plane -> {
          Furniture.fireplace(plane.at(1060, 578), 250, 210);
          Furniture.vase(plane.at(980, 354), 56, 0x5F8F94);
          Furniture.picture(plane.at(1060, 250), 120, 90, 0x8A6238, 0x6F946A);
          plane.at(1130, 356).on(Stock.CARD).cut(Forms.soft(-8, -34, 16, 36, 4), 0xF1E8D4);
          Furniture.bookcase(plane.at(60, 578), 210, 360, 4, 0x8A5E40);
          Furniture.picture(plane.at(300, 220), 100, 120, 0xC79A4C, 0x7F8FA8);
          Furniture.picture(plane.at(-160, 240), 120, 100, 0x8A6238, 0xB57A5A);
          Furniture.sofa(plane.at(-190, 588), 300, 0x4F7F7A);
          Furniture.cupboard(plane.at(1400, 578), 200, 150, 2, 0x8A5E40);
          Things.pot(plane.at(1400, 420), 120, 0xC8704A, 0x6F9A54);
        });
    Life.fire(room.inside(), "hearth", 37, 1060, 562, 84);
    room.furnish("armchair", 42, plane -> Furniture.armchair(plane.at(250, 596), 180, 0x5F7F9A));
    Furniture.floorLamp(room.inside(), "floor lamp", 43, 388, 594, 320, 0xE7C48A);
    Plane rug = room.inside().plane("rug", 47, 200, 600, 900, 130);
    Things.rug(rug.at(640, 656), 720, 96, 0x9A4A44, Print.Motif.FLOWERS);
    rug.hang();
    room.near(
        "near plant", 1230, plane -> Things.pot(plane.at(1310, 880), 300, 0x5F6F8A, 0x4F7F54));
  }

  static void kitchen(Scenery scenery) {
    Room room = Room.of(scenery, 0.85);
    room.view(false);
    room.shell(
        new Room.Wall(0xEFE2C4, 0xDCC9A4, Print.Motif.CHECKS, 60, 0xF8F0DC, 0x86A394, 0),
        new Room.Floor(0xD2B48E, Print.Motif.CHECKS, 92, 0x9A6A54),
        List.of(Forms.rect(500, 130, 270, 200)));
    room.furnish(
        "window frame",
        31,
        plane -> {
          Room.frame(plane, 500, 130, 270, 200, 0xF7EFDE, 2, 2);
          plane
              .on(Stock.VELVET)
              .printed(
                  Forms.loop(
                      480, 108, 640, 102, 790, 108, 780, 168, 712, 148, 640, 170, 560, 148, 490,
                      168),
                  0xD9604A,
                  Print.Motif.CHECKS,
                  24,
                  0xF6E6D0);
          Things.pot(plane.at(560, 342), 76, 0xC8704A, 0x6F9A54);
          Things.pot(plane.at(720, 342), 66, 0x4F7F8A, 0x7FAA5C);
        });
    room.furnish(
        "cupboards",
        36,
        plane -> {
          for (int i = 0; i < 6; i++) {
            Furniture.cupboard(
                plane.at(-220 + 150 * i + (i > 3 ? 60 : 0), 578), 148, 150, 2, 0x7FA394);
          }
          plane.on(Stock.CARD).cut(Forms.rect(-320, 416, 1060, 16), 0xE9D9B8, 0xC4AE88);
          for (int i = 0; i < 2; i++) {
            Furniture.cupboard(plane.at(-120 + 170 * i, 290), 160, 150, 2, 0x7FA394);
          }
          Furniture.shelf(plane.at(340, 226), 230);
          for (int i = 0; i < 6; i++) {
            Furniture.vase(
                plane.at(258 + 33 * i, 226),
                plane.roll(34, 54),
                new int[] {0xE8D6B0, 0xC8704A, 0x5F8F94, 0xE2B04A}[i % 4]);
          }
          for (int i = 0; i < 4; i++) {
            plate(plane.at(250 + 62 * i, 150), 25, i);
          }
          for (int i = 0; i < 3; i++) {
            Furniture.vase(plane.at(60 + 46 * i, 416), 60 - i * 9, 0xEADFC8);
          }
          stove(plane.at(1010, 578));
          plane
              .on(Stock.CARD)
              .cut(Forms.poly(930, 210, 1090, 210, 1130, 280, 890, 280), 0xB98A5C, 0x8E6646);
          plane.on(Stock.CARD).cut(Forms.rect(970, -190, 80, 402), 0xC7966A, 0x9E744E);
          fridge(plane.at(1270, 580));
          Furniture.wallClock(plane.at(840, 180), 40);
        });
    Life.smoke(room.inside(), "steam", 38, 990, 372, 110);
    pans(room);
    room.pendant("lamp", 420, 110, 74, 0xD9604A);
    room.near(
        "near table",
        1250,
        plane -> {
          Furniture.table(plane.at(1300, 900), 520, 200, 0xB98A5E);
          fruitBowl(plane.at(1230, 694));
        });
  }

  private static void plate(Plane plane, double r, int i) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.4)).hand(0.4);
    paper.cut(Forms.disc(0, 0, r), i % 2 == 0 ? 0x5F8FB0 : 0xF3EADA);
    paper.lifted(Shadow.NONE).cut(Forms.disc(0, 0, r * 0.72), 0xF8F2E6);
    paper
        .lifted(Shadow.NONE)
        .cut(Forms.star(0, 0, r * 0.5, r * 0.2, 6), i % 2 == 0 ? 0x5F8FB0 : 0xC8604A);
  }

  private static void stove(Plane plane) {
    Plane iron = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
    iron.cut(Forms.rect(-100, -170, 200, 170), 0x5A5A66, 0x3F3F4A);
    iron.cut(Forms.rect(-110, -180, 220, 14), 0x7A7A86);
    iron.cut(Forms.soft(-72, -118, 144, 90, 8), 0x46464F);
    iron.lifted(Shadow.NONE).lit(Forms.soft(-54, -104, 108, 54, 6), 0xF7B24A, 0xC8502E);
    for (int i = 0; i < 4; i++) {
      iron.lifted(Shadow.FLAT).cut(Forms.disc(-66 + 44 * i, -144, 8), 0xE2D6C0);
    }
    iron.cut(Forms.soft(-70, -224, 96, 46, 10), 0xC8574A, 0x943A38);
    iron.cut(Forms.rect(-78, -228, 112, 9), 0xD9705C);
    iron.cut(Forms.loop(40, -182, 34, -206, 56, -220, 84, -206, 82, -182), 0x6FA0A8, 0x46747E);
    iron.line(Forms.curve(40, -208, 60, -240, 82, -208), 4, 0x3A3A44);
  }

  private static void fridge(Plane plane) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(5, 6, 0.44));
    paper.cut(Forms.soft(-82, -330, 164, 328, 22), 0xF0DFBE, 0xCDB78F);
    paper.line(Forms.line(-80, -230, 80, -230), 3, 0xA8926C);
    paper.lifted(Shadow.FLAT).cut(Forms.soft(-66, -284, 9, 44, 4), 0x8A8A90);
    paper.lifted(Shadow.FLAT).cut(Forms.soft(-66, -212, 9, 60, 4), 0x8A8A90);
    paper
        .lifted(Shadow.FLAT)
        .cut(Forms.moved(Forms.rect(-17, -20, 34, 40), 26, -180, 6, 1), 0xF7F3E8);
    paper.lifted(Shadow.NONE).cut(Forms.star(26, -180, 11, 5, 5), 0xE0784E);
  }

  private static void pans(Room room) {
    Plane rail = room.inside().plane("rail", 39, 850, 180, 320, 40);
    rail.cut(Forms.rect(880, 288 - 96, 260, 6), 0x4A4650);
    rail.hang();
    for (int i = 0; i < 4; i++) {
      double x = 910 + 66 * i;
      Plane plane =
          room.inside().plane("pan " + i, 39.1 + 0.1 * i, x - 40, 190, 80, 130).on(Stock.CARD);
      plane.cut(Forms.rect(x - 3, 198, 6, 50), 0x4A4650);
      plane.cut(
          Forms.disc(x, 266, 20 + (i % 3) * 4),
          i % 2 == 0 ? 0xC87A4A : 0x5F5F6A,
          i % 2 == 0 ? 0x9A5638 : 0x43434C);
      plane.pin(x, 196, Motion.sway(0.21 + 0.05 * i, 1.6, i));
    }
  }

  private static void fruitBowl(Plane plane) {
    Plane paper = plane.on(Stock.WASHI).lifted(Shadow.FLAT).hand(0.4);
    int[] tones = {0xD9503E, 0xE8A83E, 0x86A84A, 0xE07A3A, 0xD9503E};
    for (int i = 0; i < 5; i++) {
      paper.cut(
          Forms.disc(-54 + 27 * i, -58 - (i % 2) * 16, 22),
          Tint.lighter(tones[i], 0.15),
          Tint.darker(tones[i], 0.15));
    }
    paper
        .on(Stock.CARD)
        .cut(Forms.loop(-96, -56, 96, -56, 60, -8, 0, 0, -60, -8), 0x5F8FB0, 0x3F6480);
  }

  static void bedroom(Scenery scenery) {
    Room room = Room.of(scenery, 0.35);
    room.view(false);
    room.shell(
        new Room.Wall(0xA8BDC4, 0x8FA8B4, Print.Motif.DOTS, 40, 0xC4D4D4, 0xF1E6D2, 0),
        new Room.Floor(0xC49A70, Print.Motif.PLANKS, 90, 0x80583E),
        List.of(Forms.arch(480, 350, 300, 260)));
    room.furnish(
        "window frame",
        31,
        plane -> {
          Plane wood = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.44));
          wood.cut(
              Forms.minus(Forms.arch(464, 366, 332, 292), Forms.arch(480, 350, 300, 260)),
              0xFAF3E4,
              0xDCCFB8);
          wood.cut(Forms.rect(626, 92, 8, 260), 0xF1E6D2);
          wood.cut(Forms.rect(480, 226, 300, 8), 0xF1E6D2);
          wood.cut(Forms.rect(450, 358, 360, 16), 0xFAF3E4, 0xDCCFB8);
        });
    room.curtains("curtain", 480, 100, 300, 260, 0xE0A77A, Print.Motif.FLOWERS);
    room.furnish(
        "furniture",
        36,
        plane -> {
          Furniture.bed(plane.at(150, 588), 470, 0x5F7FA8);
          Furniture.picture(plane.at(60, 210), 110, 90, 0xF1E6D2, 0x7FA088);
          Furniture.picture(plane.at(220, 250), 76, 90, 0xF1E6D2, 0xC88A6A);
          Furniture.cupboard(plane.at(1080, 578), 210, 340, 2, 0xD9B88A);
          Furniture.cupboard(plane.at(424, 584), 90, 96, 1, 0xD9B88A);
          Things.books(plane.at(398, 480), 40, 34);
          Furniture.shelf(plane.at(1330, 250), 220);
          Things.books(plane.at(1236, 250), 110, 60);
          Furniture.table(plane.at(1340, 580), 240, 150, 0xD9B88A);
          Furniture.vase(plane.at(1400, 422), 50, 0xC8704A);
          plane.on(Stock.KRAFT).cut(Forms.soft(1010, 196, 140, 40, 10), 0xB98A5C, 0x8E6646);
        });
    bedsideLamp(room);
    stars(room);
    Plane rug = room.inside().plane("rug", 47, 500, 600, 620, 120);
    Things.rug(rug.at(790, 652), 480, 84, 0xC87A6A, Print.Motif.DOTS);
    rug.hang();
    room.near(
        "near toys",
        1240,
        plane -> {
          Things.crate(plane.at(1290, 860), 200);
          Plane bear = plane.at(1250, 664).on(Stock.VELVET).lifted(new Shadow(4, 5, 0.42));
          bear.cut(Forms.oval(0, -40, 50, 52), 0xB98A5E, 0x8E6646);
          bear.cut(Forms.disc(-34, -134, 18), 0xA87A52);
          bear.cut(Forms.disc(34, -134, 18), 0xA87A52);
          bear.cut(Forms.disc(0, -108, 44), 0xC4966A, 0x9E744E);
          bear.cut(Forms.oval(0, -96, 20, 15), 0xE6CDA4);
          bear.cut(Forms.disc(-16, -118, 5), 0x2A2228);
          bear.cut(Forms.disc(16, -118, 5), 0x2A2228);
          bear.cut(Forms.oval(0, -102, 7, 5), 0x2A2228);
        });
  }

  private static void bedsideLamp(Room room) {
    boolean dark = room.inside().isDark();
    Plane plane = room.inside().plane("bedside lamp", 40, 390, 400, 90, 100).on(Stock.CARD);
    plane.cut(Forms.loop(448, 486, 440, 462, 452, 446, 464, 462, 456, 486), 0x5F8F94);
    plane.lit(
        Forms.poly(438, 414, 466, 414, 480, 450, 424, 450),
        dark ? 0xFFF0C4 : plane.tone(0xF6E6C4),
        dark ? 0xFFC468 : plane.tone(0xE2C898));
    plane.hang();
    Lights.lamp(room.inside(), "bedside light", 40.4, 452, 440, 250);
  }

  private static void stars(Room room) {
    for (int i = 0; i < 4; i++) {
      double x = 880 + 90 * i;
      double y = 70 + 34 * (i % 2);
      Plane plane =
          room.inside()
              .plane("paper star " + i, 41 + 0.1 * i, x - 30, -180, 60, y + 214)
              .on(Stock.CARD);
      plane.cut(Forms.rect(x - 0.8, -180, 1.6, y + 164), 0x6A5A50);
      plane.cut(Forms.star(x, y, 20, 9, 5), 0xF3D688, 0xE2B45A);
      plane.pin(x, -180, Motion.sway(0.15 + 0.04 * i, 1.4, i));
    }
  }

  static void tavern(Scenery scenery) {
    Room room = Room.of(scenery, 0.75);
    room.view(false);
    room.shell(
        new Room.Wall(0xD6B88A, 0xB8946A, Print.Motif.CROSSES, 70, 0xC7A679, 0x6A4834, 450),
        new Room.Floor(0x8E6446, Print.Motif.PLANKS, 74, 0x553826),
        List.of(Forms.arch(140, 370, 130, 190), Forms.arch(320, 370, 130, 190)));
    room.furnish(
        "beams",
        32,
        plane -> {
          for (double x : new double[] {140, 320}) {
            Plane lead = plane.on(Stock.CARD).lifted(new Shadow(4, 5, 0.44));
            lead.cut(
                Forms.minus(Forms.arch(x - 14, 382, 158, 216), Forms.arch(x, 370, 130, 190)),
                0x7A543A,
                0x5A3E2C);
            for (int i = 1; i < 4; i++) {
              lead.line(Forms.line(x + i * 32, 372, x + i * 32, 196), 3, 0x3A2C26);
              lead.line(Forms.line(x, 180 + i * 48, x + 130, 180 + i * 48), 3, 0x3A2C26);
            }
          }
          Plane beam = plane.on(Stock.KRAFT).lifted(new Shadow(8, 9, 0.5));
          beam.cut(Forms.rect(-360, 20, 2000, 44), 0x7A543A, 0x553826);
          for (double x : new double[] {-120, 490, 1120, 1480}) {
            beam.cut(Forms.rect(x - 22, -200, 44, 780), 0x7F583C, 0x5A3C2A);
            beam.cut(Forms.poly(x - 22, 180, x - 110, 64, x - 80, 64, x - 22, 140), 0x704C34);
            beam.cut(Forms.poly(x + 22, 180, x + 110, 64, x + 80, 64, x + 22, 140), 0x704C34);
          }
        });
    room.furnish(
        "bar",
        38,
        plane -> {
          for (int row = 0; row < 3; row++) {
            Furniture.shelf(plane.at(800, 210 + row * 84), 520);
            for (int i = 0; i < 11; i++) {
              bottle(
                  plane.at(570 + 44 * i, 210 + row * 84),
                  plane.roll(44, 66),
                  new int[] {0x4F7A54, 0x8A4A3A, 0x3F6A80, 0xC79A4C}[plane.dice().nextInt(4)]);
            }
          }
          plane
              .on(Stock.KRAFT)
              .printed(
                  Forms.rect(540, 460, 540, 124),
                  0x8A5E40,
                  0x6A4630,
                  Print.Motif.STRIPES,
                  64,
                  0x55381F);
          plane.on(Stock.KRAFT).cut(Forms.soft(520, 444, 580, 24, 8), 0xB98A5C, 0x8E6646);
          for (int i = 0; i < 4; i++) {
            mug(plane.at(600 + 120 * i, 446), 34);
          }
          Things.barrel(plane.at(1190, 584), 120);
          Things.barrel(plane.at(1290, 584), 120);
          Things.barrel(plane.at(1240, 468), 110);
        });
    room.furnish("fireplace", 37, plane -> Furniture.fireplace(plane.at(-30, 580), 240, 220));
    Life.fire(room.inside(), "hearth", 37.5, -30, 562, 90);
    for (int i = 0; i < 3; i++) {
      Things.lantern(room.inside(), "lantern " + i, 43 + 0.1 * i, 260 + 400 * i, 60, 66, 0xE8A84A);
    }
    room.furnish(
        "tables",
        44,
        plane -> {
          Furniture.table(plane.at(300, 600), 250, 110, 0x9A6E4A);
          mug(plane.at(250, 482), 34);
          mug(plane.at(330, 482), 34);
        });
    room.near(
        "near mugs",
        1240,
        plane -> {
          Furniture.table(plane.at(1320, 910), 560, 170, 0x8A5E40);
          mug(plane.at(1200, 732), 96);
          mug(plane.at(1320, 734), 96);
        });
  }

  private static void bottle(Plane plane, double h, int rgb) {
    plane
        .on(Stock.CARD)
        .lifted(Shadow.FLAT)
        .hand(0.3)
        .cut(
            Forms.loop(
                -h * 0.16, 0, -h * 0.17, -h * 0.5, -h * 0.06, -h * 0.68, -h * 0.06, -h, h * 0.06,
                -h, h * 0.06, -h * 0.68, h * 0.17, -h * 0.5, h * 0.16, 0),
            Tint.lighter(rgb, 0.2),
            rgb);
    plane.lifted(Shadow.NONE).cut(Forms.rect(-h * 0.13, -h * 0.4, h * 0.26, h * 0.2), 0xEFE2C4);
  }

  private static void mug(Plane plane, double h) {
    Plane paper = plane.on(Stock.KRAFT).lifted(Shadow.FLAT).hand(0.5);
    paper.cut(
        Forms.minus(
            Forms.oval(h * 0.46, -h * 0.48, h * 0.28, h * 0.32),
            Forms.oval(h * 0.46, -h * 0.48, h * 0.17, h * 0.2)),
        0x8E6646);
    paper.cut(
        Forms.poly(-h * 0.42, -h * 0.9, h * 0.42, -h * 0.9, h * 0.38, 0, -h * 0.38, 0),
        0xC4966A,
        0x8E6646);
    paper.cut(Forms.rect(-h * 0.43, -h * 0.3, h * 0.86, h * 0.1), 0x5A5058);
    paper
        .on(Stock.WASHI)
        .cut(
            Forms.union(
                Forms.disc(-h * 0.26, -h * 0.94, h * 0.19),
                Forms.disc(0, -h * 1.0, h * 0.22),
                Forms.disc(h * 0.26, -h * 0.94, h * 0.19)),
            0xFBF4E2,
            0xE6D6B4);
  }
}
