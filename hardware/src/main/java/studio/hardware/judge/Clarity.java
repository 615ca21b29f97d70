package studio.hardware.judge;

import java.awt.image.BufferedImage;
import java.util.List;
import studio.hardware.picture.GreyPicture;

/// How clear a picture is, by measures alone: 0 to 10, and what is wrong.
record Clarity(int mark, List<String> issues) {
  /// Shorter sides teach a trainer nothing: it works at 512.
  private static final int SMALL = 256;

  private static final int LARGEST = 1280;

  Clarity {
    issues = List.copyOf(issues);
  }

  static Clarity of(BufferedImage picture) {
    GreyPicture grey = GreyPicture.of(picture, LARGEST);
    Tones tones = Tones.of(grey);
    var faults =
        List.of(
            new Fault("blurry", ramp(crispness(grey, tones), 0.22, 0.5)),
            new Fault("too dark", ramp(tones.light(), 0.2, 0.5)),
            new Fault("little contrast", ramp(tones.range(), 0.15, 0.5)),
            new Fault(
                "too small", ramp(Math.min(picture.getWidth(), picture.getHeight()), 64, SMALL)));
    double worst = faults.stream().mapToDouble(Fault::score).min().orElseThrow();
    return new Clarity(
        (int) Math.round(10 * worst),
        faults.stream().filter(fault -> fault.score() < 0.5).map(Fault::words).toList());
  }

  /// @param score 0 unusable to 1 good
  private record Fault(String words, double score) {}

  private static double ramp(double value, double bad, double good) {
    return Math.clamp((value - bad) / (good - bad), 0.0, 1.0);
  }

  /// The brightest and the darkest of a picture, without the outermost hundredth; 0 to 1.
  private record Tones(double dark, double light) {
    static Tones of(GreyPicture grey) {
      int[] counts = new int[256];
      for (byte pixel : grey.pixels()) {
        counts[pixel & 0xff]++;
      }
      return new Tones(quantile(counts, 0.01) / 255.0, quantile(counts, 0.99) / 255.0);
    }

    double range() {
      return light - dark;
    }
  }

  /// How steep the steepest lines are against the steepest that these tones could make: 1 from one
  /// pixel to the next, 0.5 over two. A line blurred by a Gaussian of s pixels has about 0.8 / s.
  private static double crispness(GreyPicture grey, Tones tones) {
    if (grey.width() < 3 || grey.height() < 3 || tones.range() == 0) {
      return 0;
    }
    int[] counts = new int[256];
    byte[] pixels = grey.pixels();
    int width = grey.width();
    for (int y = 1; y < grey.height() - 1; y++) {
      for (int x = 1, at = y * width + 1; x < width - 1; x++, at++) {
        int across = Math.abs((pixels[at + 1] & 0xff) - (pixels[at - 1] & 0xff));
        int down = Math.abs((pixels[at + width] & 0xff) - (pixels[at - width] & 0xff));
        counts[Math.max(across, down)]++;
      }
    }
    return quantile(counts, 0.995) / 255.0 / tones.range();
  }

  private static int quantile(int[] counts, double share) {
    long all = 0;
    for (int count : counts) {
      all += count;
    }
    long below = 0;
    for (int value = 0; value < counts.length; value++) {
      below += counts[value];
      if (below >= share * all) {
        return value;
      }
    }
    return counts.length - 1;
  }
}
