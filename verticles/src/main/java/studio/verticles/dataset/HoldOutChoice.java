package studio.verticles.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.verticles.production.PictureId;

/// Chooses the pictures that are set aside: about one in ten, from the poses that have most, never
/// the only one of a pose. The same set gives the same choice.
final class HoldOutChoice {
  /// Of fewer pictures every one is needed.
  static final int FEWEST = 10;

  private HoldOutChoice() {}

  static List<PictureId> of(List<Entry> entries) {
    if (entries.size() < FEWEST) {
      return List.of();
    }
    int wanted = Math.max(1, Math.round(entries.size() / 10f));
    Map<String, List<Entry>> poses = new TreeMap<>();
    entries.forEach(entry ->
        poses
            .computeIfAbsent(
                BalanceReport.view(entry) + "/" + entry.framing(), _ -> new ArrayList<>())
            .add(entry));
    List<Deque<Entry>> groups = new ArrayList<>();
    poses
        .values()
        .forEach(group -> {
          group.sort(Comparator.comparing(Entry::sha256));
          groups.add(new ArrayDeque<>(group));
        });
    groups.sort(Comparator.comparingInt((Deque<Entry> group) -> group.size()).reversed());
    List<PictureId> chosen = new ArrayList<>();
    while (chosen.size() < wanted) {
      int before = chosen.size();
      for (Deque<Entry> group : groups) {
        if (group.size() > 1 && chosen.size() < wanted) {
          chosen.add(group.removeFirst().id());
        }
      }
      if (chosen.size() == before) {
        break; // only single poses are left
      }
    }
    return List.copyOf(chosen);
  }
}
