package studio.verticles.story.screenwriter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.verticles.story.script.Remark;

/// Divides a scene of a tale among two to five shots of at most ten seconds. What does not fit is
/// left out: the scene keeps how it begins, its liveliest talk and how it ends, and a remark says
/// which lines are missing.
final class TaleTakes {
  private static final int FEWEST = 2;
  private static final int MOST = 5;
  private static final double LONGEST_SECONDS = 10.4;

  /// What five shots of ten seconds hold, with pauses.
  private static final int WORDS = 105;

  private static final int PIECE = 21;

  private TaleTakes() {}

  /// Whether the whole scene can be told.
  static boolean holdsAllOf(Draft draft) {
    List<Beat.Said> lines = lines(draft);
    return words(lines) <= 2 * WORDS && divided(lines, opensWithTalk(lines)).isPresent();
  }

  static List<Take> of(Draft draft, List<Remark> remarks) {
    List<Beat.Said> lines = lines(draft);
    boolean opensWithTalk = opensWithTalk(lines);
    List<Beat.Said> kept = holdsAllOf(draft) ? lines : pieces(condensed(whole(draft)));
    Optional<List<Take>> takes = divided(kept, opensWithTalk);
    while (takes.isEmpty()) {
      kept = withoutWeakest(kept);
      takes = divided(kept, opensWithTalk);
    }
    remark(draft, lines, kept, remarks);
    return takes.get();
  }

  private static List<Beat.Said> lines(Draft draft) {
    return pieces(draft.beats().stream().map(Beat.Said.class::cast).toList());
  }

  private static List<Beat.Said> pieces(List<Beat.Said> lines) {
    return lines.stream()
        .flatMap(line -> Sentences.pieces(line.text(), PIECE).stream().map(line::withText))
        .toList();
  }

  /// Whole sentences and speeches; only what would fill the scene alone is cut into pieces.
  private static List<Beat.Said> whole(Draft draft) {
    return draft.beats().stream()
        .map(Beat.Said.class::cast)
        .flatMap(line ->
            Words.count(line.text()) <= WORDS / 3
                ? Stream.of(line)
                : Sentences.pieces(line.text(), PIECE).stream().map(line::withText))
        .toList();
  }

  private static boolean opensWithTalk(List<Beat.Said> lines) {
    return !lines.isEmpty() && !lines.getFirst().isTold();
  }

