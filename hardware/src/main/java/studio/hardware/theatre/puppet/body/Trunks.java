package studio.hardware.theatre.puppet.body;

import java.awt.Shape;
import studio.hardware.theatre.puppet.bench.Shapes;

/// Outlines of trunks: half widths of shoulder `s`, waist `w` and hip `h`, from `top` to `low`, `t`
/// apart.
final class Trunks {
  private Trunks() {}

  static Shape cloth(double s, double w, double h, double top, double low, double t) {
    return Shapes.blob(
        -s * 0.42,
        top - t * 0.04,
        -s * 0.94,
        top + t * 0.07,
        -s * 0.97,
        top + t * 0.30,
        -w,
        top + t * 0.62,
        -h * 1.06,
        low - t * 0.02,
        -h,
        low + t * 0.09,
        0,
        low + t * 0.10,
        h * 0.96,
        low + t * 0.09,
        h,
        low - t * 0.02,
        w * 0.98,
        top + t * 0.62,
        s * 0.88,
        top + t * 0.30,
        s * 0.86,
        top + t * 0.07,
        s * 0.42,
        top - t * 0.04);
  }

  /// A pear, rounded below.
  static Shape fur(double s, double w, double h, double top, double low, double t) {
    return Shapes.blob(
        0,
        top - t * 0.06,
        -s * 0.74,
        top + t * 0.02,
        -s * 0.98,
        top + t * 0.26,
        -w * 1.10,
        top + t * 0.60,
        -h * 1.12,
        low - t * 0.10,
        -h * 0.80,
        low + t * 0.12,
        0,
        low + t * 0.17,
        h * 0.78,
        low + t * 0.12,
        h * 1.06,
        low - t * 0.10,
        w * 1.06,
        top + t * 0.60,
        s * 0.88,
        top + t * 0.26,
        s * 0.68,
        top + t * 0.02);
  }

  /// Two boxes.
  static Shape metal(double s, double h, double top, double low, double t) {
    return Shapes.joined(
        Shapes.box(-s, top - t * 0.03, s * 1.92, t * 0.74, t * 0.12),
        Shapes.box(-h * 0.9, low - t * 0.34, h * 1.76, t * 0.44, t * 0.10));
  }
}
