package studio.hardware.comfyui.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Where workflows are kept: the operator's folder, then the studio's own.
///
/// A file `txt2img.json` in the folder stands for the studio's template of that name, so that a
/// template can be copied, changed and tried in ComfyUI without building anything.
public final class Workshelf {
  private static final String OWN = "/studio/config/workflows/";

  private final Optional<Path> folder;

  /// @param folder the operator's; need not exist
  public Workshelf(Optional<Path> folder) {
    this.folder = folder;
  }

  /// One of the studio's templates ("txt2img", "refine", "framepack-i2v", "framepack-f1"), as the
  /// operator may have changed it.
  ///
  /// @throws EngineFailure INVALID when it cannot be used
  public Workflow template(String name) {
    Optional<Path> changed =
        folder.map(place -> place.resolve(name + ".json")).filter(Files::isRegularFile);
    return changed.isPresent()
        ? own(changed.get(), Map.of())
        : Workflow.read(name, packed(name), Map.of());
  }

  /// A graph that an operator exported.
  ///
  /// @param mapping slots and their places ("positive" -> "6.text")
  /// @throws EngineFailure INVALID with everything that is wrong with it
  public static Workflow own(Path file, Map<String, String> mapping) {
    try {
      String name = file.getFileName().toString().replaceFirst("\\.json$", "");
      return Workflow.read(name, Files.readString(file), mapping);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INVALID,
          "The ComfyUI graph %s could not be read (%s). Check the path and that it is text in UTF-8."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static String packed(String name) {
    try (InputStream in = Workshelf.class.getResourceAsStream(OWN + name + ".json")) {
      if (in == null) {
        throw new EngineFailure(
            Kind.INVALID,
            "There is no workflow %s. The studio has txt2img, refine, framepack-i2v and framepack-f1."
                .formatted(name));
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE, "The workflow " + name + " could not be read; try again.", e);
    }
  }
}
