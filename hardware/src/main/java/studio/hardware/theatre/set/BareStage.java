package studio.hardware.theatre.set;

import java.awt.geom.Path2D;
import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// The bare toy theatre: curtains, footlights, and a painted backdrop on strings.
final class BareStage {
  private BareStage() {}

  static void bare(Scenery scenery) {
    Scenery inside = scenery.indoors(0.85);
    Plane back = inside.plane("backdrop", 3).away(0).lifted(Shadow.NONE);
    int evening = inside.isDark() ? 0x3F4A7A : 0x6F9AB0;
    back.cut(Forms.rect(-400, -260, 2080, 1240), evening, Tint.mix(evening, 0xF3D8A8, 0.7));
    for (int ring = 5; ring >= 1; ring--) {
      double r = 60 + ring * 74;
      back.lifted(new Shadow(2, 8, 0.4)).hand(3).sheer(Forms.disc(640, 380, r), 0xF9E3B0, 0.2);
    }
    back.on(Stock.WASHI)
        .lifted(new Shadow(3, 5, 0.3))
        .cut(Forms.disc(640, 380, 92), 0xFBE7B4, 0xF0BE6A);
    back.hang();
    int[] greens = {0x8FA88A, 0x6F9080, 0x4F7874};
    for (int i = 0; i < 3; i++) {
      Plane hills = inside.plane("paper hills " + i, 12 + 7 * i, -320, 380, 1920, 520).away(0.1);
      hills
          .lifted(new Shadow(6, 9, 0.44))
          .cut(
              Forms.land(-360, 1640, 470 + 34 * i, 44, 240 + 50 * i, 1000, hills.seed()),
              Tint.lighter(greens[i], 0.14),
              greens[i]);
      hills.hang();
    }
    for (int i = 0; i < 5; i++) {
      double x = 250 + 195 * i;
      double y = 130 + 46 * (i % 2);
      Plane cloud =
          inside
              .plane("paper cloud " + i, 30 + 0.1 * i, x - 110, -190, 220, y + 250)
              .on(Stock.WASHI)
              .away(0);
      cloud.cut(Forms.rect(x - 46, -190, 1.6, y + 170), 0x5A4A44);
      cloud.cut(Forms.rect(x + 46, -190, 1.6, y + 170), 0x5A4A44);
      if (i == 2) {
        cloud.cut(Forms.star(x, y, 44, 20, 8), 0xF9E09A, 0xE2B04A);
      } else {
        cloud.cut(Forms.cloud(x, y + 26, 170, 70, cloud.dice()), 0xFBF6EA, 0xDCD8D4);
      }
      cloud.pin(x, -190, Motion.sway(0.12 + 0.03 * i, 1.6, i));
    }
    Plane floor = inside.plane("ground", 48, -320, 540, 1920, 360).on(Stock.KRAFT);
    floor.printed(
        Forms.rect(-360, 572, 2000, 420), 0xC49460, 0x7F583A, Print.Motif.PLANKS, 96, 0x5A3A26);
    floor.hang();
    footlights(inside);
    drapes(inside);
  }

  private static void footlights(Scenery inside) {
    Plane plane = inside.plane("footlights", 82, -320, 640, 1920, 260).on(Stock.CARD).away(0);
    plane.cut(Forms.rect(-360, 716, 2000, 220), 0x7A2F34, 0x4F2028);
    for (int i = 0; i < 13; i++) {
      double x = -320 + 160 * i;
      plane.lifted(Shadow.NONE).lit(Forms.oval(x, 706, 19, 15), 0xFFF3C8, 0xF6C468);
      plane.cut(Forms.poly(x - 30, 726, x - 24, 702, x + 24, 702, x + 30, 726), 0xD9A84A, 0x9A6F34);
    }
    plane.hang();
    for (int i = 0; i < 4; i++) {
      Lights.bloom(inside, "footlight " + i, 83, 160 + 320 * i, 690, 230, 0xFFD98A, 0.2);
    }
  }

  private static void drapes(Scenery inside) {
    for (int side = 0; side < 2; side++) {
      Plane sheet =
          inside
              .plane("curtain " + side, 86 + side, side == 0 ? -330 : 960, -220, 660, 1160)
              .away(0)
              .on(Stock.VELVET)
              .lifted(Shadow.DEEP);
      Plane half = sheet.at(side == 0 ? -330 : 1610, 0, side == 0 ? 1 : -1, 1);
      for (int i = 4; i >= 0; i--) {
        double x = 300 + 46 * i;
        var fold = Forms.line(0, -220);
        fold.lineTo(x + 90, -220);
        fold.quadTo(x + 60, 200, x * 0.94, 400);
        fold.quadTo(x + 30, 640, x + 44, 940);
        fold.lineTo(0, 940);
        fold.closePath();
        half.cut(
            fold,
            Tint.mix(0xB53A3C, 0x8A2A34, i % 2 * 0.6),
            Tint.mix(0x7A2430, 0x5A1C28, i % 2 * 0.6));
      }
      half.lifted(new Shadow(4, 5, 0.44))
          .on(Stock.CARD)
          .cut(Forms.soft(330, 392, 140, 24, 12), 0xE7C15A, 0xB58A3A);
      sheet.pin(side == 0 ? -330 : 1610, -220, Motion.sway(0.08 + 0.02 * side, 0.35, side));
    }
    Plane valance = inside.plane("valance", 90, -320, -220, 1920, 330).away(0).on(Stock.VELVET);
    for (int i = 0; i < 9; i++) {
      double x = -330 + 216 * i;
      var swag = new Path2D.Double();
      swag.moveTo(x, -230);
      swag.lineTo(x + 230, -230);
      swag.lineTo(x + 230, 20);
      swag.quadTo(x + 115, 120, x, 20);
      swag.closePath();
      valance.cut(swag, 0x8A2A34, 0xB53A3C);
      for (int k = 1; k < 4; k++) {
        valance.line(
            Forms.curve(x + 12, -40 + k * 18, x + 115, 10 + k * 22, x + 218, -40 + k * 18),
            3,
            0x6A1F2A);
      }
      valance
          .lifted(Shadow.FLAT)
          .cut(
              new java.awt.BasicStroke(9, 1, 1)
                  .createStrokedShape(
                      Forms.curve(x, 20, x + 58, 54, x + 115, 68, x + 172, 54, x + 230, 20)),
              0xE7C15A,
              0xB58A3A);
      valance
          .lifted(Shadow.FLAT)
          .cut(
              Forms.union(
                  Forms.disc(x, 22, 12), Forms.poly(x - 9, 28, x + 9, 28, x + 13, 70, x - 13, 70)),
              0xE7C15A,
              0xB58A3A);
    }
    valance.hang();
  }
}
