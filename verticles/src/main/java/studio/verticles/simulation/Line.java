package studio.verticles.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.verticles.routing.choice.Work;

/// The jobs that differ only in age, as they wait; the first is the oldest.
public final class Line {
  private final Key key;
  private final TreeSet<Waiting> ready =
      new TreeSet<>(
          Comparator.comparingLong(Waiting::since).thenComparing(one -> one.errand().id()));

  /// For how long each card has passed it over since it was last served.
  private final Map<Place, Long> passedOver = new HashMap<>();

  private int coming;
  private long lastTaken = -1;

  Line(Key key) {
    this.key = key;
  }

  /// What a group of the choice is made of.
  public record Key(Work work, int priority, java.time.@Nullable Duration deadline) {
    static Key of(Errand errand) {
      return new Key(errand.work(), errand.priority(), errand.deadline());
    }
  }

  record Waiting(Errand errand, long since) {}

  public Key key() {
    return key;
  }

  public int ready() {
    return ready.size();
  }

  public int coming() {
    return coming;
  }

  public long oldest() {
    return ready.first().since();
  }

  public long lastTaken() {
    return lastTaken;
  }

  public Errand first() {
    return ready.first().errand();
  }

  long firstInLineSince() {
    return Math.max(oldest(), lastTaken);
  }

  Iterable<Waiting> waiting() {
    return ready;
  }

  void expect() {
    coming++;
  }

  void arrives(Errand errand, long now) {
    coming--;
    ready.add(new Waiting(errand, now));
  }

  void comesBack(Errand errand, long now) {
    ready.add(new Waiting(errand, now));
  }

  Waiting take(Errand errand, long now) {
    Waiting taken =
        ready.stream().filter(one -> one.errand().equals(errand)).findFirst().orElseThrow();
    ready.remove(taken);
    lastTaken = now;
    passedOver.clear();
    return taken;
  }

  /// @return for how long this card has passed it over by now
  long passOver(Place place, long millis) {
    return passedOver.merge(place, millis, Long::sum);
  }
}
