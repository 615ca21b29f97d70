package studio.backstage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.hardware.engine.Examined;

/// The folder in which ComfyUI looks for LoRAs, before the night.
final class LoraFolder {
  private LoraFolder() {}

  static Examined examine(Path folder) {
    if (!Files.isDirectory(folder)) {
      return wrong(
          folder, "There is no folder %s; make it, or correct trainer.loras.".formatted(folder));
    }
    if (!Files.isWritable(folder)) {
      return wrong(
          folder,
          "%s cannot be written to; trained LoRAs would not arrive there. Give Nightshift the permission."
              .formatted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      long loras =
          files
              .filter(file ->
                  file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".safetensors"))
              .count();
      return new Examined(
          "loras", folder.toString(), true, "", List.of(loras + " LoRAs lie there"), List.of());
    } catch (IOException e) {
      return wrong(folder, "%s cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }

  private static Examined wrong(Path folder, String why) {
    return new Examined("loras", folder.toString(), false, "", List.of(), List.of(why));
  }
}
