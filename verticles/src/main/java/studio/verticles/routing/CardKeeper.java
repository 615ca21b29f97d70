package studio.verticles.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.card.CardProbe;
import studio.hardware.card.CardReading;
import studio.hardware.card.CardWatch;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;
import studio.hardware.engine.Tenant;
import studio.verticles.production.JobQueue.Abandoned;
import studio.verticles.production.Workshop;
import studio.verticles.routing.LaneFacts.EngineFacts;
import studio.verticles.routing.LaneFacts.Held;

/// Keeps the treaty of one lane: before an engine takes the card, the others have let go of it, and
/// have said so themselves. It also knows what everybody holds, by asking.
///
/// What it knows is of the moment; it asks again every few seconds and after every job.
final class CardKeeper {
  private static final Logger log = LoggerFactory.getLogger(CardKeeper.class);

  /// An unload takes a second or two; one that takes longer than this is stuck.
  private static final Duration LETTING_GO = Duration.ofSeconds(45);

  private final Duration lettingGo;
  private final EngineLane lane;
  private final Infirmary infirmary;
  private final Workshop workshop;
  private final Hooks hooks;
  private final @Nullable CardWatch watch;
  private final Map<String, List<Tenant.Held>> holds = new ConcurrentHashMap<>();
  private final Map<String, String> lastModel = new ConcurrentHashMap<>();
  private final AtomicReference<Vram> peak = new AtomicReference<>(Vram.NONE);
  private boolean taken;

  CardKeeper(
      EngineLane lane, CardProbe probe, Infirmary infirmary, Workshop workshop, Hooks hooks) {
    this(lane, probe, infirmary, workshop, hooks, LETTING_GO);
  }

  /// @param lettingGo how long an engine may take to let go
  CardKeeper(
      EngineLane lane,
      CardProbe probe,
      Infirmary infirmary,
      Workshop workshop,
      Hooks hooks,
      Duration lettingGo) {
    this.lettingGo = lettingGo;
    this.lane = lane;
    this.infirmary = infirmary;
    this.workshop = workshop;
    this.hooks = hooks;
    this.watch = lane.card().map(card -> new CardWatch(card, probe, this::ours)).orElse(null);
  }

  /// Asks every engine what it holds, sends a canary to those that were ill long enough, and reads
  /// the card.
  ///
  /// @return what the card's instruments said; empty without a card or when it did not answer
  Optional<CardWatch.Sample> look() {
    return workshop.run(() -> {
      for (Post post : lane.posts()) {
        post.tenant().ifPresentOrElse(tenant -> ask(post, tenant), () -> examine(post));
      }
      Optional<CardWatch.Sample> sample = watch == null ? Optional.empty() : watch.look();
      sample.ifPresent(seen -> notePeak(seen.reading(), seen.strangers()));
      return sample;
    });
  }

  /// An engine that holds nothing is left alone while it is well; examining it is its canary.
  private void examine(Post post) {
    if (!infirmary.wantsCanary(post)) {
      return;
    }
    Examined said = post.examination().get();
    if (said.reachable()) {
      infirmary.recovered(post);
      log.info("{} is well again", post.name());
    } else {
      infirmary.stillIll(post, String.join(" ", said.missing()));
    }
  }

  private void ask(Post post, Tenant tenant) {
    try {
      if (infirmary.wantsCanary(post)) {
        tenant.canary();
        infirmary.recovered(post);
        log.info("{} is well again", post.name());
      }
      holds.put(post.name(), List.copyOf(tenant.holds()));
    } catch (EngineFailure failure) {
      String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      if (infirmary.wantsCanary(post)) {
        infirmary.stillIll(post, why);
      } else {
        infirmary.unreachable(post, why);
      }
    }
  }

  /// Takes back from the engines what nobody waits for any more.
  ///
  /// @return what they have no longer
  List<Abandoned> sweep(List<Abandoned> all) {
    return all.isEmpty() ? all : workshop.run(() -> all.stream().filter(this::isGone).toList());
  }

