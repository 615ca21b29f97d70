package studio.hardware.theatre.stage;

import java.util.List;

/// What the audience sees of the stage over time. Parallax: a sheet at depth z moves by
/// `CameraMove.parallax(z)` of the camera's movement, so that far sheets lag behind near ones.
public record CameraMove(List<View> views) {

  /// The camera at `time` seconds: the stage point at the picture's centre, `zoom` (1 shows the
  /// whole stage, 0.05 to 20), and roll in degrees. Between views everything runs smoothly.
  public record View(double time, double centerX, double centerY, double zoom, double roll) {}

  /// The whole stage, unmoving.
  public static final CameraMove STILL = new CameraMove(List.of(new View(0, 640, 360, 1, 0)));

  public CameraMove {
    views = List.copyOf(views);
    if (views.isEmpty()) {
      throw new IllegalArgumentException("A camera looks somewhere");
    }
  }

  /// How much of the camera's movement (and of its zoom beyond 1) a sheet at depth `z` follows:
  /// 0.25 at the painted sky, 1 where the performers stand (z 50), 1.6 right in front of the
  /// audience.
  public static double parallax(double z) {
    double depth = Math.clamp(z, 1, 100);
    return depth <= 50 ? 0.25 + 0.75 * (depth - 1) / 49 : 1 + 0.6 * (depth - 50) / 50;
  }

  /// How large a sheet at depth `z` is seen when the camera zooms to `zoom`.
  public static double zoom(double zoom, double z) {
    double follows = parallax(z);
    return zoom >= 1 ? 1 + follows * (zoom - 1) : Math.pow(zoom, follows);
  }

  /// From stage units to the units of a picture of 1280 by 720 whose middle is (0, 0), for a sheet
  /// at depth `z`.
  public static Affine toPicture(View view, double z) {
    double follows = parallax(z);
    double zoom = zoom(view.zoom(), z);
    double x = Manifest.WIDTH / 2 + follows * (view.centerX() - Manifest.WIDTH / 2);
    double y = Manifest.HEIGHT / 2 + follows * (view.centerY() - Manifest.HEIGHT / 2);
    return Affine.turn(view.roll()).after(Affine.scale(zoom, zoom)).after(Affine.shift(-x, -y));
  }
}
