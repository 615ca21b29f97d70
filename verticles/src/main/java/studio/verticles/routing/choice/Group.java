package studio.verticles.routing.choice;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Waiting jobs that differ only in age: the oldest of them is the one that would be taken.
///
/// @param priority higher goes first; the difference is worth card time, see [Rules]
/// @param deadline when all of it should be done; null when nobody waits for it
/// @param ready how many could start now, at least one
/// @param coming how many more wait for those to be done first, as the later shots of a scene do
/// @param oldest when the oldest of the ready ones became due
/// @param lastTaken when one of this group was last taken; null when none was, or nobody knows
/// @param notOn cards that may not have it, whatever they can: it failed there, or another has
///   begun
public record Group(
    Work work,
    int priority,
    @Nullable Instant deadline,
    int ready,
    int coming,
    Instant oldest,
    @Nullable Instant lastTaken,
    SortedSet<String> notOn)
    implements Comparable<Group> {
  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::work)
          .thenComparing(Comparator.comparingInt(Group::priority).reversed())
          .thenComparing(Group::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Group::oldest)
          .thenComparing(group -> group.notOn().toString());

  public Group {
    if (ready < 1 || coming < 0) {
      throw new IllegalArgumentException(
          "A group has jobs that are ready: %d ready, %d coming".formatted(ready, coming));
    }
    notOn = Collections.unmodifiableSortedSet(new TreeSet<>(notOn));
  }

  /// Any card may have it.
  public Group(
      Work work,
      int priority,
      @Nullable Instant deadline,
      int ready,
      int coming,
      Instant oldest,
      @Nullable Instant lastTaken) {
    this(work, priority, deadline, ready, coming, oldest, lastTaken, Collections.emptySortedSet());
  }

  /// Since when its oldest job stands first in line: since it is due, or since the one before it
  /// was taken.
  public Instant firstInLineSince() {
    return lastTaken != null && lastTaken.isAfter(oldest) ? lastTaken : oldest;
  }

  /// Always the same order, so that a decision never depends on how rows were read.
  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
