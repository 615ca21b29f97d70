package studio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import studio.hardware.card.Card;
import studio.hardware.card.CardProbe;
import studio.hardware.card.CardReading;
import studio.hardware.card.Occupant;
import studio.hardware.card.Vram;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.Examined;

/// What `doctor` says of cards and engines. Nothing here is in the way of an episode: the toy
/// theatre plays what no engine can.
final class HardwareFindings {
  /// A desktop's trifles are not worth a line.
  private static final Vram WORTH_TELLING = Vram.ofMegabytes(300);

  private HardwareFindings() {}

  /// @param remarks what was odd while looking for the cards
  static List<Finding> of(CardProbe cards, List<String> remarks, List<Examined> engines) {
    List<Finding> findings = new ArrayList<>();
    List<Card> found = cards.find();
    if (found.isEmpty()) {
      findings.add(
          Finding.good("card: none was found, and none is needed; one in reach can be declared"));
    }
    found.forEach(card -> findings.addAll(card(cards, card)));
    remarks.forEach(remark -> findings.add(Finding.hint("card: " + remark)));
    engines.forEach(engine -> findings.addAll(engine(engine)));
    findings.add(
        Finding.good(
            engines.isEmpty()
                ? "pictures: the toy theatre, which needs no graphics card"
                : "pictures: the engines above, and the toy theatre where they cannot"));
    return findings;
  }

  private static List<Finding> card(CardProbe cards, Card card) {
    String name = "card: " + card.name() + called(card);
    if (card.vendor() == Card.Vendor.UNKNOWN) {
      return List.of(
          Finding.good(
              "%s, %s as declared; nobody here measures it".formatted(name, card.memory())));
    }
    try {
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.good(name + ", " + words(cards.read(card))));
      cards.occupants(card).stream()
          .filter(occupant -> WORTH_TELLING.fitsInto(occupant.memory()))
          .map(occupant -> Finding.good(words(card, occupant)))
          .forEach(findings::add);
      return findings;
    } catch (EngineFailure silent) {
      return List.of(Finding.hint("%s does not answer: %s".formatted(name, silent.getMessage())));
    }
  }

  /// ", NVIDIA GeForce RTX 3060 (GPU-5f0a...)": the address is what tells twins apart in the
  /// settings. A declared card may have neither.
  private static String called(Card card) {
    if (card.model().isBlank()) {
      return "";
    }
    return card.model().equals(card.address())
        ? ", " + card.model()
        : ", %s (%s)".formatted(card.model(), card.address());
  }

  private static String words(CardReading reading) {
    Stream<String> gauges =
        Stream.concat(word("%.0f °C", reading.celsius()), word("%.0f W", reading.watts()));
    return Stream.concat(
            Stream.of("%s free of %s".formatted(reading.free(), reading.total())), gauges)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static Stream<String> word(String form, OptionalDouble measured) {
    return measured.stream().mapToObj(form::formatted);
  }

  private static String words(Card card, Occupant occupant) {
    return "card: %s holds %s of %s (process %d)"
        .formatted(occupant.name(), occupant.memory(), card.name(), occupant.pid());
  }

  private static List<Finding> engine(Examined engine) {
    String name =
        "engine: "
            + engine.engine()
            + (engine.address().isEmpty() ? "" : " at " + engine.address());
    if (!engine.reachable()) {
      return List.of(
          Finding.hint("%s is not there. %s".formatted(name, String.join(" ", engine.missing()))));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.good(
            name
                + (engine.version().isEmpty() ? "" : ", version " + engine.version())
                + (engine.abilities().isEmpty()
                    ? ""
                    : ": " + String.join("; ", engine.abilities()))));
    engine
        .missing()
        .forEach(missing ->
            findings.add(Finding.hint("engine: %s: %s".formatted(engine.engine(), missing))));
    return findings;
  }
}
