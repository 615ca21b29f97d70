package studio.hardware.engine;

import java.nio.file.Path;
import java.util.Map;

/// Draws a picture from words.
public interface ImageEngine {
  String name();

  /// Writes one picture to `target` in the form its ending names (.png or .jpg).
  ///
  /// @throws EngineFailure with what to do next
  Drawing draw(ImageBrief brief, Path target, Attempt attempt);

  /// Where a picture comes from, as its provenance keeps it.
  ///
  /// @param facts what was sent, as words and numbers ("checkpoint", "sampler", "seed",
  ///   "prompt_id")
  record Drawing(String engine, int width, int height, Map<String, String> facts) {
    public Drawing {
      facts = Map.copyOf(facts);
    }
  }
}
