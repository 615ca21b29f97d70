package studio.hardware.prompted;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Colours as models know them, each with the sRGB value that it stands for.
enum ColourWord {
  BLACK(0x1A1A1E),
  DARK_GREY(0x4A4A50),
  GREY(0x8A8A90),
  SILVER(0xC4C6CC),
  WHITE(0xF4F2EE),
  CREAM(0xF0E2C4),
  BEIGE(0xD8C09A),
  BROWN(0x7A4A30),
  DARK_BROWN(0x4A2E22),
  TAN(0xB98A5E),
  BLOND(0xE2C26E),
  RED(0xC62F2F),
  DARK_RED(0x7E1F26),
  ORANGE(0xE07A2A),
  RUST(0xA9552E),
  AMBER(0xE0A030),
  YELLOW(0xF0D040),
  OLIVE(0x6E7038),
  GREEN(0x3E9A4A),
  DARK_GREEN(0x24502E),
  MINT(0x9AD8B8),
  TEAL(0x2F7F86),
  TURQUOISE(0x40C4C8),
  LIGHT_BLUE(0x90C4E8),
  BLUE(0x3A6EC8),
  DARK_BLUE(0x2C4688),
  NAVY(0x22305E),
  VIOLET(0x6E4AA8),
  LAVENDER(0xB8A4DC),
  PINK(0xF0A0B8),
  MAGENTA(0xC03A8A);

  private final int rgb;

  ColourWord(int rgb) {
    this.rgb = rgb;
  }

  /// The word for 0xRRGGBB.
  static String of(int rgb) {
    return Arrays.stream(values())
        .min(Comparator.comparingDouble(colour -> colour.distance(rgb)))
        .map(colour -> colour.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("");
  }

  /// Squared and weighted as the eye sees differences in sRGB: red counts more in reddish colours,
  /// blue in bluish ones.
  private double distance(int other) {
    double mean = (red(rgb) + red(other)) / 2.0;
    double dr = red(rgb) - red(other);
    double dg = green(rgb) - green(other);
    double db = blue(rgb) - blue(other);
    return (2 + mean / 256) * dr * dr + 4 * dg * dg + (2 + (255 - mean) / 256) * db * db;
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xff;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }
}
