package studio.verticles.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.frames.WebVideo;

/// What the operator lets in: which folders of the server may be looked into, where the ComfyUI
/// servers leave their pictures, and how videos of the web are fetched.
///
/// @param roots none: nothing of the server's disk may be brought in
/// @param comfyUi output folders by the server's name in the configuration
/// @param privateAddresses whether videos may be fetched from this machine and its network
/// @param searchPath where yt-dlp is looked for, each time anew
public record Intake(
    List<Path> roots, Map<String, Path> comfyUi, boolean privateAddresses, String searchPath) {
  public Intake {
    roots = List.copyOf(roots);
    comfyUi = Map.copyOf(comfyUi);
  }

  /// Only what is sent, and the open web.
  public static Intake usual() {
    return new Intake(
        List.of(), Map.of(), false, Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  Optional<WebVideo> web() {
    return WebVideo.on(searchPath, WebVideo.Limits.USUAL);
  }
}
