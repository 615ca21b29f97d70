package studio.hardware.theatre.paper;

/// The kinds of paper in the drawer. `tooth` is how strongly the grain shows (share of the colour's
/// brightness), `mottle` how unevenly it takes paint, `fibres` how many are seen in a square of 100
/// units, `core` how much lighter its cut edge is, `shade` how far paint gathers towards (below
/// zero: fades away from) the rim of a piece.
public enum Stock {
  KRAFT(0.075, 0.05, 60, 0.42, 0.10),
  WATERCOLOUR(0.058, 0.1, 0, 0.62, 0.16),
  WASHI(0.04, 0.06, 80, 0.66, 0.08),
  CARD(0.038, 0.03, 8, 0.58, 0.08),
  VELVET(0.075, 0.03, 0, 0.3, 0.24);

  private final double tooth;
  private final double mottle;
  private final int fibres;
  private final double core;
  private final double shade;

  Stock(double tooth, double mottle, int fibres, double core, double shade) {
    this.tooth = tooth;
    this.mottle = mottle;
    this.fibres = fibres;
    this.core = core;
    this.shade = shade;
  }

  double tooth() {
    return tooth;
  }

  double mottle() {
    return mottle;
  }

  int fibres() {
    return fibres;
  }

  double core() {
    return core;
  }

  double shade() {
    return shade;
  }
}
