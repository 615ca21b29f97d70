package studio.hardware.theatre;

/// Where a performer stands: feet on the stage, size, depth, and which way the face looks.
record Mark(double x, double y, double scale, double z, boolean facesLeft) {
  double headX(Stature stature) {
    return x + (facesLeft ? -1 : 1) * stature.headX() * scale;
  }

  double headY(Stature stature) {
    return y - stature.headY() * scale;
  }
}
