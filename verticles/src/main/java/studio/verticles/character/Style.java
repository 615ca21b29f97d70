package studio.verticles.character;

import java.time.Instant;
import java.util.Optional;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.verticles.production.ProjectId;

/// How the pictures of a project are drawn. It never changes: a change is the next version.
///
/// @param version from 1; 0 for the house's usual way, which a project has until somebody says
///   otherwise
public record Style(
    ProjectId project,
    int version,
    Model model,
    Sampling sampling,
    Wording wording,
    Likeness likeness,
    Change change) {

  /// @param checkpoint the model file as the image server names it; empty for the server's own
  public record Model(String checkpoint, Architecture architecture, int width, int height) {}

  /// @param sampler as people write it ("DPM++ 2M Karras"), one of [Projects#samplers]
  public record Sampling(int steps, double cfg, String sampler) {}

  /// Parts of every prompt of the project: `preamble`, then `positive`, then the character.
  public record Wording(String preamble, String positive, String negative) {}

  /// Who made this version, when and why.
  public record Change(String by, String reason, Optional<Instant> at) {
    public static final Change NONE = new Change("", "", Optional.empty());
  }

  /// What a project starts with.
  public static final Sampling USUAL_SAMPLING = new Sampling(25, 7.0, "DPM++ 2M Karras");

  /// What a project starts with, on a checkpoint of this architecture.
  public static Model usualModel(String checkpoint, Architecture architecture) {
    int side = architecture == Architecture.SD15 ? 768 : 1024;
    return new Model(checkpoint, architecture, side, side);
  }

  /// What every picture should not be.
  public static final Wording USUAL_WORDING =
      new Wording("", "masterpiece, best quality", "worst quality, low quality, blurry, deformed");

  /// The way of a project that nobody chose anything for.
  public static Style usual(ProjectId project) {
    return new Style(
        project,
        0,
        usualModel("", Architecture.SD15),
        USUAL_SAMPLING,
        USUAL_WORDING,
        Likeness.USUAL,
        Change.NONE);
  }
}
