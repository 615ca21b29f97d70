package studio.verticles.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// The server's own log: at most two files, the older one full, the newer one filling. It tells of
/// starts, stops and crashes only (see [ServerSettings]), so a start is often enough to turn it.
record ServerLog(Path file) {
  private static final long FULL = 1 << 20;

  /// Call before a start; returns where the new start's lines will begin.
  long turn() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    if (Files.size(file) > FULL) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      return 0;
    }
    return Files.size(file);
  }

  /// What was written after that place.
  String since(long from) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    byte[] all = Files.readAllBytes(file);
    int start = (int) Math.min(from, all.length);
    return new String(Arrays.copyOfRange(all, start, all.length), StandardCharsets.UTF_8);
  }
}