  private boolean isGone(Abandoned work) {
    Optional<Post> post =
        lane.posts().stream().filter(one -> one.name().equals(work.engine())).findFirst();
    if (post.isEmpty() || post.get().tenant().isEmpty()) {
      return true; // such an engine is no longer ours to tell
    }
    if (!infirmary.illnesses(post.get()).isEmpty()) {
      return false;
    }
    try {
      post.get().tenant().get().forget(work.work());
      return true;
    } catch (EngineFailure later) {
      log.info("{} will be told again to forget {}", work.engine(), work.work(), later);
      return false;
    }
  }

  private void notePeak(CardReading reading, Vram strangers) {
    Vram seen = reading.used().minus(strangers);
    Vram now = seen.compareTo(Vram.NONE) > 0 ? seen : ours();
    peak.accumulateAndGet(now, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /// The most memory our engines held since this was asked last.
  Vram peakSinceLast() {
    return peak.getAndSet(Vram.NONE);
  }

  /// Makes the card ready for `post`: the programs of the house are told once, then `others` let
  /// go. Waits for both.
  ///
  /// @throws studio.verticles.bus.Problem BUSY when somebody does not make room
  void make(Post post, List<String> others) {
    if (!taken) {
      hooks.run(lane.before(), lane.name());
      taken = true;
    }
    workshop.run(() -> {
      for (Post other : lane.posts()) {
        if (others.contains(other.kind()) && other != post && other.tenant().isPresent()) {
          Tenant tenant = other.tenant().get();
          letGo(other, tenant);
          holds.put(other.name(), List.copyOf(tenant.holds()));
          lastModel.remove(other.name());
          log.info("{} has let go of {}", other.name(), lane.name());
        }
      }
      return post;
    });
  }

  /// Whoever does not let go is ill, not the one that needs the room.
  private void letGo(Post post, Tenant tenant) {
    try {
      tenant.letGo(lettingGo);
    } catch (EngineFailure stuck) {
      infirmary.unreachable(post, String.valueOf(stuck.getMessage()));
      throw stuck;
    }
  }

  /// Unloads everything on the lane, the job's own engine too.
  void clear() {
    workshop.run(() -> {
      for (Post post : lane.posts()) {
        if (post.tenant().isPresent()) {
          letGo(post, post.tenant().get());
          lastModel.remove(post.name());
        }
      }
      return lane;
    });
  }

  /// The lane has nothing more to do: programs that made room may have it back.
  void giveBack() {
    if (taken) {
      taken = false;
      hooks.run(lane.after(), lane.name());
    }
  }

  void ran(Post post, String model) {
    lastModel.put(post.name(), model);
  }

  /// What is warm: the model an engine says it holds; if it does not name any, the one it ran last
  /// while it still holds something.
  private Optional<String> warm(Post post) {
    List<Tenant.Held> held = holds.getOrDefault(post.name(), List.of());
    @Nullable String last = lastModel.get(post.name());
    List<String> named =
        held.stream().map(Tenant.Held::model).filter(model -> !model.isEmpty()).toList();
    if (!named.isEmpty()) {
      return Optional.of(last != null && named.contains(last) ? last : named.getFirst());
    }
    boolean empty = post.tenant().isPresent() && held.isEmpty();
    return empty ? Optional.empty() : Optional.ofNullable(last);
  }

  private Vram ours() {
    return holds.values().stream()
        .flatMap(List::stream)
        .map(Tenant.Held::memory)
        .reduce(Vram.NONE, Vram::plus);
  }

  Optional<String> trouble() {
    return watch == null ? Optional.empty() : watch.trouble();
  }

  /// What others may know of the lane.
  LaneFacts facts() {
    List<EngineFacts> engines = new ArrayList<>();
    for (Post post : lane.posts()) {
      engines.add(
          new EngineFacts(
              post.name(),
              post.kind(),
              warm(post),
              holds.getOrDefault(post.name(), List.of()).stream()
                  .map(held -> new Held(held.model(), held.memory().bytes()))
                  .toList(),
              infirmary.illnesses(post)));
    }
    Vram strangers =
        watch == null
            ? Vram.NONE
            : watch.latest().map(CardWatch.Sample::strangers).orElse(Vram.NONE);
    return new LaneFacts(
        lane.card().map(card -> card.memory().bytes()).orElse(0L),
        strangers.bytes(),
        lane.reserve().bytes(),
        engines);
  }
}
