package studio.hardware.card;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The short word for a card that nobody gave a name: "NVIDIA GeForce RTX 3060" is "rtx3060".
final class CardName {
  private static final Pattern SOLD_AS = Pattern.compile("\\[(.+)\\]");
  private static final Pattern NOISE =
      Pattern.compile(
          "\\b(nvidia|geforce|amd|ati|radeon|graphics|gpu|corporation|card|advanced micro devices,?"
              + " inc\\.?|tm|r)\\b|[()]");

  private CardName() {}

  /// "gpu" where nothing of the model is left.
  static String of(String model) {
    Matcher bracket = SOLD_AS.matcher(model);
    String sold = bracket.find() ? bracket.group(1) : model;
    // One chip is sold under several names: "Radeon RX 9070/9070 XT/9070 GRE" is "rx9070".
    String first = sold.split("/")[0];
    String word =
        NOISE
            .matcher(first.toLowerCase(Locale.ROOT))
            .replaceAll("")
            .replaceAll("[^a-z0-9-]", "")
            .replaceAll("^-+|-+$", "");
    return word.isEmpty() ? "gpu" : word;
  }
}
