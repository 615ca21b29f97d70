package studio.verticles.routing.choice;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Waiting jobs that differ only in age: the oldest of them is the one that would be taken.
///
/// @param priority higher goes first; the difference is worth card time, see [Rules]
/// @param deadline when all of it should be done; null when nobody waits for it
/// @param ready how many could start now, at least one
/// @param coming how many more wait for those to be done first, as the later shots of a scene do
/// @param oldest when the oldest of the ready ones became due
/// @param lastTaken when one of this group was last taken; null when none was, or nobody knows
public record Group(
    Work work,
    int priority,
    @Nullable Instant deadline,
    int ready,
    int coming,
    Instant oldest,
    @Nullable Instant lastTaken)
    implements Comparable<Group> {
  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::work)
          .thenComparing(Comparator.comparingInt(Group::priority).reversed())
          .thenComparing(Group::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Group::oldest);

  public Group {
    if (ready < 1 || coming < 0) {
      throw new IllegalArgumentException(
          "A group has jobs that are ready: %d ready, %d coming".formatted(ready, coming));
    }
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
