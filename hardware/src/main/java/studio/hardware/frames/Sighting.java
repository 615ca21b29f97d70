package studio.hardware.frames;

import java.time.Duration;

/// One moment of a film, as measured.
///
/// @param at from the beginning of the film
/// @param time the same in the film's own clock
/// @param cut how much it differs from the moment before, beyond what was moving anyway: 0 to 1,
///   like libavfilter's scene score
/// @param sharpness mean square of the Laplacian of a small grey picture; compares neighbours only
/// @param contrast standard deviation of the grey values / 255; a black frame has almost none
/// @param hash 64 bits; pictures that look alike differ in few of them
public record Sighting(
    Duration at, long time, double cut, double sharpness, double contrast, long hash) {

  /// In how many bits the looks of two moments differ.
  int distance(Sighting other) {
    return Long.bitCount(hash ^ other.hash);
  }
}
