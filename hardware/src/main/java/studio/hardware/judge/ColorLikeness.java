package studio.hardware.judge;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import studio.hardware.picture.Silhouette;
import studio.hardware.theatre.puppet.bench.Pigment;

/// How like somebody a figure is, by nothing but its colours: 0 to 10, and what is missing. Another
/// figure in the same clothes is as like.
record ColorLikeness(int mark, List<String> issues) {
  /// So much of what two pictures of one figure share in colour, at least and at best: turned and
  /// bent it shows a little more of this and less of that.
  private static final double STRANGER = 0.3;

  private static final double ITSELF = 0.8;

  /// A colour that is said of a part must cover so much of the figure.
  private static final double SEEN = 0.008;

  /// Too little of a figure to be found by colour.
  private static final String TINY = ".*\\b(eyes?|iris|lips?|mouth|nose|nails?)\\b.*";

  ColorLikeness {
    issues = List.copyOf(issues);
  }

  /// Empty when there is nothing to compare with.
  ///
  /// @param references pictures of whom it should be; those on a busy ground are passed over
  /// @param keyColors part to colour in words
  static Optional<ColorLikeness> of(
      Palette figure, List<BufferedImage> references, Map<String, String> keyColors) {
    var issues = new ArrayList<String>();
    OptionalDouble likest =
        references.stream()
            .flatMap(reference -> Silhouette.of(reference).stream())
            .flatMap(silhouette -> silhouette.figures().stream().limit(1))
            .mapToDouble(other -> figure.inCommon(new Palette(other.colors())))
            .max();
    OptionalDouble found = keyColors(figure, keyColors, issues);
    if (likest.isEmpty() && found.isEmpty()) {
      return Optional.empty();
    }
    double common =
        likest.isPresent()
            ? Math.clamp((likest.getAsDouble() - STRANGER) / (ITSELF - STRANGER), 0.0, 1.0)
            : 1;
    if (common < 0.5) {
      issues.addFirst("colours unlike the references");
    }
    return Optional.of(
        new ColorLikeness((int) Math.round(10 * Math.min(common, found.orElse(1))), issues));
  }

  /// The share of the named colours that are there; empty when none could be looked for.
  private static OptionalDouble keyColors(
      Palette figure, Map<String, String> keyColors, List<String> issues) {
    int sought = 0;
    int found = 0;
    for (var part : new TreeMap<>(keyColors).entrySet()) {
      Optional<Integer> color = Pigment.named(part.getValue());
      if (color.isEmpty() || part.getKey().toLowerCase(java.util.Locale.ROOT).matches(TINY)) {
        continue;
      }
      sought++;
      if (figure.share(color.get()) >= SEEN) {
        found++;
      } else {
        issues.add("%s: not %s".formatted(part.getKey(), part.getValue()));
      }
    }
    return sought == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / sought);
  }
}
