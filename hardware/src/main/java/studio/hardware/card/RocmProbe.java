package studio.hardware.card;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import studio.hardware.card.Card.Vendor;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;

/// AMD's cards, through `rocm-smi`. Its keys are sentences that change with every version ("Card
/// series" and "Card Series", power that is "Average" or "Current Socket", units in brackets at
/// their end or not), so they are looked for by what stays.
final class RocmProbe implements CardProbe {
  private static final List<String> QUESTION =
      List.of(
          "--showproductname",
          "--showbus",
          "--showmeminfo",
          "vram",
          "--showtemp",
          "--showpower",
          "--showuse",
          "--json");

  private final Instrument smi;
  private final InstantSource clock;

  RocmProbe(Instrument smi, InstantSource clock) {
    this.smi = smi;
    this.clock = clock;
  }

  @Override
  public List<Card> find() {
    List<Card> cards = new ArrayList<>();
    for (Map<String, String> facts : ask()) {
      Optional<Vram> memory = memory(facts, "vram total memory");
      Optional<String> address = address(facts);
      if (memory.isPresent() && address.isPresent()) {
        String model = model(facts);
        cards.add(new Card(CardName.of(model), Vendor.AMD, model, address.get(), memory.get()));
      }
    }
    return cards;
  }

  @Override
  public CardReading read(Card card) {
    Map<String, String> facts =
        ask().stream()
            .filter(found -> address(found).filter(card.address()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> failure(card.model() + " is not there any more"));
    return new CardReading(
        clock.instant(),
        memory(facts, "vram total used memory").orElseThrow(() -> secretive(card)),
        memory(facts, "vram total memory").orElseThrow(() -> secretive(card)),
        temperature(facts),
        number(facts, key -> key.contains("package power") && !key.contains("max")),
        Measure.share(number(facts, key -> key.startsWith("gpu use"))));
  }

  /// The facts of each card, keys in lower case.
  private List<Map<String, String>> ask() {
    Instrument.Printed printed = smi.run(QUESTION);
    Optional<JsonNode> answer = Talk.json(printed.text());
    if (answer.isEmpty()) {
      if (printed.exit() == 0) {
        return List.of(); // no card of AMD's, or one that only Windows sees
      }
      throw failure("rocm-smi says \"%s\"".formatted(printed.complaint()));
    }
    List<Map<String, String>> cards = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : answer.get().properties()) {
      if (entry.getKey().matches("card\\d+")) {
        Map<String, String> facts = new TreeMap<>();
        entry
            .getValue()
            .properties()
            .forEach(fact ->
                facts.put(fact.getKey().toLowerCase(Locale.ROOT), fact.getValue().asString("")));
        cards.add(facts);
      }
    }
    return cards;
  }

  private static Optional<Vram> memory(Map<String, String> facts, String name) {
    return facts.entrySet().stream()
        .filter(fact -> fact.getKey().startsWith(name))
        .map(fact -> Measure.bytes(fact.getValue(), unit(fact.getKey())))
        .filter(java.util.OptionalLong::isPresent)
        .map(bytes -> new Vram(bytes.getAsLong()))
        .findFirst();
  }

  /// "vram total memory (b)" counts in "b", and so does a key that says nothing.
  private static String unit(String key) {
    int bracket = key.lastIndexOf('(');
    return bracket < 0 ? "b" : key.substring(bracket + 1).replace(")", "").strip();
  }

  private static OptionalDouble temperature(Map<String, String> facts) {
    OptionalDouble edge =
        number(facts, key -> key.startsWith("temperature") && key.contains("edge"));
    return edge.isPresent()
        ? edge
        : number(facts, key -> key.startsWith("temperature") && !key.contains("mem"));
  }

  private static OptionalDouble number(Map<String, String> facts, Predicate<String> wanted) {
    return facts.entrySet().stream()
        .filter(fact -> wanted.test(fact.getKey()))
        .map(fact -> Measure.number(fact.getValue()))
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElseGet(OptionalDouble::empty);
  }

  private static Optional<String> address(Map<String, String> facts) {
    return Optional.ofNullable(facts.get("pci bus")).map(bus -> bus.toLowerCase(Locale.ROOT));
  }

  private static String model(Map<String, String> facts) {
    for (String key : List.of("card series", "device name", "card model")) {
      String value = facts.getOrDefault(key, "").strip();
      if (!value.isEmpty() && !value.startsWith("0x") && !value.equalsIgnoreCase("N/A")) {
        return value;
      }
    }
    return SysfsProbe.UNNAMED;
  }

  private static EngineFailure secretive(Card card) {
    return failure(card.model() + " does not tell its memory");
  }

  private static EngineFailure failure(String what) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        what + "; run rocm-smi by hand, and look whether /dev/kfd may be read.");
  }
}
