package studio.hardware.card;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import studio.hardware.card.Card.Vendor;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import tools.jackson.databind.JsonNode;

/// AMD's cards, through `amd-smi`, which comes after `rocm-smi`. It prints a list of cards, or
/// since ROCm 7 an object with that list in `gpu_data`; a value is `{"value": 16304, "unit":
/// "MB"}`, `"16304 MB"` or `"N/A"`.
final class AmdSmiProbe implements CardProbe {
  private final Instrument smi;
  private final InstantSource clock;

  AmdSmiProbe(Instrument smi, InstantSource clock) {
    this.smi = smi;
    this.clock = clock;
  }

  @Override
  public List<Card> find() {
    List<Card> cards = new ArrayList<>();
    for (JsonNode gpu : ask(List.of("static", "--asic", "--bus", "--vram", "--json"))) {
      String address = gpu.path("bus").path("bdf").asString("").toLowerCase(Locale.ROOT);
      OptionalLong memory = memory(gpu.path("vram").path("size"));
      if (!address.isEmpty() && memory.isPresent()) {
        String told = gpu.path("asic").path("market_name").asString("");
        String model = told.isBlank() || told.equals("N/A") ? SysfsProbe.UNNAMED : told.strip();
        cards.add(
            new Card(CardName.of(model), Vendor.AMD, model, address, new Vram(memory.getAsLong())));
      }
    }
    return cards;
  }

  @Override
  public CardReading read(Card card) {
    List<JsonNode> gpus =
        ask(
            List.of(
                "metric",
                "--gpu",
                card.address(),
                "--mem-usage",
                "--temperature",
                "--power",
                "--usage",
                "--json"));
    if (gpus.size() != 1) {
      throw failure("%s at %s is not there any more".formatted(card.model(), card.address()));
    }
    JsonNode gpu = gpus.getFirst();
    JsonNode memory = gpu.path("mem_usage");
    JsonNode warmth = gpu.path("temperature");
    OptionalDouble edge = number(warmth.path("edge"));
    return new CardReading(
        clock.instant(),
        new Vram(memory(memory.path("used_vram")).orElseThrow(() -> secretive(card))),
        new Vram(memory(memory.path("total_vram")).orElseThrow(() -> secretive(card))),
        edge.isPresent() ? edge : number(warmth.path("hotspot")),
        number(gpu.path("power").path("socket_power")),
        Measure.share(number(gpu.path("usage").path("gfx_activity"))));
  }

  private List<JsonNode> ask(List<String> question) {
    Instrument.Printed printed = smi.run(question);
    Optional<JsonNode> answer = Talk.json(printed.text());
    if (answer.isEmpty()) {
      if (printed.exit() == 0) {
        return List.of();
      }
      throw failure("amd-smi says \"%s\"".formatted(printed.complaint()));
    }
    JsonNode list = answer.get().isArray() ? answer.get() : answer.get().path("gpu_data");
    return list.valueStream().filter(gpu -> gpu.has("gpu")).toList();
  }

  private static OptionalLong memory(JsonNode node) {
    return Measure.bytes(words(node), "MB");
  }

  private static OptionalDouble number(JsonNode node) {
    return Measure.number(words(node));
  }

  private static String words(JsonNode node) {
    return node.isObject()
        ? node.path("value").asString("")
            + " "
            + node.path("unit").asString("").replaceAll("\\W", "")
        : node.asString("");
  }

  private static EngineFailure secretive(Card card) {
    return failure(card.model() + " does not tell its memory");
  }

  private static EngineFailure failure(String what) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        what + "; run amd-smi by hand, and look whether /dev/kfd may be read.");
  }
}
