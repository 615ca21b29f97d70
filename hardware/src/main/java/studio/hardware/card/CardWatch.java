package studio.hardware.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import studio.hardware.engine.EngineFailure;

/// Keeps an eye on one card: what its instruments showed over the last hours, and how much of its
/// memory is held by somebody who is not of this studio (a game, a media server, a browser). It
/// looks when it is told to; the caller owns the time.
public final class CardWatch {
  /// How much is kept, and how finely: 8640 samples.
  private static final Duration SPAN = Duration.ofHours(24);

  private static final Duration STEP = Duration.ofSeconds(10);

  /// @param ours what the studio's own engines held on the card at that moment
  public record Sample(CardReading reading, Vram ours) {
    /// What is used and not ours. Engines count a little less than the driver does (its own
    /// overhead is some hundred megabytes a process), so a quiet card is not quite at zero.
    public Vram strangers() {
      return reading.used().minus(ours);
    }
  }

  private final Card card;
  private final CardProbe probe;
  private final Supplier<Vram> ours;
  private final Duration span;
  private final Duration step;
  private final Lock door = new ReentrantLock();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private Optional<Sample> latest = Optional.empty();
  private Optional<String> trouble = Optional.empty();

  /// @param ours asks the card's tenants what they hold; the caller decides what one that does not
  ///   answer counts for
  public CardWatch(Card card, CardProbe probe, Supplier<Vram> ours) {
    this(card, probe, ours, SPAN, STEP);
  }

  CardWatch(Card card, CardProbe probe, Supplier<Vram> ours, Duration span, Duration step) {
    this.card = card;
    this.probe = probe;
    this.ours = ours;
    this.span = span;
    this.step = step;
  }

  public Card card() {
    return card;
  }

  /// Looks at the card and keeps what it sees; empty, with [#trouble] set, when it does not answer.
  public Optional<Sample> look() {
    try {
      Sample sample = new Sample(probe.read(card), ours.get());
      keep(sample);
      return Optional.of(sample);
    } catch (EngineFailure e) {
      door.lock();
      try {
        trouble = Optional.ofNullable(e.getMessage());
        return Optional.empty();
      } finally {
        door.unlock();
      }
    }
  }

  /// Of one step's samples the fullest stays: peaks are what a night is judged by.
  private void keep(Sample sample) {
    door.lock();
    try {
      latest = Optional.of(sample);
      trouble = Optional.empty();
      Sample last = samples.peekLast();
      while (last != null && step(last) > step(sample)) {
        samples.removeLast(); // the clock was set back
        last = samples.peekLast();
      }
      if (last == null || step(last) < step(sample)) {
        samples.addLast(sample);
      } else if (last.reading().used().compareTo(sample.reading().used()) <= 0) {
        samples.removeLast();
        samples.addLast(sample);
      }
      Instant oldest = sample.reading().at().minus(span);
      while (samples.getFirst().reading().at().isBefore(oldest)) {
        samples.removeFirst();
      }
    } finally {
      door.unlock();
    }
  }

  private long step(Sample sample) {
    return Math.floorDiv(sample.reading().at().toEpochMilli(), step.toMillis());
  }

  /// What was seen last, however long ago: its reading says when.
  public Optional<Sample> latest() {
    door.lock();
    try {
      return latest;
    } finally {
      door.unlock();
    }
  }

  /// Why the card did not answer when it was looked at last; empty when it did.
  public Optional<String> trouble() {
    door.lock();
    try {
      return trouble;
    } finally {
      door.unlock();
    }
  }

  /// The samples from `since` on, oldest first, thinned to at most `points` by keeping the fullest
  /// of each group.
  public List<Sample> history(Instant since, int points) {
    List<Sample> wanted = new ArrayList<>();
    door.lock();
    try {
      samples.stream().filter(s -> !s.reading().at().isBefore(since)).forEach(wanted::add);
    } finally {
      door.unlock();
    }
    if (wanted.size() <= points) {
      return wanted;
    }
    List<Sample> thin = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      int from = (int) ((long) i * wanted.size() / points);
      int to = (int) ((long) (i + 1) * wanted.size() / points);
      thin.add(
          wanted.subList(from, to).stream()
              .max(java.util.Comparator.comparing(s -> s.reading().used()))
              .orElseThrow());
    }
    return thin;
  }
}
