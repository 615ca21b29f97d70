package studio.verticles.learning;

import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Problem;
import studio.verticles.drawing.Batches;
import studio.verticles.drawing.Drawings.BatchChanged;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Wish;
import studio.verticles.learning.CorrectionRules.Answer;
import studio.verticles.production.PictureId;

/// Answers a rejection: with another try that differs in what was wrong, or with the reason why
/// there is none. The try keeps the seed and the words of the rejected picture, and the picture
/// that comes of it says whose next attempt it is, so that it shows later whether it helped.
final class Corrector {
  private final CorrectionStore store;

  Corrector(CorrectionStore store) {
    this.store = store;
  }

  /// @param note half a sentence for the log
  /// @param begun the batch, where there is one
  record Corrected(String note, Optional<BatchChanged> begun) {}

  Corrected correct(SqlConnection transaction, PictureId id, Instant now) {
    Optional<RejectedPicture> found = store.rejected(transaction, id, now);
    if (found.isEmpty()) {
      return nothing("the picture is gone");
    }
    RejectedPicture picture = found.get();
    return switch (CorrectionRules.answer(picture)) {
      case Answer.Leave(String reason) -> nothing(reason);
      case Answer.Refuse(String reason) -> refuse(transaction, picture, reason, now);
      case Answer.Try(Strategies.Remedy remedy) -> draw(transaction, picture, remedy, now);
    };
  }

  private Corrected draw(
      SqlConnection transaction, RejectedPicture picture, Strategies.Remedy remedy, Instant now) {
    Draft draft = remedy.draft();
    Started started;
    try {
      started =
          Batches.start(
              transaction,
              Wish.correction(
                  picture.character(),
                  picture.id(),
                  new Wish.Words(draft.positive(), draft.negative(), List.of()),
                  draft.recipe(),
                  new Wish.Asking("correction/" + picture.id(), "Nightshift", remedy.because())));
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.INVALID) {
        throw refused;
      }
      return refuse(transaction, picture, refused.detail(), now);
    }
    store.tried(transaction, picture, started.batch(), remedy, now);
    return new Corrected(
        remedy.because(),
        Optional.of(new BatchChanged(started.batch(), picture.project(), picture.character())));
  }

  private Corrected refuse(
      SqlConnection transaction, RejectedPicture picture, String reason, Instant now) {
    store.refused(transaction, picture, reason, now);
    return nothing(reason);
  }

  private static Corrected nothing(String reason) {
    return new Corrected(reason, Optional.empty());
  }
}
