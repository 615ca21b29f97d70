package studio.verticles.production;

/// What a job needs of the lane that runs it.
public enum Capability {
  /// Planning and publishing.
  DESK,
  /// Reading a story and breaking it down.
  STORY,
  /// Drawing keyframes.
  DRAW,
  /// Filming shots.
  FILM,
  /// Drawing and filming titles and credits, which are letters on paper: the house's own work.
  CARD,
  /// Voices.
  SPEAK,
  /// Music, room tone, mixing.
  SOUND,
  /// Joining clips and writing the finished film.
  CUT,
  /// Training a likeness.
  TRAIN,
  /// Looking at pictures and judging them.
  REVIEW,
  /// Taking in pictures and videos from outside.
  INGEST;

  /// Whether the house has an engine of its own for it, which can stand in for any other. Not for
  /// training: the house's apprentice teaches puppets, and nobody who waits for a likeness of a
  /// model wants that instead.
  public boolean hasUnderstudy() {
    return switch (this) {
      case STORY, DRAW, FILM, SPEAK, REVIEW -> true;
      case DESK, CARD, SOUND, CUT, INGEST, TRAIN -> false;
    };
  }
}
