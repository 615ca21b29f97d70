package studio.hardware.theatre.stage;

/// The upper outline of a sheet: how far below its top edge, in units, the first paper lies in each
/// column. Things ride on it.
final class Surface {
  /// Fainter than this (of 255) is air, so that a soft edge does not lift a boat.
  private static final int AIR = 10;

  private final double[] depth;
  private final double pixelsPerUnit;
  private final int border;
  private final boolean endless;

  Surface(Sprite sprite, Tiling tiling) {
    depth = new double[sprite.width()];
    pixelsPerUnit = sprite.pixelsPerUnit();
    border = tiling.borderPixels(sprite);
    endless = tiling.horizontal();
    for (int x = 0; x < depth.length; x++) {
      int y = 0;
      while (y < sprite.height() && sprite.pixels()[y * sprite.width() + x] >>> 24 <= AIR) {
        y++;
      }
      depth[x] = y / pixelsPerUnit;
    }
  }

  /// Depth at `x` units from the sheet's left edge; an endless sheet repeats, another one goes on
  /// as it ends.
  double at(double x) {
    int column = (int) Math.floor(x * pixelsPerUnit);
    int period = depth.length - 2 * border;
    return depth[
        endless ? border + Math.floorMod(column, period) : Math.clamp(column, 0, depth.length - 1)];
  }
}
