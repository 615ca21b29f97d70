package studio.rehearsal.comfyui;

/// A node raised, or was stopped.
final class Raised extends Exception {
  private static final long serialVersionUID = 1L;

  private final String type;

  Raised(String type, String message) {
    super(message);
    this.type = type;
  }

  String type() {
    return type;
  }

  /// The prompt is to stop, not to fail.
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// The server was killed in the middle of it.
  static final class Killed extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
