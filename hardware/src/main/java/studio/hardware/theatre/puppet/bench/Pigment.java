package studio.hardware.theatre.puppet.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Colours of paper and ink, 0xRRGGBB.
public final class Pigment {
  /// Warm black of the ink.
  public static final int INK = 0x2b2230;

  /// Warm white of plain paper.
  public static final int PAPER = 0xf6f0e4;

  private static final Map<String, Integer> WORDS = words();

  private Pigment() {}

  /// `from` at 0, `to` at 1.
  public static int mix(int from, int to, double share) {
    int red = channel(from, to, share, 16);
    int green = channel(from, to, share, 8);
    int blue = channel(from, to, share, 0);
    return red << 16 | green << 8 | blue;
  }

  /// Darker towards a warm violet rather than black, as shaded paper is.
  public static int darker(int color, double share) {
    return mix(color, 0x2a1d33, share);
  }

  public static int lighter(int color, double share) {
    return mix(color, 0xfff8ea, share);
  }

  /// How light a colour looks, 0..1.
  public static double lightness(int color) {
    return (0.299 * (color >> 16 & 255) + 0.587 * (color >> 8 & 255) + 0.114 * (color & 255)) / 255;
  }

  /// The colour a phrase names, if it names one ("a red scarf").
  public static Optional<Integer> named(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(word -> lower.matches(".*\\b(" + word.getKey() + ")\\b.*"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static int channel(int from, int to, double share, int shift) {
    double a = from >> shift & 255;
    double b = to >> shift & 255;
    return Math.clamp(Math.round(a + (b - a) * share), 0, 255);
  }

  private static Map<String, Integer> words() {
    var words = new LinkedHashMap<String, Integer>();
    words.put("dark blue|navy", 0x2c3e66);
    words.put("light blue|sky blue", 0x8fc1e0);
    words.put("dark green", 0x2f5a41);
    words.put("red|crimson|scarlet", 0xc4453d);
    words.put("orange|ginger|amber", 0xdf8438);
    words.put("yellow|mustard", 0xe3b944);
    words.put("golden|gold|blond|blonde", 0xe2bb62);
    words.put("green|emerald|olive", 0x5c8f56);
    words.put("teal|turquoise", 0x3f8f8f);
    words.put("blue|azure", 0x4a76b0);
    words.put("purple|violet", 0x7b5a9e);
    words.put("pink|rose", 0xe39aa9);
    words.put("brown|chestnut|auburn", 0x7b5238);
    words.put("beige|cream|sand", 0xe6d6b8);
    words.put("white|snowy", 0xf2ede2);
    words.put("silver|grey|gray", 0x9a9aa2);
    words.put("black|dark", 0x35303b);
    return words;
  }
}
