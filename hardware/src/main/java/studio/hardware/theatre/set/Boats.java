package studio.hardware.theatre.set;

import studio.hardware.theatre.paper.Print;
import studio.hardware.theatre.paper.Shadow;
import studio.hardware.theatre.paper.Stock;
import studio.hardware.theatre.paper.Tint;

/// Things that float, their water line at the plane's origin.
final class Boats {
  private Boats() {}

  /// A sailing boat `size` high from keel to mast top.
  static void sail(Plane plane, double size, int hull, int cloth) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.4)).hand(0.6);
    paper.cut(Forms.rect(-size * 0.012, -size * 0.92, size * 0.024, size * 0.85), 0x7A5A42);
    var main = Forms.line(size * 0.03, -size * 0.9);
    main.quadTo(size * 0.42, -size * 0.5, size * 0.44, -size * 0.18);
    main.lineTo(size * 0.03, -size * 0.18);
    main.closePath();
    var jib = Forms.line(-size * 0.03, -size * 0.84);
    jib.quadTo(-size * 0.12, -size * 0.45, -size * 0.36, -size * 0.18);
    jib.lineTo(-size * 0.03, -size * 0.18);
    jib.closePath();
    paper.printed(
        main,
        Tint.lighter(cloth, 0.2),
        cloth,
        Print.Motif.STRIPES,
        size * 0.12,
        Tint.darker(cloth, 0.18));
    paper.cut(jib, Tint.lighter(cloth, 0.3), Tint.darker(cloth, 0.06));
    var body = Forms.line(-size * 0.46, -size * 0.13);
    body.lineTo(size * 0.5, -size * 0.13);
    body.quadTo(size * 0.42, size * 0.08, size * 0.26, size * 0.1);
    body.lineTo(-size * 0.3, size * 0.1);
    body.quadTo(-size * 0.42, size * 0.04, -size * 0.46, -size * 0.13);
    body.closePath();
    paper.cut(body, Tint.lighter(hull, 0.12), Tint.darker(hull, 0.2));
    paper
        .lifted(Shadow.NONE)
        .cut(Forms.both(body, Forms.rect(-size, -size * 0.1, size * 2, size * 0.035)), 0xF1E6D0);
    paper.cut(Forms.poly(0, -size * 0.93, size * 0.13, -size * 0.96, 0, -size * 0.99), 0xC8503E);
  }

  /// A rowing or fishing boat `size` long.
  static void dinghy(Plane plane, double size, int hull) {
    Plane paper = plane.on(Stock.KRAFT).lifted(new Shadow(3, 4, 0.4)).hand(0.6);
    var inside =
        Forms.loop(
            -size * 0.46, -size * 0.14, 0, -size * 0.1, size * 0.46, -size * 0.17, 0, -size * 0.04);
    var body = Forms.line(-size * 0.5, -size * 0.15);
    body.quadTo(0, -size * 0.05, size * 0.52, -size * 0.2);
    body.quadTo(size * 0.44, size * 0.08, size * 0.24, size * 0.09);
    body.lineTo(-size * 0.3, size * 0.09);
    body.quadTo(-size * 0.44, size * 0.05, -size * 0.5, -size * 0.15);
    body.closePath();
    paper.cut(inside, Tint.darker(hull, 0.5));
    paper.cut(body, Tint.lighter(hull, 0.14), Tint.darker(hull, 0.2));
    paper.line(
        Forms.curve(-size * 0.46, -size * 0.1, 0, 0, size * 0.46, -size * 0.13),
        size * 0.012 + 0.8,
        Tint.lighter(hull, 0.6));
    paper.line(
        Forms.curve(-size * 0.4, 0, 0, size * 0.05, size * 0.38, -size * 0.03),
        size * 0.01 + 0.6,
        Tint.darker(hull, 0.5));
  }

  /// A steamer `size` long with a striped funnel.
  static void steamer(Plane plane, double size, int hull) {
    Plane paper = plane.on(Stock.CARD).lifted(new Shadow(3, 4, 0.4)).hand(0.6);
    paper.cut(
        Forms.poly(
            -size * 0.02,
            -size * 0.34,
            size * 0.09,
            -size * 0.34,
            size * 0.08,
            -size * 0.14,
            -size * 0.01,
            -size * 0.14),
        0xC8573F,
        0x9A3C34);
    paper.cut(Forms.rect(-size * 0.02, -size * 0.34, size * 0.11, size * 0.04), 0x3A3440);
    paper.cut(Forms.rect(-size * 0.26, -size * 0.2, size * 0.5, size * 0.14), 0xF1E8D8, 0xD3C6B2);
    paper.cut(Forms.rect(-size * 0.24, -size * 0.28, size * 0.16, size * 0.09), 0xF6EEDF, 0xDDD0BC);
    for (int i = 0; i < 6; i++) {
      paper
          .lifted(Shadow.NONE)
          .cut(Forms.disc(-size * 0.2 + i * size * 0.08, -size * 0.13, size * 0.02), 0x4A6478);
    }
    paper.cut(
        Forms.poly(
            -size * 0.5,
            -size * 0.12,
            size * 0.52,
            -size * 0.14,
            size * 0.44,
            size * 0.08,
            -size * 0.42,
            size * 0.08),
        Tint.lighter(hull, 0.1),
        Tint.darker(hull, 0.2));
    paper
        .lifted(Shadow.NONE)
        .cut(Forms.rect(-size * 0.43, size * 0.035, size * 0.88, size * 0.03), 0xB5483C);
  }
}
