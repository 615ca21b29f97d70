package studio.verticles.production;

/// How far an episode has come.
public enum EpisodeStage {
  PLANNED,
  PRODUCING,
  ASSEMBLED,
  PUBLISHED,
  VERIFIED,
  FAILED,
  CANCELLED;

  /// Whether anything still happens by itself.
  public boolean isAtWork() {
    return this == PLANNED || this == PRODUCING || this == ASSEMBLED || this == PUBLISHED;
  }
}
