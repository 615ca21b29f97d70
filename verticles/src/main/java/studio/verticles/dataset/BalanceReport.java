package studio.verticles.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import studio.verticles.dataset.Datasets.Balance;
import studio.verticles.dataset.Datasets.Count;

/// How the pictures of a set are spread over views, framings and expressions, in words that say
/// what to draw next.
final class BalanceReport {
  /// From so many pictures on a lack means something.
  private static final int TELLING = 6;

  private static final double TOO_MANY = 0.6;

  private static final Map<String, String> VIEWS =
      Map.of(
          "front", "from the front",
          "three-quarter", "turned a quarter",
          "profile", "in profile",
          "back", "from behind");

  private static final Map<String, String> FRAMINGS =
      Map.of("full", "of the whole figure", "upper", "of the upper body", "face", "of the face");

  private BalanceReport() {}

  static Balance of(List<Entry> entries) {
    List<Count> views = count(entries, BalanceReport::view);
    List<Count> framings = count(entries, entry -> entry.framing());
    List<Count> expressions = count(entries, entry -> entry.expression());
    List<String> remarks = new ArrayList<>();
    if (entries.size() >= TELLING) {
      lack(views, VIEWS, List.of("front", "three-quarter", "profile", "back"), remarks);
      lack(framings, FRAMINGS, List.of("full", "upper", "face"), remarks);
      sameness(expressions, remarks);
    }
    return new Balance(entries.size(), views, framings, expressions, remarks);
  }

  /// From which side somebody is seen, by what was said of the picture; "" when nobody said it.
  static String view(Entry entry) {
    String said =
        String.join(" ", entry.pose(), entry.caption(), String.join(" ", entry.tags()))
            .toLowerCase(Locale.ROOT)
            .replace('-', ' ')
            .replace('_', ' ');
    if (said.matches(".*\\b(from behind|back view|seen from behind|facing away)\\b.*")) {
      return "back";
    }
    if (said.matches(".*\\b(profile|side view|from the side|from side)\\b.*")) {
      return "profile";
    }
    if (said.matches(
        ".*\\b(three quarter|3 ?/ ?4|quarter view|over shoulder|over the shoulder)\\b.*")) {
      return "three-quarter";
    }
    if (said.matches(
        ".*\\b(front|facing the viewer|facing viewer|looking at viewer|looking at the viewer|portrait|whole figure|arms crossed|hands on hips)\\b.*")) {
      return "front";
    }
    return "";
  }

  private static List<Count> count(List<Entry> entries, Function<Entry, String> by) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.forEach(entry -> {
      String said = by.apply(entry);
      counts.merge(said.isBlank() ? "untold" : said, 1, Integer::sum);
    });
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(one -> new Count(one.getKey(), one.getValue()))
        .toList();
  }

  /// "You have 12 from the front and none in profile or from behind."
  private static void lack(
      List<Count> counts, Map<String, String> words, List<String> wanted, List<String> remarks) {
    List<Count> told = counts.stream().filter(count -> words.containsKey(count.word())).toList();
    int all = told.stream().mapToInt(Count::count).sum();
    if (all < TELLING) {
      return;
    }
    Count most = told.getFirst();
    List<String> none =
        wanted.stream()
            .filter(one -> told.stream().noneMatch(count -> count.word().equals(one)))
            .map(one -> words.getOrDefault(one, one))
            .toList();
    String have = "You have %d %s".formatted(most.count(), words.get(most.word()));
    if (!none.isEmpty()) {
      remarks.add(have + " and none " + String.join(" or ", none) + ".");
    } else if (most.count() > TOO_MANY * all) {
      remarks.add(have + " of " + all + "; more of the others make the likeness steadier.");
    }
  }

  private static void sameness(List<Count> expressions, List<String> remarks) {
    List<Count> told =
        expressions.stream().filter(count -> !count.word().equals("untold")).toList();
    int all = told.stream().mapToInt(Count::count).sum();
    if (all >= TELLING && told.getFirst().count() > TOO_MANY * all) {
      remarks.add(
          "%d of %d faces are %s; other expressions keep the likeness from freezing in that one."
              .formatted(told.getFirst().count(), all, told.getFirst().word()));
    }
  }
}
