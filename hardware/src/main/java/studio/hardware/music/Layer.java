package studio.hardware.music;

/// One thing that sounds in a place, without end.
interface Layer {
  /// Adds the next `length` samples to both sides.
  void add(float[][] into, int length);
}
