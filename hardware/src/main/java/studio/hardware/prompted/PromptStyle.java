package studio.hardware.prompted;

import studio.hardware.engine.ImageBrief.Likeness;

/// How the pictures of a production look: what is said of every one of them, and how they are
/// drawn.
///
/// @param preamble goes first: the style
/// @param positive goes second: what makes pictures good
/// @param negative what no picture should have
public record PromptStyle(
    String preamble, String positive, String negative, Rendering stills, int motionSteps) {

  /// @param checkpoint as the server names it; empty for the engine's own choice
  /// @param sampler as people write it ("DPM++ 2M Karras")
  /// @param pixels how many the model was trained at: 512x768 for SD 1.5, 1024x1024 for SDXL
  public record Rendering(
      String checkpoint, String sampler, int steps, double cfg, int pixels, Likeness likeness) {
    /// What models of the SD 1.5 family like.
    public static final Rendering SD15 =
        new Rendering("", "DPM++ 2M Karras", 25, 7.0, 512 * 768, Likeness.USUAL);

    /// What models of the SDXL family like.
    public static final Rendering SDXL =
        new Rendering("", "DPM++ 2M Karras", 28, 6.0, 1024 * 1024, Likeness.USUAL);
  }

  /// A drawn film.
  public static final PromptStyle DRAWN =
      new PromptStyle(
          "anime film still, hand-painted background, clean line art",
          "masterpiece, best quality, detailed",
          "worst quality, low quality, blurry, deformed, extra limbs, bad hands, text, watermark, signature, frame, photo",
          Rendering.SD15,
          25);

  public PromptStyle with(Rendering rendering) {
    return new PromptStyle(preamble, positive, negative, rendering, motionSteps);
  }
}
