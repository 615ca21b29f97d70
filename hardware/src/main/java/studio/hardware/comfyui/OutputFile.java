package studio.hardware.comfyui;

/// A file that a workflow left on the server.
///
/// @param node the id of the node that saved it
/// @param subfolder below the server's folder of that `type`; empty for the folder itself
/// @param type the server's folder: "output", "temp" or "input"
public record OutputFile(String node, Kind kind, String filename, String subfolder, String type) {
  /// What the server calls it; the file's ending says what it is.
  public enum Kind {
    IMAGE,
    /// A film or a moving picture under `images`, marked `animated`: SaveVideo, SaveWEBM,
    /// SaveAnimatedWEBP.
    ANIMATED,
    /// Whatever VHS_VideoCombine wrote, mp4 included.
    GIF,
    AUDIO,
    /// A file under a key that only some extension knows.
    OTHER
  }

  public boolean isMoving() {
    return kind == Kind.ANIMATED || kind == Kind.GIF;
  }

  /// "nightshift/keyframe_00001_.png", as people look for it in the server's folder.
  public String path() {
    return subfolder.isEmpty() ? filename : subfolder + "/" + filename;
  }
}