  /// The cheapest way to cut the lines into shots, if five of them can hold everything.
  private static Optional<List<Take>> divided(List<Beat.Said> lines, boolean opensWithTalk) {
    int most = opensWithTalk ? MOST - 1 : MOST;
    int size = lines.size();
    double[][] cost = new double[most + 1][size + 1];
    int[][] cut = new int[most + 1][size + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int shots = 1; shots <= most; shots++) {
      for (int end = 1; end <= size; end++) {
        for (int start = end - 1; start >= 0 && fits(lines.subList(start, end)); start--) {
          double total = cost[shots - 1][start] + cost(lines.subList(start, end));
          if (total < cost[shots][end]) {
            cost[shots][end] = total;
            cut[shots][end] = start;
          }
        }
      }
    }
    int best = 0;
    for (int shots = 1; shots <= most; shots++) {
      boolean enough = shots >= FEWEST || size < FEWEST || opensWithTalk;
      if (enough && cost[shots][size] < (best == 0 ? Double.POSITIVE_INFINITY : cost[best][size])) {
        best = shots;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(takes(lines, cut, best, opensWithTalk));
  }

  private static List<Take> takes(
      List<Beat.Said> lines, int[][] cut, int shots, boolean opensWithTalk) {
    var takes = new ArrayList<Take>();
    int end = lines.size();
    for (int shot = shots; shot >= 1; shot--) {
      int start = cut[shot][end];
      takes.addFirst(Take.spoken(lines.subList(start, end)));
      end = start;
    }
    if (opensWithTalk || takes.size() < FEWEST) {
      takes.addFirst(Take.silent(""));
    }
    return takes;
  }

  private static boolean fits(List<Beat.Said> lines) {
    return lines.size() == 1 || seconds(lines) <= LONGEST_SECONDS;
  }

  private static double seconds(List<Beat.Said> lines) {
    return words(lines) / Timing.WORDS_PER_SECOND + 0.3 * lines.size() + 0.5;
  }

  /// Shots of about six seconds, in which either the narrator or at most two people speak.
  private static double cost(List<Beat.Said> lines) {
    double length = Math.abs(seconds(lines) - 6) / 3;
    boolean told = lines.stream().anyMatch(Beat.Said::isTold);
    long speakers =
        lines.stream().filter(line -> !line.isTold()).map(Beat.Said::speaker).distinct().count();
    return length * length
        + (told && speakers > 0 ? 0.8 : 0)
        + (speakers > 1 ? 0.7 * speakers : 0)
        + 0.1;
  }

  /// A third for the beginning, a quarter for the end, and between them the window with most talk.
  private static List<Beat.Said> condensed(List<Beat.Said> lines) {
    int head = fitting(lines, WORDS / 3);
    int tail = lines.size() - fitting(lines.reversed(), WORDS / 4);
    tail = Math.max(head, tail);
    int budget = WORDS - words(lines.subList(0, head)) - words(lines.subList(tail, lines.size()));
    int bestFrom = head;
    int bestTo = head;
    int bestTalk = -1;
    int to = head;
    int words = 0;
    int talk = 0;
    for (int from = head; from < tail; from++) {
      to = Math.max(to, from);
      while (to < tail && words + Words.count(lines.get(to).text()) <= budget) {
        words += Words.count(lines.get(to).text());
        talk += lines.get(to).isTold() ? 0 : 1;
        to++;
      }
      if (talk > bestTalk) {
        bestTalk = talk;
        bestFrom = from;
        bestTo = to;
      }
      if (to > from) {
        words -= Words.count(lines.get(from).text());
        talk -= lines.get(from).isTold() ? 0 : 1;
      }
    }
    var kept = new ArrayList<>(lines.subList(0, head));
    kept.addAll(lines.subList(bestFrom, bestTo));
    kept.addAll(lines.subList(tail, lines.size()));
    return kept;
  }

  /// How many lines from the first on have at most so many words; at least one.
  private static int fitting(List<Beat.Said> lines, int words) {
    int count = 0;
    int sum = 0;
    while (count < lines.size()
        && (count == 0 || sum + Words.count(lines.get(count).text()) <= words)) {
      sum += Words.count(lines.get(count).text());
      count++;
    }
    return count;
  }

  /// The longest told line between the first and the last; if nothing is told, the longest line.
  private static List<Beat.Said> withoutWeakest(List<Beat.Said> lines) {
    int weakest = lines.size() / 2;
    int most = -1;
    for (int i = 1; i < lines.size() - 1; i++) {
      int words = Words.count(lines.get(i).text()) + (lines.get(i).isTold() ? 100 : 0);
      if (words > most) {
        most = words;
        weakest = i;
      }
    }
    var kept = new ArrayList<>(lines);
    kept.remove(weakest);
    return kept;
  }

  private static int words(List<Beat.Said> lines) {
    return lines.stream().mapToInt(line -> Words.count(line.text())).sum();
  }

  private static void remark(
      Draft draft, List<Beat.Said> all, List<Beat.Said> kept, List<Remark> remarks) {
    if (kept.size() < all.size()) {
      remarks.add(
          new Remark(
              all.getFirst().line(),
              Remark.Kind.LEFT_OUT,
              "Scene %d tells %d of %d words from lines %d to %d; the others would not fit into %d shots."
                  .formatted(
                      draft.number(),
                      words(kept),
                      words(all),
                      all.getFirst().line(),
                      all.getLast().line(),
                      MOST)));
    }
  }
}
