package studio.config.section;

import java.nio.file.Path;
import java.util.Optional;
import studio.config.written.NotAllowed;
import studio.config.written.SlotMap;
import studio.config.written.WebAddress;

/// A ComfyUI server. The file holds all of it on one level, and so does this record.
///
/// @param card a name below `cards`; empty for a machine of its own that nobody measures
/// @param checkpoint the model file as the server names it; empty for the server's first
/// @param keyframes whether it draws keyframes
/// @param workflowImage an exported graph for pictures; empty for the studio's own
/// @param workflowFilm an exported graph for shots, used when `film` is OWN
/// @param style what every prompt begins with
/// @param negative what no picture should have
/// @param sampler as people write it: "DPM++ 2M Karras"
/// @param output the folder it writes its pictures into, as this machine sees it; empty when
///   unknown
public record ComfyUiSettings(
    WebAddress url,
    String card,
    String checkpoint,
    boolean keyframes,
    Film film,
    String workflowImage,
    SlotMap slotsImage,
    String workflowFilm,
    SlotMap slotsFilm,
    String style,
    String negative,
    int steps,
    double cfg,
    String sampler,
    int width,
    int height,
    String output) {
  public ComfyUiSettings {
    NotAllowed.unless(!url.isEmpty(), "url", "an address such as http://127.0.0.1:8188");
    checkGraph(workflowImage, slotsImage, "slots_image");
    checkGraph(workflowFilm, slotsFilm, "slots_film");
    NotAllowed.unless(
        (film == Film.OWN) != workflowFilm.isEmpty(),
        "film",
        workflowFilm.isEmpty()
            ? "own only together with a graph in workflow_film"
            : "own when workflow_film names a graph");
    NotAllowed.unless(steps >= 1 && steps <= 150, "steps", "a number from 1 to 150");
    NotAllowed.unless(cfg >= 0 && cfg <= 30, "cfg", "a number from 0 to 30");
    NotAllowed.unless(!sampler.isBlank(), "sampler", "a sampler such as DPM++ 2M Karras");
    checkSide(width, "width");
    checkSide(height, "height");
  }

  /// How it makes shots.
  public enum Film {
    /// Not at all.
    NONE,
    FRAMEPACK_I2V,
    FRAMEPACK_F1,
    /// With the operator's own graph.
    OWN
  }

  private static void checkGraph(String workflow, SlotMap slots, String component) {
    NotAllowed.unless(
        workflow.isEmpty() == slots.isEmpty()
            && (slots.isEmpty() || slots.slots().containsKey("positive")),
        component,
        workflow.isEmpty()
            ? "slots only together with a graph of your own"
            : "slots such as positive=6.text, seed=3.seed, where positive must be one of them");
  }

  /// What a latent picture can be: a multiple of 8.
  private static void checkSide(int pixels, String component) {
    NotAllowed.unless(
        pixels >= 64 && pixels <= 2048 && pixels % 8 == 0,
        component,
        "a multiple of 8 from 64 to 2048");
  }

  /// The operator's own graph for pictures, if there is one.
  public Optional<Path> ownImageGraph() {
    return graph(workflowImage);
  }

  /// The operator's own graph for shots, if there is one.
  public Optional<Path> ownFilmGraph() {
    return graph(workflowFilm);
  }

  private static Optional<Path> graph(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(Path.of(written));
  }
}
