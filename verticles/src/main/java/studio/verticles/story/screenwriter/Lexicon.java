package studio.verticles.story.screenwriter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.verticles.story.screenwriter.Words.Word;

/// A word list: which words and phrases (up to four words) stand for which meaning. The longest
/// phrase wins, so "city street" is one hit and not two. One line of the file is "MEANING: word, a
/// phrase".
final class Lexicon<M> {
  private static final int LONGEST_PHRASE = 4;

  private final Map<String, M> phrases;

  /// First words of phrases of two words and more, so that most words are looked up once.
  private final Set<String> beginnings = new HashSet<>();

  /// A phrase that was found: words `from` to `to` (without `to`) of the text.
  record Hit<M>(M meaning, String phrase, int from, int to) {}

  private Lexicon(Map<String, M> phrases) {
    this.phrases = phrases;
    for (String phrase : phrases.keySet()) {
      int blank = phrase.indexOf(' ');
      if (blank > 0) {
        beginnings.add(phrase.substring(0, blank));
      }
    }
  }

  static <M> Lexicon<M> of(Map<String, M> phrases) {
    return new Lexicon<>(phrases);
  }

  static <E extends Enum<E>> Lexicon<E> of(Class<E> type, String file) {
    return read(file, meaning -> Enum.valueOf(type, meaning));
  }

  /// Reads a list whose meanings are not an enum.
  static <M> Lexicon<M> read(String file, Function<String, M> meaning) {
    Map<String, M> phrases = new HashMap<>();
    lines(file)
        .forEach((left, words) -> words.forEach(word -> phrases.put(word, meaning.apply(left))));
    return new Lexicon<>(phrases);
  }

  /// The lines of a word list: what stands left of the colon, and the words right of it.
  static Map<String, List<String>> lines(String file) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon/" + file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") && colon > 0) {
          lines.put(
              line.substring(0, colon),
              List.of(line.substring(colon + 1).strip().split("\\s*,\\s*")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + file + " cannot be read", e);
    }
    return lines;
  }

  List<Hit<M>> in(String text) {
    return in(Words.of(text));
  }

  List<Hit<M>> in(List<Word> words) {
    var hits = new ArrayList<Hit<M>>();
    for (int at = 0; at < words.size(); ) {
      Optional<Hit<M>> hit = at(words, at);
      hit.ifPresent(hits::add);
      at = hit.map(Hit::to).orElse(at + 1);
    }
    return hits;
  }

  Optional<M> first(String text) {
    List<Hit<M>> hits = in(text);
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getFirst().meaning());
  }

  Optional<M> last(String text) {
    List<Hit<M>> hits = in(text);
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast().meaning());
  }

  /// The meaning with most hits; of equals the one that came first.
  Optional<M> strongest(String text) {
    Map<M, Integer> counts = new LinkedHashMap<>();
    in(text).forEach(hit -> counts.merge(hit.meaning(), 1, Integer::sum));
    Optional<M> best = Optional.empty();
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = Optional.of(entry.getKey());
      }
    }
    return best;
  }

  private Optional<Hit<M>> at(List<Word> words, int from) {
    String first = words.get(from).plain();
    int longest = beginnings.contains(first) ? Math.min(LONGEST_PHRASE, words.size() - from) : 1;
    for (int length = longest; length >= 1; length--) {
      String phrase = first;
      for (int i = 1; i < length; i++) {
        phrase += " " + words.get(from + i).plain();
      }
      Optional<M> meaning = meaning(phrase);
      if (meaning.isPresent()) {
        return Optional.of(new Hit<>(meaning.get(), phrase, from, from + length));
      }
    }
    return Optional.empty();
  }

  private Optional<M> meaning(String phrase) {
    M meaning = phrases.get(phrase);
    if (meaning == null && phrase.length() > 3 && phrase.endsWith("s") && !phrase.endsWith("ss")) {
      meaning = phrases.get(phrase.substring(0, phrase.length() - 1));
    }
    if (meaning == null && phrase.length() > 4 && phrase.endsWith("es")) {
      meaning = phrases.get(phrase.substring(0, phrase.length() - 2));
    }
    return Optional.ofNullable(meaning);
  }
}
