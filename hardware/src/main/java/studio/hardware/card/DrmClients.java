package studio.hardware.card;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who holds memory on a card, as the kernel tells it beside every file that a process has open to
/// it. Processes of other users are only seen by root. A client that is open twice is told twice,
/// and counts once.
final class DrmClients {
  private DrmClients() {}

  /// @param root what `/` is on a real machine
  /// @param address the card's PCI address
  static List<Occupant> of(Path root, String address) {
    List<Occupant> occupants = new ArrayList<>();
    for (Path process : children(root.resolve("proc"), "[0-9]*")) {
      long bytes = held(process, address);
      if (bytes > 0) {
        occupants.add(
            new Occupant(
                Long.parseLong(process.getFileName().toString()),
                text(process.resolve("comm")).strip(),
                new Vram(bytes)));
      }
    }
    return occupants;
  }

  private static long held(Path process, String address) {
    Map<String, Long> clients = new HashMap<>();
    for (Path file : children(process.resolve("fd"), "*")) {
      if (!leadsToACard(file)) {
        continue;
      }
      Map<String, String> facts = facts(process.resolve("fdinfo").resolve(file.getFileName()));
      if (address.equals(facts.get("drm-pdev"))) {
        String memory =
            facts.getOrDefault("drm-resident-vram", facts.getOrDefault("drm-memory-vram", "0"));
        clients.merge(
            facts.getOrDefault("drm-client-id", file.getFileName().toString()),
            Measure.bytes(memory, "B").orElse(0),
            Math::max);
      }
    }
    return clients.values().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean leadsToACard(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("/dev/dri/");
    } catch (IOException e) {
      return false; // closed in the meantime
    }
  }

  private static Map<String, String> facts(Path file) {
    Map<String, String> facts = new TreeMap<>();
    text(file)
        .lines()
        .map(line -> line.split(":\\s*", 2))
        .filter(fact -> fact.length == 2)
        .forEach(fact -> facts.put(fact[0], fact[1].strip()));
    return facts;
  }

  private static List<Path> children(Path folder, String glob) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      entries.forEach(found::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return List.of(); // ended in the meantime, or not ours to see
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
