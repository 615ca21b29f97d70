package studio.verticles.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.verticles.production.Json;

/// How a picture was drawn, as `picture.drawing` keeps it: enough to draw it again, or better.
///
/// @param engine "comfyui@tower", "toy theatre"
/// @param recipe the numbers it was drawn with
/// @param positive all that was asked for; `negative` all that was not wanted
/// @param pose id of the [PosePool]; empty for none
/// @param likeness reference pictures and how strongly they weigh
/// @param style version of the project's style
/// @param facts what the engine told ("workflow", "prompt_id", "checkpoint")
/// @param remarks what was asked for and left out, and why
public record Provenance(
    String engine,
    String checkpoint,
    Wish.Recipe recipe,
    long seed,
    String positive,
    String negative,
    String pose,
    Optional<String> lora,
    Optional<Follows> likeness,
    int style,
    long tookMillis,
    Map<String, String> facts,
    List<String> remarks) {
  public Provenance {
    facts = Map.copyOf(facts);
    remarks = List.copyOf(remarks);
  }

  /// @param references paths in the media library
  public record Follows(List<String> references, double weight, double start, double end) {
    public Follows {
      references = List.copyOf(references);
    }
  }

  /// Empty for a picture that was not drawn here.
  public static Optional<Provenance> read(String json) {
    return json.isBlank() || json.strip().equals("{}")
        ? Optional.empty()
        : Optional.of(Json.read(json, Provenance.class));
  }

  public String json() {
    return Json.write(this);
  }
}
