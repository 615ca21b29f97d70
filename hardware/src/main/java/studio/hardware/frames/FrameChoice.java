package studio.hardware.frames;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Chooses the moments of a film that are worth having as pictures: where scenes begin, and some
/// between, none of them alike, evenly spread.
public final class FrameChoice {
  /// A scene begins where the picture changes by more than this.
  static final double CUT = 0.3;

  /// Scene beginnings that are looked at, for every frame that is wanted.
  private static final int CUTS_EACH = 3;

  /// Evenly spread moments that are looked at, for every frame that is wanted.
  private static final int EVEN_EACH = 2;

  private static final Duration CLOSEST = Duration.ofMillis(100);

  /// Two moments whose hashes differ in so few bits show the same.
  private static final int ALIKE = 6;

  /// Below it a picture shows one colour: a fade, a black frame.
  private static final double BLANK = 0.02;

  /// How far a blurred moment may give way to a sharper one.
  private static final Duration LEEWAY = Duration.ofMillis(500);

  /// When nobody knows how long the film is: one frame every two seconds.
  private static final Duration FLAT = Duration.ofSeconds(2);

  private final List<Sighting> sightings;
  private final TreeSet<Duration> beginnings = new TreeSet<>();

  private FrameChoice(List<Sighting> sightings) {
    this.sightings = sightings;
    scenes().map(Sighting::at).forEach(beginnings::add);
  }

  /// Where scenes begin; the first of them nobody cut.
  private Stream<Sighting> scenes() {
    return Stream.concat(
        Stream.of(sightings.getFirst()),
        sightings.stream()
            .skip(1)
            .filter(one -> one.cut() > CUT)
            .sorted(Comparator.comparingDouble(Sighting::cut).reversed()));
  }

  /// @param length empty when nobody knows; then moments are taken at a fixed pace
  /// @param sightings in the order of time
  /// @return at most `most`, in the order of time
  public static List<Sighting> of(Optional<Duration> length, List<Sighting> sightings, int most) {
    List<Sighting> visible = sightings.stream().filter(one -> one.contrast() >= BLANK).toList();
    if (visible.isEmpty()) {
      return List.of();
    }
    FrameChoice choice = new FrameChoice(visible);
    List<Sighting> candidates = new ArrayList<>();
    if (length.isPresent()) {
      candidates.addAll(choice.scenes(CUTS_EACH * most));
      candidates.addAll(choice.evenly(length.get(), EVEN_EACH * most));
    } else {
      candidates.addAll(choice.every(visible.getFirst().at(), visible.getLast().at(), FLAT));
    }
    return trimmed(distinct(candidates), most);
  }

  /// The sharpest moment soon after each cut, the deepest cuts first.
  private List<Sighting> scenes(int most) {
    return scenes().limit(most).map(cut -> sharpest(cut.at(), cut.at().plus(LEEWAY), cut)).toList();
  }

  private List<Sighting> evenly(Duration length, int most) {
    Duration step = length.dividedBy(most);
    step = step.compareTo(CLOSEST) < 0 ? CLOSEST : step;
    return every(step.dividedBy(2), length, step);
  }

  private List<Sighting> every(Duration from, Duration to, Duration step) {
    List<Sighting> found = new ArrayList<>();
    int next = 0;
    for (Duration at = from; at.compareTo(to) <= 0; at = at.plus(step)) {
      while (next < sightings.size() - 1 && sightings.get(next).at().compareTo(at) < 0) {
        next++;
      }
      Sighting there = sightings.get(next);
      Duration leeway = min(step.dividedBy(2), LEEWAY);
      found.add(sharpest(there.at(), there.at().plus(leeway), there));
    }
    return found;
  }

  /// Of the moments from one on, the sharpest that still belongs to the same scene.
  private Sighting sharpest(Duration from, Duration to, Sighting otherwise) {
    Duration next = beginnings.higher(from);
    Duration end = next == null ? to : min(next, to);
    return sightings.stream()
        .skip(first(from))
        .takeWhile(one -> one.at().compareTo(end) < 0)
        .max(Comparator.comparingDouble(Sighting::sharpness))
        .orElse(otherwise);
  }

  /// The number of the first sighting that is not before `time`.
  private int first(Duration time) {
    int low = 0;
    int high = sightings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sightings.get(middle).at().compareTo(time) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whatever comes first stays, so scene beginnings go before what lies between.
  private static List<Sighting> distinct(List<Sighting> candidates) {
    List<Sighting> kept = new ArrayList<>();
    for (Sighting candidate : candidates) {
      if (kept.stream().noneMatch(one -> one.distance(candidate) <= ALIKE)) {
        kept.add(candidate);
      }
    }
    kept.sort(Comparator.comparing(Sighting::at));
    return kept;
  }

  private static List<Sighting> trimmed(List<Sighting> sorted, int most) {
    if (sorted.size() <= most) {
      return sorted;
    }
    if (most == 1) {
      return List.of(sorted.get(sorted.size() / 2));
    }
    List<Sighting> trimmed = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      trimmed.add(sorted.get(Math.round((float) i * (sorted.size() - 1) / (most - 1))));
    }
    return trimmed;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
