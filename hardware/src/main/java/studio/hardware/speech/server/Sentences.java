package studio.hardware.speech.server;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Splits a long line where a speaker would draw breath: between sentences, else between words.
final class Sentences {
  private Sentences() {}

  /// Pieces of at most `longest` characters that together are the text.
  static List<String> split(String text, int longest) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    parts(text, BreakIterator.getSentenceInstance(Locale.ROOT))
        .flatMap(sentence -> bits(sentence, longest))
        .forEach(bit -> {
          if (piece.length() + bit.stripTrailing().length() > longest) {
            pieces.add(piece.toString().strip());
            piece.setLength(0);
          }
          piece.append(bit);
        });
    pieces.add(piece.toString().strip());
    return pieces.stream().filter(words -> !words.isEmpty()).toList();
  }

  private static Stream<String> bits(String sentence, int longest) {
    return sentence.stripTrailing().length() <= longest
        ? Stream.of(sentence)
        : parts(sentence, BreakIterator.getLineInstance(Locale.ROOT))
            .flatMap(word ->
                IntStream.rangeClosed(0, (word.length() - 1) / longest)
                    .mapToObj(i ->
                        word.substring(i * longest, Math.min(word.length(), (i + 1) * longest))));
  }

  private static Stream<String> parts(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts.stream();
  }
}
