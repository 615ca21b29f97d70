package studio.bench.pickup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The processor time that a PostgreSQL server and all its processes have taken, read from `/proc`.
final class ServerClock {
  /// Linux counts in hundredths of a second wherever it matters.
  private static final double TICKS = 100;

  private final String postmaster;

  /// @param dataFolder somewhere below it is `postmaster.pid`
  ServerClock(Path dataFolder) throws IOException {
    try (Stream<Path> files = Files.walk(dataFolder)) {
      Path pid =
          files
              .filter(file -> file.endsWith("postmaster.pid"))
              .findFirst()
              .orElseThrow(() -> new IOException("No server runs in " + dataFolder));
      postmaster = Files.readAllLines(pid).getFirst().trim();
    }
  }

  double seconds() throws IOException {
    double ticks = 0;
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path process : all.filter(ServerClock::isProcess).toList()) {
        List<String> fields = fields(process);
        boolean itself = process.endsWith(postmaster);
        if (itself || !fields.isEmpty() && fields.get(1).equals(postmaster)) {
          ticks += number(fields, 11) + number(fields, 12);
        }
        if (itself) { // and of those that ended
          ticks += number(fields, 13) + number(fields, 14);
        }
      }
    }
    return ticks / TICKS;
  }

  private static boolean isProcess(Path path) {
    return path.getFileName().toString().chars().allMatch(Character::isDigit);
  }

  /// What follows the name in brackets: state, parent, ...
  private static List<String> fields(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      return Arrays.asList(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    } catch (IOException | UncheckedIOException ended) {
      return List.of();
    }
  }

  private static double number(List<String> fields, int place) {
    return Double.parseDouble(fields.get(place));
  }
}
