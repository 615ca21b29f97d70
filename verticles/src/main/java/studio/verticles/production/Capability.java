package studio.verticles.production;

/// What a job needs of the lane that runs it.
public enum Capability {
  /// Reading and deciding: break-down, planning, publishing.
  DESK,
  /// Drawing and filming shots.
  FILM,
  /// Voices, music, mixing.
  SOUND,
  /// Joining clips and writing the finished film.
  CUT
}
