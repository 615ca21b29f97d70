package studio.hardware.comfyui.cinema;

import java.util.Map;
import java.util.Optional;

/// Which folder below a server's `models` an input names a file of, and which pack of nodes a class
/// comes with: what an operator has to know to put right what is missing.
final class ModelFolders {
  private static final Map<String, String> FOLDERS =
      Map.ofEntries(
          Map.entry("ckpt_name", "checkpoints"),
          Map.entry("lora_name", "loras"),
          Map.entry("vae_name", "vae"),
          Map.entry("unet_name", "diffusion_models"),
          Map.entry("control_net_name", "controlnet"),
          Map.entry("ipadapter_file", "ipadapter"),
          Map.entry("style_model_name", "style_models"),
          Map.entry("clip_name1", "text_encoders"),
          Map.entry("clip_name2", "text_encoders"),
          Map.entry("clip_name3", "text_encoders"),
          Map.entry("CLIPVisionLoader.clip_name", "clip_vision"),
          Map.entry("CLIPLoader.clip_name", "text_encoders"),
          Map.entry("UpscaleModelLoader.model_name", "upscale_models"),
          Map.entry("LoadFramePackModel.model", "diffusion_models"),
          Map.entry("FramePackLoraSelect.lora", "loras"));

  /// A node and its input that list the files of a folder.
  private static final Map<String, String[]> LISTED =
      Map.of(
          "ipadapter", new String[] {"IPAdapterModelLoader", "ipadapter_file"},
          "clip_vision", new String[] {"CLIPVisionLoader", "clip_name"},
          "checkpoints", new String[] {"CheckpointLoaderSimple", "ckpt_name"},
          "loras", new String[] {"LoraLoader", "lora_name"},
          "vae", new String[] {"VAELoader", "vae_name"},
          "diffusion_models", new String[] {"UNETLoader", "unet_name"});

  private ModelFolders() {}

  static Optional<String> of(String nodeClass, String input) {
    return Optional.ofNullable(FOLDERS.get(nodeClass + "." + input))
        .or(() -> Optional.ofNullable(FOLDERS.get(input)));
  }

  static Optional<String[]> listing(String folder) {
    return Optional.ofNullable(LISTED.get(folder));
  }

  /// "ComfyUI-VideoHelperSuite"; empty when we do not know.
  static Optional<String> packOf(String nodeClass) {
    if (nodeClass.startsWith("VHS_")) {
      return Optional.of("ComfyUI-VideoHelperSuite");
    }
    if (nodeClass.startsWith("IPAdapter")) {
      return Optional.of("ComfyUI_IPAdapter_plus");
    }
    return nodeClass.contains("FramePack")
        ? Optional.of("ComfyUI-FramePackWrapper")
        : Optional.empty();
  }
}
