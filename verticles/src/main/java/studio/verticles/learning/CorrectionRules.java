package studio.verticles.learning;

import java.util.Optional;
import studio.verticles.drawing.Provenance;
import studio.verticles.learning.Strategies.Remedy;

/// Whether a rejected picture is tried again, and how.
final class CorrectionRules {
  /// Attempts in a lineage, the first picture among them.
  static final int MOST_ATTEMPTS = 3;

  /// Corrections of a character on one day (UTC).
  static final int MOST_A_DAY = 5;

  private CorrectionRules() {}

  sealed interface Answer {
    /// Half a sentence for people.
    String reason();

    record Try(Remedy remedy) implements Answer {
      @Override
      public String reason() {
        return remedy.because();
      }
    }

    /// Nothing is drawn, and it is written down why.
    record Refuse(String reason) implements Answer {}

    /// Nobody wants a correction; there is nothing to write down.
    record Leave(String reason) implements Answer {}
  }

  static Answer answer(RejectedPicture picture) {
    if (!picture.isRejected()) {
      return new Answer.Leave("the rejection was taken back");
    }
    if (!picture.mayCorrect()) {
      return new Answer.Leave("corrections are switched off");
    }
    if (picture.provenance().isEmpty()) {
      return new Answer.Refuse("it was not drawn here: nobody knows what to change");
    }
    if (picture.attempt() >= MOST_ATTEMPTS) {
      return new Answer.Refuse(
          "it is attempt %d already: change the design or the style".formatted(picture.attempt()));
    }
    if (picture.correctedToday() >= MOST_A_DAY) {
      return new Answer.Refuse(
          "%d pictures of this character were corrected today".formatted(picture.correctedToday()));
    }
    Provenance drawn = picture.provenance().get();
    Optional<Remedy> remedy =
        Strategies.remedy(
            picture.evidence(), new Draft(drawn.recipe(), drawn.positive(), drawn.negative()));
    if (remedy.isPresent()) {
      return new Answer.Try(remedy.get());
    }
    return Strategies.calledFor(picture.evidence()).isEmpty()
        ? new Answer.Refuse("nobody said what is wrong, and nothing wrong could be measured")
        : new Answer.Refuse("everything that could be changed is at its limit already");
  }
}
