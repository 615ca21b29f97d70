package studio.hardware.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import studio.hardware.card.Card.Vendor;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// AMD's cards, from the files in which the kernel's driver shows them: no program to install,
/// nothing to parse, and there in every container that has `/sys`. A card is known by its PCI
/// address.
final class SysfsProbe implements CardProbe {
  private static final String AMD = "0x1002";

  private final Path root;
  private final InstantSource clock;

  /// @param root what `/` is on a real machine
  SysfsProbe(Path root, InstantSource clock) {
    this.root = root;
    this.clock = clock;
  }

  @Override
  public List<Card> find() {
    List<Card> cards = new ArrayList<>();
    for (Path device : devices()) {
      Optional<String> address = address(device);
      Optional<Long> memory = text(device.resolve("mem_info_vram_total")).map(Long::parseLong);
      if (address.isPresent() && memory.isPresent()) {
        String model = model(device);
        cards.add(
            new Card(CardName.of(model), Vendor.AMD, model, address.get(), new Vram(memory.get())));
      }
    }
    return cards;
  }

  @Override
  public CardReading read(Card card) {
    Path device =
        devices().stream()
            .filter(found -> address(found).filter(card.address()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> failure(card, "is not there any more"));
    return new CardReading(
        clock.instant(),
        memory(card, device.resolve("mem_info_vram_used")),
        memory(card, device.resolve("mem_info_vram_total")),
        instrument(device, 1e-3, "temp1_input"),
        instrument(device, 1e-6, "power1_average", "power1_input"),
        Measure.share(number(device.resolve("gpu_busy_percent"), 1)));
  }

  @Override
  public List<Occupant> occupants(Card card) {
    return DrmClients.of(root, card.address());
  }

  private static Vram memory(Card card, Path file) {
    return text(file)
        .map(bytes -> new Vram(Long.parseLong(bytes)))
        .orElseThrow(() -> failure(card, "does not tell its memory"));
  }

  /// The first of `names` that a sensor of the device has; a sleeping card refuses all of them.
  private static OptionalDouble instrument(Path device, double factor, String... names) {
    for (Path sensor : children(device.resolve("hwmon"))) {
      for (String name : names) {
        OptionalDouble value = number(sensor.resolve(name), factor);
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble number(Path file, double factor) {
    OptionalDouble value = text(file).map(Measure::number).orElseGet(OptionalDouble::empty);
    return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * factor);
  }

  /// "card0" is a card; "card0-DP-1" is one of its sockets.
  private List<Path> devices() {
    return children(root.resolve("sys/class/drm")).stream()
        .filter(entry -> entry.getFileName().toString().matches("card\\d+"))
        .map(entry -> entry.resolve("device"))
        .filter(device -> text(device.resolve("vendor")).filter(AMD::equals).isPresent())
        .toList();
  }

  private static Optional<String> address(Path device) {
    return text(device.resolve("uevent")).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("PCI_SLOT_NAME="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst();
  }

  /// Its own word where the board's maker wrote one down, else what libdrm's table calls it.
  private String model(Path device) {
    Optional<String> product = text(device.resolve("product_name")).filter(name -> !name.isBlank());
    if (product.isPresent()) {
      return product.get();
    }
    String chip = hex(device.resolve("device"));
    String revision = hex(device.resolve("revision"));
    return text(root.resolve("usr/share/libdrm/amdgpu.ids")).stream()
        .flatMap(String::lines)
        .map(line -> line.split(",\\s*", 3))
        .filter(row -> row.length == 3)
        .filter(row -> row[0].equalsIgnoreCase(chip) && row[1].equalsIgnoreCase(revision))
        .map(row -> row[2].strip())
        .findFirst()
        .orElse(UNNAMED);
  }

  /// What a card is called when nothing here knows its model.
  static final String UNNAMED = "AMD Graphics";

  private static String hex(Path file) {
    return text(file).orElse("").replaceFirst("^0x", "");
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      return List.of(); // gone between two looks
    }
  }

  /// What the file says; empty where it is missing or its instrument sleeps.
  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static EngineFailure failure(Card card, String what) {
    return new EngineFailure(
        Kind.INFRASTRUCTURE,
        "%s at %s %s; look at dmesg for amdgpu.".formatted(card.model(), card.address(), what));
  }
}
