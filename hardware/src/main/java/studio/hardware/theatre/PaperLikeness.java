package studio.hardware.theatre;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.Look;
import studio.hardware.trainer.Figure;

/// A trained likeness on a puppet: one that was taught to paper changes its colours, any other
/// means nothing to it.
record PaperLikeness(Optional<Path> file) {

  /// @param facts where is written down what was worn, or why not
  Look on(Look look, Map<String, String> facts) {
    if (file.isEmpty()) {
      return look;
    }
    Path likeness = file.get();
    try {
      Optional<Figure> learned = Figure.learned(likeness);
      if (learned.isPresent()) {
        facts.put("lora", likeness.getFileName().toString());
        facts.put("learned_colors", learned.get().json());
        return learned.get().on(look);
      }
      facts.put("remark", "The likeness is one for models; paper cannot wear it.");
    } catch (IOException unreadable) {
      facts.put(
          "remark",
          "The likeness cannot be read (%s), so it is not worn."
              .formatted(unreadable.getMessage()));
    }
    return look;
  }
}
