package studio.hardware.speech.server;

import studio.hardware.engine.EngineFailure.Kind;

/// A take that cannot be used. The next one may be well: such servers are as moody as actors.
final class Spoilt extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /// @param kind what it means when every take is like this
  Spoilt(Kind kind, String why) {
    super(why);
    this.kind = kind;
  }

  Spoilt(Kind kind, String why, Throwable cause) {
    super(why, cause);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
