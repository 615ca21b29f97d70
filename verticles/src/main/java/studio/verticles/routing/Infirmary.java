package studio.verticles.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import studio.verticles.routing.LaneFacts.Illness;

/// The ill engines of a lane, each model of an engine for itself.
///
/// Of the moment only: after a restart the first failures tell again.
final class Infirmary {
  /// The engine as a whole.
  private static final String WHOLE = "";

  private final InstantSource clock;
  private final Map<Bed, Breaker> beds = new ConcurrentHashMap<>();

  Infirmary(InstantSource clock) {
    this.clock = clock;
  }

  private record Bed(String engine, String model) {}

  void succeeded(Post post, String model) {
    beds.remove(new Bed(post.name(), model));
    beds.remove(new Bed(post.name(), WHOLE));
  }

  void failed(Post post, String model, String why) {
    beds.merge(
        new Bed(post.name(), model),
        Breaker.WELL.failed(clock.instant(), why),
        (before, _) -> before.failed(clock.instant(), why));
  }

  void unreachable(Post post, String why) {
    beds.merge(
        new Bed(post.name(), WHOLE),
        Breaker.WELL.unreachable(clock.instant(), why),
        (before, _) -> before.isOpen() ? before : before.unreachable(clock.instant(), why));
  }

  /// The canary came back, so everything about the engine may be tried again.
  void recovered(Post post) {
    beds.keySet().removeIf(bed -> bed.engine().equals(post.name()));
  }

  /// The canary did not come back.
  void stillIll(Post post, String why) {
    beds.replaceAll((bed, breaker) ->
        bed.engine().equals(post.name()) && breaker.isOpen()
            ? breaker.unreachable(clock.instant(), why)
            : breaker);
  }

  boolean wantsCanary(Post post) {
    return of(post).anyMatch(bed -> bed.getValue().wantsCanary(clock.instant()));
  }

  /// What is ill about the engine, by model.
  List<Illness> illnesses(Post post) {
    return of(post)
        .map(bed -> bed.getValue().illness(bed.getKey().model(), clock.instant()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Stream<Map.Entry<Bed, Breaker>> of(Post post) {
    return beds.entrySet().stream().filter(bed -> bed.getKey().engine().equals(post.name()));
  }
}
