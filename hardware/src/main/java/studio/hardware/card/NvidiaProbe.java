package studio.hardware.card;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.hardware.card.Card.Vendor;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// NVIDIA's cards, through `nvidia-smi`. A card is known by its UUID, which stays the same when
/// cards are moved or a driver counts them anew.
final class NvidiaProbe implements CardProbe {
  private static final Logger log = LoggerFactory.getLogger(NvidiaProbe.class);

  private final Instrument smi;
  private final InstantSource clock;

  NvidiaProbe(Instrument smi, InstantSource clock) {
    this.smi = smi;
    this.clock = clock;
  }

  @Override
  public List<Card> find() {
    List<Card> cards = new ArrayList<>();
    for (List<String> row : rows(List.of("--query-gpu=uuid,name,memory.total"), 3)) {
      OptionalLong memory = Measure.bytes(row.get(2), "MiB");
      if (memory.isPresent()) {
        cards.add(
            new Card(
                CardName.of(row.get(1)),
                Vendor.NVIDIA,
                row.get(1),
                row.get(0),
                new Vram(memory.getAsLong())));
      } else {
        log.warn(
            "{} does not tell its memory ({}); declare it in the configuration",
            row.get(1),
            row.get(2));
      }
    }
    return cards;
  }

  @Override
  public CardReading read(Card card) {
    List<String> row =
        rows(
                List.of(
                    "--id=" + card.address(),
                    "--query-gpu=uuid,memory.used,memory.total,temperature.gpu,power.draw,"
                        + "utilization.gpu"),
                6)
            .stream()
            .filter(found -> found.get(0).equals(card.address()))
            .findFirst()
            .orElseThrow(() -> failure(card.model() + " is not there any more"));
    if (row.stream().anyMatch(value -> value.contains("requires reset"))) {
      throw failure(card.model() + " waits to be reset");
    }
    return new CardReading(
        clock.instant(),
        new Vram(Measure.bytes(row.get(1), "MiB").orElseThrow(() -> secretive(card))),
        new Vram(Measure.bytes(row.get(2), "MiB").orElseThrow(() -> secretive(card))),
        Measure.number(row.get(3)),
        Measure.number(row.get(4)),
        Measure.share(Measure.number(row.get(5))));
  }

  @Override
  public List<Occupant> occupants(Card card) {
    return rows(List.of("--query-compute-apps=gpu_uuid,pid,process_name,used_memory"), 4).stream()
        .filter(row -> row.get(0).equals(card.address()))
        .flatMap(NvidiaProbe::occupant)
        .toList();
  }

  /// In a container, processes outside it have neither name nor number.
  private static Stream<Occupant> occupant(List<String> row) {
    OptionalDouble pid = Measure.number(row.get(1));
    OptionalLong memory = Measure.bytes(row.get(3), "MiB");
    return pid.isEmpty() || memory.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Occupant((long) pid.getAsDouble(), row.get(2), new Vram(memory.getAsLong())));
  }

  /// The lines of a table that begin with a card's UUID; all else is talk.
  private List<List<String>> rows(List<String> query, int columns) {
    List<String> arguments = new ArrayList<>(query);
    arguments.add("--format=csv,noheader,nounits");
    Instrument.Printed printed = smi.run(arguments);
    if (printed.exit() != 0 && !printed.text().contains("No devices were found")) {
      throw failure("nvidia-smi says \"%s\"".formatted(printed.complaint()));
    }
    return printed
        .text()
        .lines()
        .map(line -> List.of(line.strip().split("\\s*,\\s*", columns)))
        .filter(row -> row.size() == columns)
        .filter(row -> row.getFirst().startsWith("GPU-"))
        .toList();
  }

  private static EngineFailure secretive(Card card) {
    return failure(card.model() + " does not tell its memory");
  }

  private static EngineFailure failure(String what) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        what + "; run nvidia-smi by hand, and restart the machine if the driver is stuck.");
  }
}
