package studio.hardware.trainer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Finds processes by a variable in their environment. A process number is given again to somebody
/// else after a while, and a start time moves when the clock is set; a variable that was put around
/// a process when it began stays, and its children have it too.
final class Marked {
  private Marked() {}

  /// The processes that carry it, and their descendants: a program may paint its title over its own
  /// environment. A dead one that nobody has buried yet carries nothing.
  static List<ProcessHandle> by(String name, String value) {
    String wanted = name + "=" + value;
    return ProcessHandle.allProcesses()
        .filter(process -> environment(process).contains(wanted))
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct()
        .toList();
  }

  /// Empty for what is gone, or not ours to read.
  private static List<String> environment(ProcessHandle process) {
    try {
      return Arrays.asList(
          Files.readString(
                  Path.of("/proc", Long.toString(process.pid()), "environ"),
                  StandardCharsets.ISO_8859_1)
              .split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
