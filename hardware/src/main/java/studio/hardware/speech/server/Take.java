package studio.hardware.speech.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.hardware.engine.EngineFailure.Kind;
import studio.hardware.engine.SpeechEngine.Word;
import studio.hardware.sound.Pcm;

/// A piece of a line as the server spoke it, at the studio's rate and without silence around it.
///
/// @param words from the beginning of `samples`; empty where the server does not tell
record Take(float[] samples, List<Word> words) {
  /// Between two pieces of one line, a breath.
  private static final int BREATH = Pcm.RATE / 4;

  /// As the booth cuts, so that it finds nothing left to cut.
  private static final double QUIET = 0.012;

  private static final int MARGIN = Pcm.RATE * 8 / 1000;

  /// Somebody in a great hurry says 25 letters a second, and somebody who says fewer than one does
  /// not speak any more. What lies far outside was broken off, or went on without end.
  private static final double FASTEST = 40;

  private static final double SLOWEST = 1.2;

  /// @param words from the beginning of the untrimmed samples
  /// @throws Spoilt when it is silent, or its length cannot be that of `text`
  static Take of(float[] spoken, List<Word> words, String text) throws Spoilt {
    float peak = 0;
    for (int i = 0; i < spoken.length; i++) {
      spoken[i] = Float.isFinite(spoken[i]) ? spoken[i] : 0;
      peak = Math.max(peak, Math.abs(spoken[i]));
    }
    if (peak < 1e-3) {
      throw new Spoilt(Kind.INVALID, "it is silent");
    }
    int first = 0;
    while (Math.abs(spoken[first]) <= QUIET * peak) {
      first++;
    }
    int last = spoken.length - 1;
    while (Math.abs(spoken[last]) <= QUIET * peak) {
      last--;
    }
    int from = Math.max(0, first - MARGIN);
    int to = Math.min(spoken.length, last + 1 + MARGIN);
    check(text, (to - from) / (double) Pcm.RATE);
    Duration cut = Pcm.lengthOf(from);
    return new Take(
        java.util.Arrays.copyOfRange(spoken, from, to),
        words.stream()
            .map(word -> new Word(word.text(), word.from().minus(cut), word.to().minus(cut)))
            .toList());
  }

  private static void check(String text, double seconds) throws Spoilt {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    // A character of a script that writes syllables or words takes as long as several letters.
    if (letters > 12 && seconds < letters / FASTEST) {
      throw new Spoilt(
          Kind.INFRASTRUCTURE,
          "it lasts %.1f s, too short for %d letters: the server broke off"
              .formatted(seconds, letters));
    }
    if (seconds > 6 + letters / SLOWEST) {
      throw new Spoilt(
          Kind.INFRASTRUCTURE,
          "it lasts %.0f s, too long for %d letters: the server went on talking"
              .formatted(seconds, letters));
    }
  }

  /// One take of several, with a breath between them.
  static Take joined(List<Take> takes) {
    int length = (takes.size() - 1) * BREATH;
    for (Take take : takes) {
      length += take.samples.length;
    }
    float[] all = new float[length];
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Take take : takes) {
      System.arraycopy(take.samples, 0, all, at, take.samples.length);
      Duration later = Pcm.lengthOf(at);
      take.words.forEach(
          word -> words.add(new Word(word.text(), word.from().plus(later), word.to().plus(later))));
      at += take.samples.length + BREATH;
    }
    return new Take(all, words);
  }

  /// The words as they sound once the take is played `throat` times as fast, within `length`.
  List<Word> wordsAt(double throat, Duration length) {
    return words.stream()
        .map(word ->
            new Word(
                word.text(),
                within(word.from(), throat, length),
                within(word.to(), throat, length)))
        .filter(word -> word.from().compareTo(word.to()) < 0)
        .toList();
  }

  private static Duration within(Duration moment, double throat, Duration length) {
    Duration at = Duration.ofNanos(Math.round(moment.toNanos() / throat));
    return at.isNegative() ? Duration.ZERO : at.compareTo(length) > 0 ? length : at;
  }
}
