package studio.verticles.db;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` claims about the server of a data folder. The file outlives a killed
/// server, and its number may by now belong to any other program, so a claim is believed only when
/// that process was started for this very folder.
///
/// @param port 0 while the server has not written it yet
/// @param status "starting", "ready", "stopping", or empty while not written yet
record Postmaster(long pid, int port, String status) {
  private static final int A_SECOND = 1000;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /// The server that really runs on this folder, if one does.
  static Optional<Postmaster> running(Path data) {
    return claimed(data).filter(server -> server.serves(data));
  }

  static Optional<Postmaster> claimed(Path data) {
    try {
      List<String> lines = Files.readAllLines(file(data));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
      String status = lines.size() > 7 ? lines.get(7).strip() : "";
      return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, status));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new DatabaseFailure(
          "Nightshift cannot read %s (%s). The folder seems to belong to another user; start as that user, or choose another folder with --data."
              .formatted(file(data), e),
          e);
    }
  }

  /// Takes the claim away from an unrelated process, which would make PostgreSQL refuse to start.
  /// Only the number is replaced (no process can have this one): the rest of the file lets
  /// PostgreSQL see for itself that no part of the old server still writes.
  static void disown(Path data) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file(data)));
    lines.set(0, Integer.toString(Integer.MAX_VALUE));
    Files.write(file(data), lines);
  }

  boolean isReady() {
    return status.equals("ready") && port > 0;
  }

  /// Asks the operating system how the process was started (on Linux that is `/proc/PID/cmdline`).
  /// Where it will not say, a server that answers at the claimed port is believed.
  private boolean serves(Path data) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process ->
            process
                .info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElseGet(this::answers))
        .orElse(false);
  }

  private boolean answers() {
    if (!isReady()) {
      return false;
    }
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), A_SECOND);
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }
}
