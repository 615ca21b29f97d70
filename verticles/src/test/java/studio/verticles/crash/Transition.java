package studio.verticles.crash;

/// The moments of a job on a lane with engines.
enum Transition {
  /// A lane has it, and the engine was not asked yet.
  CLAIMED,
  /// What is going to be asked is written down.
  REMEMBERED,
  /// The server has it, behind another.
  QUEUED,
  /// The server is at it.
  RUNNING,
  /// The server has told how far it is.
  SAMPLING,
  /// The server has finished it, and nobody has fetched it.
  ENDED,
  /// It is fetched and made into a shot; the row knows nothing of it.
  HARVESTED,
  /// The transaction that says so is open.
  UNWRITTEN,
  /// The transaction is through, and the word of it is on its way.
  WRITTEN,
  /// The row says so, and it is told.
  FINISHED
}
