package studio.verticles.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What SwarmUI does, with its defaults, as far as a night can show it.
///
/// A card takes two requests at a time (one use and an `OverQueue` of one), so that its own queue
/// never drains. Requests are walked in the order of their ids. One whose model some free card has
/// loaded goes there, the least used first. Any other adds pressure for its model: ten points for
/// each such request and one for each second since the first of them. The model under most pressure
/// is loaded when only one card is free or the pressure is older than 1500 ms: on an unused card
/// before a used one, the least recently used first. That card takes nothing else until it has
/// drained and loaded, and gives that model up only after it has served it once.
///
/// It is given more than it has: it knows which card has which engine, treats the language engine
/// and the trainer as models of the same card, and what does not fit beside another engine makes
/// that one let go. It does not test memory, and knows no priorities, deadlines, speeds or costs.
public final class SwarmUi implements Policy {
  private static final int MAX_USAGES = 2;
  private static final long DEBOUNCE_MILLIS = 1500;
  private static final int POINTS_FOR_EACH = 10;

  private final Map<Place, String> current = new HashMap<>();
  private final Map<Place, String> reserved = new HashMap<>();
  private final Set<Place> owing = new HashSet<>();
  private final Map<Place, Long> lastUsed = new HashMap<>();
  private final Map<String, Long> pressedSince = new HashMap<>();

  @Override
  public String name() {
    return "SwarmUI";
  }

  @Override
  public Optional<Errand> next(House house, Place place) {
    loadDrained(house);
    List<Errand> requests = house.ready();
    Map<String, Integer> pressures = new LinkedHashMap<>();
    for (Errand request : requests) {
      String model = model(request);
      List<Place> available = available(house, request);
      if (available.isEmpty()) {
        continue;
      }
      Optional<Place> loaded =
          available.stream()
              .filter(one -> model.equals(current.get(one)))
              .min(Comparator.comparingInt(Place::busy));
      if (loaded.isPresent()) {
        if (loaded.get() == place) {
          return serve(house, place, requests, request);
        }
        continue; // that card is asked for it
      }
      pressures.merge(model, 1, Integer::sum);
      pressedSince.putIfAbsent(model, house.now());
      load(house, requests, pressures);
      if (owing.contains(place) && model.equals(current.get(place))) {
        return serve(house, place, requests, request);
      }
    }
    return Optional.empty();
  }

  private Optional<Errand> serve(House house, Place place, List<Errand> requests, Errand request) {
    owing.remove(place);
    lastUsed.put(place, house.now());
    forgetUnless(requests, request, model(request));
    return Optional.of(request);
  }

  /// The model under most pressure among those that a free card could take.
  private void load(House house, List<Errand> requests, Map<String, Integer> pressures) {
    String best = null;
    double most = -1;
    for (Map.Entry<String, Integer> pressure : pressures.entrySet()) {
      double score =
          pressure.getValue() * POINTS_FOR_EACH
              + (house.now() - pressedSince.getOrDefault(pressure.getKey(), house.now())) / 1000.0;
      if (score > most && !loaders(house, requests, pressure.getKey()).isEmpty()) {
        most = score;
        best = pressure.getKey();
      }
    }
    if (best == null) {
      return;
    }
    List<Place> loaders = loaders(house, requests, best);
    long age = house.now() - pressedSince.getOrDefault(best, house.now());
    if (loaders.size() > 1 && age < DEBOUNCE_MILLIS) {
      return;
    }
    Place loader =
        loaders.stream()
            .min(
                Comparator.comparing((Place one) -> one.busy() > 0)
                    .thenComparing(one -> lastUsed.getOrDefault(one, -1L)))
            .orElseThrow();
    reserved.put(loader, best);
    pressures.remove(best);
    pressedSince.remove(best);
    loadDrained(house);
  }

  private List<Place> loaders(House house, List<Errand> requests, String model) {
    return requests.stream()
        .filter(request -> model(request).equals(model))
        .findFirst()
        .map(request ->
            available(house, request).stream()
                .filter(one -> !model.equals(current.get(one)))
                .toList())
        .orElse(List.of());
  }

  private void loadDrained(House house) {
    for (Place place : house.places()) {
      String model = reserved.get(place);
      if (model != null && place.busy() == 0) {
        current.put(place, model);
        reserved.remove(place);
        owing.add(place);
      }
    }
  }

  private List<Place> available(House house, Errand request) {
    return house.places().stream()
        .filter(Place::isOpen)
        .filter(place -> place.has(request.work(), house.now()))
        .filter(place -> place.busy() < MAX_USAGES && !reserved.containsKey(place))
        .sorted(Comparator.comparingInt(Place::busy))
        .toList();
  }

  private void forgetUnless(List<Errand> requests, Errand taken, String model) {
    boolean more =
        requests.stream().anyMatch(one -> !one.equals(taken) && model(one).equals(model));
    if (!more) {
      pressedSince.remove(model);
    }
  }

  @Override
  public OptionalLong wakes(House house) {
    return pressedSince.values().stream()
        .mapToLong(since -> since + DEBOUNCE_MILLIS)
        .filter(due -> due > house.now())
        .min();
  }

  private static String model(Errand errand) {
    return errand.work().engine() + "/" + errand.work().model();
  }
}
