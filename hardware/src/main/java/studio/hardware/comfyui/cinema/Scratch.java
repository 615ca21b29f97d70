package studio.hardware.comfyui.cinema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// A file beside another, for as long as it is needed.
final class Scratch {
  private Scratch() {}

  static <T> T with(Path target, String ending, Function<Path, T> work) {
    Path file = target.resolveSibling(target.getFileName() + ending);
    try {
      return work.apply(file);
    } finally {
      discard(file);
    }
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, file + " could not be removed; remove it by hand.", e);
    }
  }
}
