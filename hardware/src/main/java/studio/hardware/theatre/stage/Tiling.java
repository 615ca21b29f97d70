package studio.hardware.theatre.stage;

/// How a sheet repeats: side by side without end after `border` units are cropped from its left and
/// right, and, with `fillDown`, the colour of its bottom middle pixel below it to the edge of the
/// picture.
public record Tiling(boolean horizontal, double border, boolean fillDown) {
  public static final Tiling NONE = new Tiling(false, 0, false);

  /// The border in pixels of `sprite`; a sheet keeps at least one column.
  public int borderPixels(Sprite sprite) {
    int border = (int) Math.round(border() * sprite.pixelsPerUnit());
    return Math.clamp(border, 0, (sprite.width() - 1) / 2);
  }
}
