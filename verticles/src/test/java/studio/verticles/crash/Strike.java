package studio.verticles.crash;

/// What happens to a studio with engines.
enum Strike {
  STUDIO_KILLED,
  ENGINE_KILLED,
  /// Its connections stay open, and nothing passes.
  ENGINE_SILENT,
  /// The database's server ends every session.
  SESSIONS_ENDED,
  /// The cable to the database is cut, and mended at once.
  DATABASE_CUT,
  /// The connections to the database stay open, and nothing passes; new ones are well.
  DATABASE_SILENT,
  /// The studio is asked to stop, and started again.
  CLOSED,
  /// "I am gaming", and then no longer.
  PAUSED,
  /// The episode is cancelled, and then asked for again.
  CANCELLED
}
