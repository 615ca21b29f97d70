package studio.verticles.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.hardware.card.Vram;
import studio.verticles.routing.choice.Costs;
import studio.verticles.routing.choice.Work;

/// The simulated house at one moment, as a policy sees it.
public final class House {
  /// When every simulated night begins. Only differences matter.
  private static final Instant EVENING = Instant.parse("2026-03-01T20:00:00Z");

  private final Night night;
  private final List<Place> places = new ArrayList<>();
  private final Map<Line.Key, Line> lines =
      new TreeMap<>(
          Comparator.comparing(Line.Key::work)
              .thenComparing(Comparator.comparingInt(Line.Key::priority).reversed())
              .thenComparing(Line.Key::deadline, Comparator.nullsLast(Comparator.naturalOrder())));
  private long now;

  House(Night night) {
    this.night = night;
    night.cards().forEach(card -> places.add(new Place(card)));
  }

  public Night night() {
    return night;
  }

  /// Milliseconds since the night began.
  public long now() {
    return now;
  }

  public Instant at(long millis) {
    return EVENING.plusMillis(millis);
  }

  public List<Place> places() {
    return places;
  }

  public Iterable<Line> lines() {
    return lines.values();
  }

  /// All that could start now, in the order of their ids.
  public List<Errand> ready() {
    List<Errand> ready = new ArrayList<>();
    lines.values().forEach(line -> line.waiting().forEach(one -> ready.add(one.errand())));
    ready.sort(Comparator.comparingInt(Errand::id));
    return ready;
  }

  /// Since when it could have started.
  public long readySince(Errand errand) {
    for (Line.Waiting one : line(errand).waiting()) {
      if (one.errand().equals(errand)) {
        return one.since();
      }
    }
    return now;
  }

  /// Whether it is measured to fit once everything of ours that idles there has let go.
  boolean fits(Place place, Work work) {
    return peak(place, work).plus(night.rules().headroom()).fitsInto(place.room());
  }

  Vram peak(Place place, Work work) {
    return night.costs().peak(place.card(), work).orElse(Vram.NONE);
  }

  long swap(Place place, Work work) {
    return place.isWarmFor(work) ? 0 : costs().load(place.card(), work).toMillis();
  }

  long run(Place place, Work work) {
    return costs().run(place.card(), work).toMillis();
  }

  Line line(Errand errand) {
    return lines.computeIfAbsent(Line.Key.of(errand), Line::new);
  }

  void advance(long to) {
    now = to;
  }

  private Costs costs() {
    return night.costs();
  }
}
