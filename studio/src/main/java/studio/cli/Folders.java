package studio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks before work begins whether folders can take it, so that nobody waits for an hour to hear
/// "disk full".
final class Folders {
  /// Room for the database, its log and an episode or two.
  static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;

  private Folders() {}

  /// Makes the folder if need be and proves that it can be written to.
  ///
  /// @param option how the operator chooses another one
  /// @throws Refusal with the next step
  static void prove(Path folder, String what, String option) {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".nightshift-probe", "");
      Files.delete(probe);
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.HOUSE_CLOSED,
          "The %s folder %s cannot be written to (%s). Make it writable for you, or choose another with %s."
              .formatted(what, folder, reason(e), option),
          e);
    }
    long free = folder.toFile().getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new Refusal(
          ExitCode.HOUSE_CLOSED,
          "The disk of the %s folder %s has %d MB left; at least %d MB are needed. Make room, or choose another with %s."
              .formatted(what, folder, free >> 20, LEAST_FREE_BYTES >> 20, option));
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "no permission";
      case java.nio.file.FileAlreadyExistsException _ -> "there is a file of that name";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
