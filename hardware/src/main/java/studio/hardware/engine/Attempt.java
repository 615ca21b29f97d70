package studio.hardware.engine;

import java.util.Optional;

/// One attempt at a job, as an engine sees it: how it reports, how it hears that it should stop,
/// and what it writes down so that work on another machine is found again after a crash.
public interface Attempt extends Progress {
  /// Nobody watches, nobody cancels, nothing is remembered.
  Attempt ALONE = watchedBy(Progress.SILENT);

  /// An attempt outside the studio that only reports: a check, a measurement, a test.
  static Attempt watchedBy(Progress progress) {
    return new LoneAttempt("alone-1", progress);
  }

  /// Names this attempt and no other. It goes into file names on servers, so that what a late
  /// attempt writes is never taken for this one's: lower-case letters, digits and hyphens.
  String id();

  /// What an earlier attempt at the same job gave to a server before it went silent. An engine that
  /// finds its own work here asks the server for it before it submits anything again.
  Optional<RemoteWork> remembered();

  /// Writes down what is about to be submitted; returns once that survives a crash.
  ///
  /// @throws java.util.concurrent.CancellationException when another attempt holds the job now
  void remember(RemoteWork work);

  /// How much smaller than asked the engine should work, because it ran out of memory before: 0 as
  /// asked, 1 with four fifths of the width, height and length of a batch.
  default int thrift() {
    return 0;
  }

  /// Shows a picture of the work as it grows (JPEG or PNG bytes, at most 1 MB; larger ones are
  /// dropped).
  void preview(byte[] picture);
}
