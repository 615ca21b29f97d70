package studio.hardware.card;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.card.Card.Vendor;
import studio.hardware.engine.EngineFailure;

/// The cards of this house: what the probes found, under the operator's names, and what he declared
/// beside it (a card in another machine, or one that no instrument here can see).
public final class Cards implements CardProbe {
  private static final Logger log = LoggerFactory.getLogger(Cards.class);

  /// Graphics that share the machine's memory show half a gigabyte to two; no model fits there, and
  /// nobody means them when they say "card". Naming one counts it in.
  static final Vram SMALLEST = Vram.ofGigabytes(3);

  private final Map<Card, Optional<CardProbe>> cards;
  private final List<String> remarks;
  private final InstantSource clock;

  private Cards(Map<Card, Optional<CardProbe>> cards, List<String> remarks, InstantSource clock) {
    this.cards = cards;
    this.remarks = List.copyOf(remarks);
    this.clock = clock;
  }

  /// The cards that can be seen from here.
  public static Cards find(List<Declared> declared, InstantSource clock) {
    return find(
        probes(System.getenv().getOrDefault("PATH", ""), Path.of("/"), clock), declared, clock);
  }

  /// Every probe whose instrument is installed. Of two that see the same card the first one reads
  /// it, and any of them may know its model.
  static List<CardProbe> probes(String path, Path root, InstantSource clock) {
    List<CardProbe> probes = new ArrayList<>();
    InstalledInstrument.find(path, List.of("/usr/lib/wsl/lib"), "nvidia-smi")
        .ifPresent(smi -> probes.add(new NvidiaProbe(smi, clock)));
    probes.add(new SysfsProbe(root, clock));
    InstalledInstrument.find(path, List.of("/opt/rocm/bin"), "amd-smi")
        .ifPresent(smi -> probes.add(new AmdSmiProbe(smi, clock)));
    InstalledInstrument.find(path, List.of("/opt/rocm/bin"), "rocm-smi")
        .ifPresent(smi -> probes.add(new RocmProbe(smi, clock)));
    return probes;
  }

  static Cards find(List<CardProbe> probes, List<Declared> declared, InstantSource clock) {
    List<String> remarks = new ArrayList<>();
    Map<String, Found> seen = new LinkedHashMap<>();
    for (CardProbe probe : probes) {
      try {
        probe.find().forEach(card -> seen.merge(card.address(), new Found(card, probe), Found::or));
      } catch (EngineFailure e) {
        log.warn("{}", e.getMessage());
        remarks.add(e.getMessage());
      }
    }
    List<Found> left = new ArrayList<>(seen.values());
    left.sort(
        Comparator.comparing((Found found) -> found.card().vendor())
            .thenComparing(found -> found.card().address()));
    Map<Declared, Found> meant = meant(declared, left);
    Map<Card, Optional<CardProbe>> cards = new LinkedHashMap<>();
    for (Declared word : declared) {
      Optional<Found> match = Optional.ofNullable(meant.get(word));
      if (match.isPresent()) {
        cards.put(named(match.get().card(), word), Optional.of(match.get().probe()));
      } else if (word.memory().bytes() > 0) {
        String which = word.which();
        cards.put(
            new Card(word.name(), Vendor.UNKNOWN, which, which, word.memory()), Optional.empty());
      } else {
        remarks.add(
            "No card here is \"%s\"; correct its address or model, or declare its memory."
                .formatted(word.name()));
      }
    }
    addUnnamed(left, declared, cards);
    return new Cards(cards, remarks, clock);
  }

  private static void addUnnamed(
      List<Found> left, List<Declared> declared, Map<Card, Optional<CardProbe>> cards) {
    Set<String> names = new HashSet<>();
    for (Declared word : declared) {
      if (!names.add(word.name())) {
        throw new IllegalArgumentException(
            "Two cards are called \"%s\"; give each its own name".formatted(word.name()));
      }
    }
    for (Found found : left) {
      if (SMALLEST.fitsInto(found.card().memory())) {
        String name = free(names, found.card().name());
        names.add(name);
        cards.put(
            named(found.card(), new Declared(name, Declared.Maker.ANY, "", Vram.NONE)),
            Optional.of(found.probe()));
      }
    }
  }

  /// A card and the probe that reads it.
  private record Found(Card card, CardProbe probe) {
    /// The first probe reads; the second may still know the model.
    Found or(Found second) {
      return card.model().equals(SysfsProbe.UNNAMED)
          ? new Found(
              new Card(
                  second.card.name(),
                  card.vendor(),
                  second.card.model(),
                  card.address(),
                  card.memory()),
              probe)
          : this;
    }
  }

  /// Whom the operator means, the clearest words first; those found leave `left`.
  private static Map<Declared, Found> meant(List<Declared> declared, List<Found> left) {
    List<BiPredicate<Declared, Card>> ways =
        List.of(
            (word, card) -> !word.which().isBlank() && means(word.which(), card),
            (word, card) -> word.which().isBlank() && card.name().equals(word.name()),
            (word, card) -> word.which().isBlank() && SMALLEST.fitsInto(card.memory()));
    Map<Declared, Found> meant = new HashMap<>();
    for (BiPredicate<Declared, Card> way : ways) {
      for (Declared word : declared) {
        if (!meant.containsKey(word)) {
          left.stream()
              .filter(found -> word.mayBe(found.card()) && way.test(word, found.card()))
              .findFirst()
              .ifPresent(found -> {
                left.remove(found);
                meant.put(word, found);
              });
        }
      }
    }
    return meant;
  }

  private static boolean means(String which, Card card) {
    String words = which.strip().toLowerCase(Locale.ROOT);
    return card.address().toLowerCase(Locale.ROOT).equals(words)
        || card.model().toLowerCase(Locale.ROOT).contains(words);
  }

  private static Card named(Card card, Declared word) {
    boolean less = word.memory().bytes() > 0 && word.memory().fitsInto(card.memory());
    return new Card(
        word.name(),
        card.vendor(),
        card.model(),
        card.address(),
        less ? word.memory() : card.memory());
  }

  private static String free(Set<String> taken, String name) {
    String free = name;
    for (int twin = 2; taken.contains(free); twin++) {
      free = name + "-" + twin;
    }
    return free;
  }

  /// What was odd while looking, in sentences for the operator.
  public List<String> remarks() {
    return remarks;
  }

  /// The operator's cards in his order, then the others.
  @Override
  public List<Card> find() {
    return List.copyOf(cards.keySet());
  }

  public Optional<Card> named(String name) {
    return cards.keySet().stream().filter(card -> card.name().equals(name)).findFirst();
  }

  /// Whether a card has an instrument here.
  public boolean measures(Card card) {
    return probe(card).isPresent();
  }

  /// A card without an instrument reads as empty: its engines say what they hold themselves.
  @Override
  public CardReading read(Card card) {
    return probe(card)
        .map(probe -> probe.read(card))
        .orElseGet(() ->
            new CardReading(
                clock.instant(),
                Vram.NONE,
                card.memory(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
  }

  @Override
  public List<Occupant> occupants(Card card) {
    return probe(card).map(probe -> probe.occupants(card)).orElse(List.of());
  }

  private Optional<CardProbe> probe(Card card) {
    return cards.getOrDefault(card, Optional.empty());
  }
}
