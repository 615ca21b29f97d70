package studio.hardware.theatre;

/// The measures of a puppet that framing needs, in its own units: how tall and wide it is, where
/// the middle of its head is (`headX` ahead of its feet, `headY` above them), how high its eyes
/// are, and the head's radius.
record Stature(
    double height, double width, double headX, double headY, double eyeY, double headRadius) {
  /// The top of the head with hair, ears or a hat, above the feet.
  double crown() {
    return Math.max(height, headY + 1.55 * headRadius);
  }
}
