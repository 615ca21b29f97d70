package studio.hardware.judge;

/// What can be measured of a picture without knowing what it shows.
///
/// @param phash 64 bits, see [Fingerprint]
/// @param tone mean colour and contrast, packed: tells flat pictures apart that have the same hash
/// @param sharpness variance of the Laplacian / 1000, at most 1
/// @param contrast standard deviation of the grey values / 255
/// @param brightness 1 - 2 |mean - 0.5|: 1 in the middle, 0 for black and white
/// @param edges share of the pixels that lie on an edge
/// @param mean of the grey values, 0 black to 1 white
public record Measures(
    int width,
    int height,
    long phash,
    int tone,
    double sharpness,
    double contrast,
    double brightness,
    double edges,
    double mean) {

  /// 0.3 sharpness + 0.3 contrast + 0.2 brightness + 0.2 edges: quality without a judge, 0 to 1.
  public double quality() {
    return 0.3 * sharpness + 0.3 * contrast + 0.2 * brightness + 0.2 * edges;
  }
}
