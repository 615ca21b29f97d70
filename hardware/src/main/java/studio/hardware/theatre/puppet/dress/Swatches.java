package studio.hardware.theatre.puppet.dress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import studio.hardware.brief.Build;
import studio.hardware.brief.Look;
import studio.hardware.theatre.puppet.bench.Dice;
import studio.hardware.theatre.puppet.bench.Pigment;

/// The colours of one character: those its look names, the others chosen from its seed, always the
/// same way.
public final class Swatches {
  private static final int[] SKINS = {
    0xf7dcc4, 0xf2cdb0, 0xe9bb95, 0xd7a077, 0xb97d55, 0x94603f, 0x6f452f
  };
  private static final int[] HAIRS = {
    0x2e2a38, 0x4a332c, 0x7a4a30, 0xa9683a, 0xd9a957, 0xb5473a, 0x3d4a6e, 0x6d5a86, 0xe8d8b8,
    0x5c7a74, 0xd98a98
  };
  private static final int[] IRISES = {
    0x4f7fb0, 0x5d8f5c, 0x8a5f3a, 0x6b5aa0, 0xb27a35, 0x3f8a8c, 0x7a4a48
  };
  private static final int[] CLOTHS = {
    0xc65b4a, 0x3f6f8f, 0xe0ad4d, 0x5f8a5f, 0x7d5d8f, 0xd88f8a, 0x3d4f73, 0xb98a5e, 0x8fb2a8,
    0xe6d3ac, 0x8a3f4a, 0x6b7d94
  };
  private static final int[] DARKS = {0x3a4058, 0x54453f, 0x4b5a55, 0x6a5a4a, 0x2f3547, 0x7b6b57};

  private final Map<String, Integer> key = new HashMap<>();
  private final Phrases phrases;
  private final Look look;

  public Swatches(Look look) {
    this.look = look;
    this.phrases = new Phrases(look.features());
    look.keyColors().forEach((part, color) -> key.put(part.toLowerCase(Locale.ROOT), color));
  }

  public Look look() {
    return look;
  }

  public Phrases phrases() {
    return phrases;
  }

  /// Whether the look says anything about one of these, as a colour or a feature.
  public boolean mentions(String... words) {
    for (String word : words) {
      if (key.containsKey(word) || key.containsKey(word + "s")) {
        return true;
      }
    }
    return phrases.say(words);
  }

  /// The colour the look gives one of these words, the first that it knows.
  public Optional<Integer> said(String... words) {
    for (String word : words) {
      Integer color = key.containsKey(word) ? key.get(word) : key.get(word + "s");
      if (color != null) {
        return Optional.of(color & 0xffffff);
      }
    }
    return phrases.colorOf(words);
  }

  public int or(int otherwise, String... words) {
    return said(words).orElse(otherwise);
  }

  /// A source of choices for one question, the same for every shot: asking one question more does
  /// not change the answers of the others.
  public RandomGenerator dice(String question) {
    return Dice.of(look.seed(), question);
  }

  public double between(String question, double from, double to) {
    return from + (to - from) * dice(question).nextDouble();
  }

  public int pick(String question, int... choices) {
    return choices[dice(question).nextInt(choices.length)];
  }

  public int skin() {
    int[] shades = {0, 3, 4, 6};
    String[] words = {
      "pale|fair|light|porcelain", "tan|tanned|olive|bronze", "brown", "dark|black|deep|ebony"
    };
    int chosen = pick("skin", SKINS);
    boolean worded = false;
    for (int i = 0; i < words.length; i++) {
      if (phrases.sayBoth("(" + words[i] + ")", "(skin|skinned|complexion)")) {
        chosen = SKINS[shades[i]];
        worded = true;
      }
    }
    return worded && !key.containsKey("skin") ? chosen : or(chosen, "skin", "face");
  }

  public int hair() {
    int young = pick("hair", HAIRS);
    int chosen = look.build() == Build.ELDER ? Pigment.mix(young, 0xece8e4, 0.88) : young;
    return or(chosen, "hair", "mane", "braid", "ponytail", "bun");
  }

  public int iris() {
    return or(pick("iris", IRISES), "eye", "iris");
  }

  /// The main cloth: coat, dress, shirt and so on.
  public int cloth() {
    return or(
        pick("cloth", CLOTHS),
        "coat",
        "jacket",
        "dress",
        "kimono",
        "robe",
        "uniform",
        "sweater",
        "jumper",
        "hoodie",
        "shirt",
        "tunic",
        "overall",
        "dungaree",
        "suit",
        "blouse",
        "vest",
        "clothes",
        "outfit",
        "cloth");
  }

  /// A second cloth that goes with the first.
  public int trim() {
    int second = pick("trim", CLOTHS);
    if (Math.abs(Pigment.lightness(second) - Pigment.lightness(cloth())) < 0.08) {
      second = Pigment.lighter(second, 0.45);
    }
    return or(second, "trim", "collar", "belt", "sash", "undershirt", "tie");
  }

  public int trousers() {
    return or(pick("trousers", DARKS), "trouser", "pants", "skirt", "jeans", "shorts");
  }

  public int shoes() {
    return or(Pigment.darker(pick("shoes", DARKS), 0.25), "shoe", "boot", "sandal");
  }
}
