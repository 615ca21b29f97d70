package studio.hardware.comfyui.graph;

import java.util.List;
import java.util.Optional;

/// What already lies in the server's input folder for a graph, as LoadImage names it
/// ("nightshift/3f2a.png").
///
/// @param picture what it begins with
/// @param references whom it is to be alike, the most telling first
public record Uploads(Optional<String> picture, List<String> references) {
  public static final Uploads NONE = new Uploads(Optional.empty(), List.of());

  public Uploads {
    references = List.copyOf(references);
  }
}
