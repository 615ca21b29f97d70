package studio.hardware.theatre.screen;

import java.util.List;
import studio.hardware.brief.VideoFormat;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.Layer;
import studio.hardware.theatre.stage.Sprite;

/// How one sheet is shown through a whole shot, decided from all its places beforehand: a sheet
/// whose size never changes is printed at exactly that size and only shifted from frame to frame;
/// any other is printed at its own density (or halves of it) and turned and scaled while drawing.
final class Plan {
  /// Printing larger than the sprite costs memory and shows nothing new, but shifting is cheaper
  /// than scaling.
  private static final double LARGEST = 2.6;

  private static final long MOST_PIXELS = 12_000_000;

  private static final double REACH = 4;

  private final Layer layer;
  private final VideoFormat format;
  private final boolean fixed;
  private final boolean still;
  private final boolean stays;
  private final boolean levels;

  /// `places` lead from the layer's units to picture pixels, one for each frame; `unchanging` says
  /// that opacity and cel never change either.
  Plan(Layer layer, VideoFormat format, List<Affine> places, boolean unchanging) {
    this.layer = layer;
    this.format = format;
    Affine first = places.getFirst();
    boolean sized = true;
    boolean placed = true;
    boolean sameX = true;
    boolean sameY = true;
    for (Affine place : places) {
      sized &=
          near(place.xx(), first.xx())
              && near(place.yy(), first.yy())
              && near(place.xy(), 0)
              && near(place.yx(), 0);
      placed &= place.equals(first);
      sameX &= near(place.x0(), first.x0());
      sameY &= near(place.y0(), first.y0());
    }
    still = placed && unchanging;
    stays = sameX;
    levels = sameY;
    fixed =
        sized && first.yy() > 0 && fits(first) && !(layer.tiling().horizontal() && first.xx() < 0);
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) < 1e-7;
  }

  private boolean fits(Affine place) {
    Sprite sprite = layer.cels().getFirst();
    double density = place.yy();
    return density <= sprite.pixelsPerUnit() * LARGEST
        && sprite.unitsWide() * sprite.unitsHigh() * density * density < MOST_PIXELS;
  }

  /// Looks the same on every frame.
  boolean isStill() {
    return still;
  }

  /// The sheet with `cel` up, at `place`.
  Drawing drawing(int cel, Affine place, double opacity) {
    Sprite sprite = layer.cels().get(cel);
    if (opacity < 1.0 / 512 || isBeside(place, sprite)) {
      return Drawing.HIDDEN;
    }
    double wanted = place.stretchY();
    double density =
        fixed
            ? wanted
            : sprite.pixelsPerUnit() * Math.min(1, halving(wanted / sprite.pixelsPerUnit()));
    boolean flip = fixed && place.xx() < 0;
    Sheet sheet = Stock.sheet(sprite, layer.tiling(), density, flip);
    double margin = Sheet.MARGIN;
    Affine toUnits =
        flip
            ? new Affine(
                -1 / density,
                0,
                sprite.unitsWide() + margin / density,
                0,
                1 / density,
                -margin / density)
            : new Affine(1 / density, 0, -margin / density, 0, 1 / density, -margin / density);
    Affine back = place.after(toUnits).back();
    return new Drawing(
        sheet,
        fixed ? shifted(back) : back,
        (float) opacity,
        period(sprite, density),
        layer.tiling().fillDown() ? margin + sheet.rows + 1 : Double.POSITIVE_INFINITY,
        layer.tiling().fillDown()
            ? Drawing.Fill.of(Printing.fillColor(sprite))
            : Drawing.Fill.NONE);
  }

  private boolean isBeside(Affine place, Sprite sprite) {
    if (layer.tiling().horizontal() || layer.tiling().fillDown()) {
      return false;
    }
    double w = sprite.unitsWide();
    double h = sprite.unitsHigh();
    double left = place.x0() + Math.min(0, place.xx() * w) + Math.min(0, place.xy() * h);
    double right = place.x0() + Math.max(0, place.xx() * w) + Math.max(0, place.xy() * h);
    double top = place.y0() + Math.min(0, place.yx() * w) + Math.min(0, place.yy() * h);
    double bottom = place.y0() + Math.max(0, place.yx() * w) + Math.max(0, place.yy() * h);
    return right < -REACH
        || bottom < -REACH
        || left > format.width() + REACH
        || top > format.height() + REACH;
  }

  /// A power of a half that leaves at least nine tenths of the pixels wanted.
  private static double halving(double ratio) {
    double size = 1;
    while (size / 2 >= ratio * 0.9 && size > 1.0 / 64) {
      size /= 2;
    }
    return size;
  }

  private double period(Sprite sprite, double density) {
    if (!layer.tiling().horizontal()) {
      return 0;
    }
    int columns = sprite.width() - 2 * layer.tiling().borderPixels(sprite);
    return columns / sprite.pixelsPerUnit() * density;
  }

  /// Exactly unturned and unscaled. Along an axis on which it never moves the sheet lies on whole
  /// pixels of picture and colour planes, which keeps it sharp and is quick to draw.
  private Affine shifted(Affine back) {
    return Affine.shift(
        stays ? 2 * Math.rint(back.x0() / 2) : back.x0(),
        levels ? 2 * Math.rint(back.y0() / 2) : back.y0());
  }
}
