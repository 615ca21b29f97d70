package studio.ui.desk;

import java.util.List;

/// A project, and how its pictures are drawn.
///
/// @param style the version in use; 0 for the house's usual way
public record CastProject(
    Cast.Home home,
    int version,
    CastDesk.About about,
    int characters,
    int style,
    Manner manner,
    List<Version> versions,
    List<String> samplers) {
  public CastProject {
    versions = List.copyOf(versions);
    samplers = List.copyOf(samplers);
  }

  /// @param architecture "SD15", "SDXL", "FLUX" or "OTHER"; empty for what the checkpoint suggests
  public record Manner(
      String checkpoint,
      String architecture,
      int width,
      int height,
      int steps,
      double cfg,
      String sampler,
      String preamble,
      String positive,
      String negative,
      Pull pull) {}

  /// How strongly references draw, and in which part of the steps.
  public record Pull(double weight, double start, double end) {}

  /// A version of the style and what came of it.
  ///
  /// @param result "14 drawn, 71 % approved, mean 0.74"
  public record Version(
      int number, String when, String by, String reason, String words, String result) {}
}
