package studio.hardware.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import studio.hardware.engine.EmbeddingEngine;
import studio.hardware.language.UnitVector;

/// Vectors from the letters of a text: every word, every pair of words, and every three or four
/// letters in a row fall into one of 384 places, to one side or the other (the hashing trick).
/// Texts that share words lie near each other, and so do forms of a word ("lantern", "lanterns").
/// Knows no meaning: "fox" and "vixen" are strangers.
///
/// Words that stand in every text weigh little. The same text gives the same vector on any machine.
public final class WordVectors implements EmbeddingEngine {
  public static final int DIMENSIONS = 384;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final double WORD_WEIGHT = 1.0;
  private static final double PAIR_WEIGHT = 0.5;

  /// All pieces of one word together weigh more than the word: its forms count as much as itself.
  private static final double PIECES_WEIGHT = 1.4;

  private static final double COMMON = 0.15;
  private static final Set<String> COMMON_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has",
          "have", "he", "her", "his", "i", "in", "into", "is", "it", "its", "my", "not", "of", "on",
          "or", "she", "so", "that", "the", "their", "them", "then", "there", "they", "this", "to",
          "up", "was", "we", "were", "what", "when", "who", "will", "with", "you", "your");

  @Override
  public String name() {
    return "word vectors";
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(WordVectors::vector).toList();
  }

  private static float[] vector(String text) {
    Map<String, Double> features = new HashMap<>();
    String before = "";
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    var words = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      boolean common = COMMON_WORDS.contains(word);
      features.merge("w " + word, common ? COMMON : WORD_WEIGHT, Double::sum);
      if (!common) {
        pieces(word).forEach((piece, weight) -> features.merge(piece, weight, Double::sum));
        if (!before.isEmpty()) {
          features.merge("p " + before + " " + word, PAIR_WEIGHT, Double::sum);
        }
        before = word;
      }
    }
    float[] vector = new float[DIMENSIONS];
    features.forEach((feature, weight) -> {
      long hash = hash(feature);
      float damped = (float) (1 + Math.log(Math.max(weight, 1e-9)));
      float value = weight < 1 ? (float) (double) weight : damped;
      vector[(int) Long.remainderUnsigned(hash, DIMENSIONS)] += (hash < 0 ? -value : value);
    });
    return UnitVector.of(vector).orElseGet(WordVectors::nothing);
  }

  private static Map<String, Double> pieces(String word) {
    String fenced = "<" + word + ">";
    Set<String> pieces = new HashSet<>();
    for (int size = 3; size <= 4; size++) {
      for (int from = 0; from + size <= fenced.length(); from++) {
        pieces.add("c " + fenced.substring(from, from + size));
      }
    }
    Map<String, Double> weighed = new HashMap<>();
    double each = PIECES_WEIGHT / Math.sqrt(Math.max(1, pieces.size()));
    pieces.forEach(piece -> weighed.put(piece, each));
    return weighed;
  }

  /// Where texts without words lie: all in one place, near nothing.
  private static float[] nothing() {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 1;
    return vector;
  }

  /// FNV-1a with a last stir, so that short texts spread well; fixed for ever, since stored vectors
  /// depend on it.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }
}
