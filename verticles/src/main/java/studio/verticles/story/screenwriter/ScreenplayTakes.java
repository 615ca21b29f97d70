package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.List;

/// Divides the beats of a played scene among shots: action in pieces that can be taken in at a
/// glance, a long speech in breaths, two or three very short lines together.
final class ScreenplayTakes {
  private static final int WORDS_SEEN = 28;
  private static final int WORDS_MERGED = 12;

  /// At 2.6 words a second, 22 words and their pauses stay below ten seconds.
  static final int WORDS_SPOKEN = 22;

  private static final int WORDS_EXCHANGED = 18;
  private static final int SHORT_LINE = 8;

  private final List<Take> takes = new ArrayList<>();
  private final List<Beat.Said> exchange = new ArrayList<>();

  private ScreenplayTakes() {}

  static List<Take> of(List<Beat> beats) {
    var takes = new ScreenplayTakes();
    beats.forEach(takes::add);
    takes.endExchange();
    return takes.takes;
  }

  private void add(Beat beat) {
    switch (beat) {
      case Beat.Seen seen -> {
        endExchange();
        Sentences.pieces(seen.text(), WORDS_SEEN).forEach(this::addSeen);
      }
      case Beat.Said said -> addSaid(said);
    }
  }

  private void addSeen(String text) {
    boolean merges =
        takes.size() > 1
            && takes.getLast().isSilent()
            && Words.count(takes.getLast().seen()) + Words.count(text) <= WORDS_MERGED;
    if (merges) {
      takes.set(takes.size() - 1, Take.silent(takes.getLast().seen() + " " + text));
    } else {
      takes.add(Take.silent(text));
    }
  }

  private void addSaid(Beat.Said said) {
    for (String piece : Sentences.pieces(said.text(), WORDS_SPOKEN)) {
      Beat.Said line = said.withText(piece);
      if (!joins(line)) {
        endExchange();
      }
      exchange.add(line);
    }
  }

  private boolean joins(Beat.Said line) {
    if (exchange.isEmpty()) {
      return false;
    }
    int words = Words.count(line.text());
    int before = exchange.stream().mapToInt(said -> Words.count(said.text())).sum();
    long speakers =
        java.util.stream.Stream.concat(
                exchange.stream().map(Beat.Said::speaker),
                java.util.stream.Stream.of(line.speaker()))
            .distinct()
            .count();
    if (line.together()) {
      return exchange.size() < 3;
    }
    boolean allShort =
        words <= SHORT_LINE
            && exchange.stream().allMatch(said -> Words.count(said.text()) <= SHORT_LINE);
    boolean veryShort = words + before <= SHORT_LINE;
    return allShort
        && line.delivery().isEmpty()
        && exchange.getLast().delivery().isEmpty()
        && speakers <= 2
        && line.unseen() == exchange.getLast().unseen()
        && words + before <= WORDS_EXCHANGED
        && exchange.size() < (veryShort ? 3 : 2);
  }

  private void endExchange() {
    if (!exchange.isEmpty()) {
      takes.add(Take.spoken(exchange));
      exchange.clear();
    }
  }
}
