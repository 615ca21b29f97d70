package studio.verticles.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import studio.verticles.learning.Lessons.Complaint;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.review.Category;

/// What is found wrong with pictures, in the words that a drawing should avoid.
final class Complaints {
  /// More than this and the words weigh each other down.
  private static final int MOST_LEARNED = 10;

  /// Once is chance.
  private static final int LEARNED_FROM = 2;

  private Complaints() {}

  static List<String> terms(Category category) {
    return switch (category) {
      case WRONG_APPEARANCE ->
          List.of("off-model", "wrong colours", "missing features", "different design");
      case WRONG_STYLE -> List.of("photograph", "3d render", "inconsistent style");
      case BAD_QUALITY -> List.of("blurry", "artefacts", "distorted", "low resolution");
      case NOT_SOLO -> List.of("several characters", "crowd", "second figure");
      case WRONG_POSE -> List.of("awkward pose", "twisted body", "unnatural limbs");
      case WRONG_EXPRESSION -> List.of("blank stare", "wrong expression", "empty eyes");
    };
  }

  /// The most frequent first; of as many, in the order of the categories.
  static List<Complaint> count(List<List<String>> rejections) {
    Map<Category, Integer> times = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      long found =
          rejections.stream()
              .filter(words ->
                  words.stream()
                      .flatMap(word -> Category.of(word).stream())
                      .anyMatch(category::equals))
              .count();
      if (found > 0) {
        times.put(category, (int) found);
      }
    }
    return times.entrySet().stream()
        .sorted(Map.Entry.<Category, Integer>comparingByValue().reversed())
        .map(entry -> new Complaint(entry.getKey().word(), entry.getValue(), terms(entry.getKey())))
        .toList();
  }

  /// @param complaints the most frequent first
  static Negatives negatives(List<Complaint> complaints) {
    List<String> learned =
        complaints.stream()
            .filter(complaint -> complaint.times() >= LEARNED_FROM)
            .flatMap(complaint -> complaint.terms().stream())
            .limit(MOST_LEARNED)
            .toList();
    SequencedSet<String> rest = new LinkedHashSet<>();
    complaints.stream()
        .filter(complaint -> complaint.times() < LEARNED_FROM)
        .forEach(complaint -> rest.addAll(complaint.terms()));
    return new Negatives(learned, new ArrayList<>(rest));
  }
}
