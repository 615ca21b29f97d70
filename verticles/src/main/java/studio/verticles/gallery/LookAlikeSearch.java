package studio.verticles.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.hardware.judge.Fingerprint;
import studio.verticles.production.PictureId;

/// Finds all groups of pictures that nearly repeat each other.
///
/// Two hashes that differ in at most six of 64 bits agree in at least one of seven parts of them,
/// so only those that share a part are compared: of a hundred thousand pictures each meets some
/// hundreds instead of all the others. Pictures with one hash are one entry from the beginning.
final class LookAlikeSearch {
  private static final int PARTS = Fingerprint.NEAR + 1;

  private LookAlikeSearch() {}

  /// What is compared: the tone counts only where a picture shows nothing but one colour.
  private record Entry(long hash, int tone) {
    static Entry of(long hash, int tone) {
      return new Entry(hash, Fingerprint.isFlat(tone) ? tone : 1 << 30);
    }
  }

  /// Groups of two and more, the largest first.
  static List<List<PictureId>> groups(Hashes.Snapshot all) {
    Map<Entry, List<PictureId>> entries = new HashMap<>();
    for (int at = 0; at < all.size(); at++) {
      entries
          .computeIfAbsent(Entry.of(all.hashes()[at], all.tones()[at]), _ -> new ArrayList<>())
          .add(all.id(at));
    }
    List<Entry> different = List.copyOf(entries.keySet());
    int[] heads = joined(different);
    Map<Integer, List<PictureId>> groups = new HashMap<>();
    for (int at = 0; at < different.size(); at++) {
      groups
          .computeIfAbsent(head(heads, at), _ -> new ArrayList<>())
          .addAll(entries.getOrDefault(different.get(at), List.of()));
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .sorted(Comparator.<List<PictureId>>comparingInt(List::size).reversed())
        .toList();
  }

  /// For each entry another of its group, which in the end leads to the same one for all.
  private static int[] joined(List<Entry> entries) {
    int[] heads = new int[entries.size()];
    for (int at = 0; at < heads.length; at++) {
      heads[at] = at;
    }
    for (int part = 0; part < PARTS; part++) {
      int shift = 64 * part / PARTS;
      int width = 64 * (part + 1) / PARTS - shift;
      Map<Long, List<Integer>> alike = new HashMap<>();
      for (int at = 0; at < heads.length; at++) {
        long key = entries.get(at).hash() >>> shift & (1L << width) - 1;
        alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
      }
      alike.values().forEach(bucket -> join(entries, bucket, heads));
    }
    return heads;
  }

  private static void join(List<Entry> entries, List<Integer> bucket, int[] heads) {
    int[] members = bucket.stream().mapToInt(Integer::intValue).toArray();
    for (int i = 0; i < members.length; i++) {
      Entry one = entries.get(members[i]);
      for (int j = i + 1; j < members.length; j++) {
        Entry other = entries.get(members[j]);
        if (Long.bitCount(one.hash() ^ other.hash()) <= Fingerprint.NEAR
            && Fingerprint.isNearDuplicate(
                one.hash(), one.tone(), other.hash(), other.tone(), Fingerprint.NEAR)) {
          heads[head(heads, members[i])] = head(heads, members[j]);
        }
      }
    }
  }

  private static int head(int[] heads, int at) {
    int head = at;
    while (heads[head] != head) {
      heads[head] = heads[heads[head]];
      head = heads[head];
    }
    return head;
  }
}
