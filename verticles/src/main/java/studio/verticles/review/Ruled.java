package studio.verticles.review;

import java.util.Optional;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecisionMade;

/// A decision that was written down, and the picture after it.
///
/// @param was whose picture it was before
record Ruled(
    long decision,
    PictureId picture,
    ProjectId project,
    String name,
    Standing from,
    Optional<CharacterId> was,
    Standing standing,
    Optional<CharacterId> character,
    int version,
    boolean byMachine,
    String verdict,
    boolean isUndone) {

  Decided decided() {
    return new Decided(decision, picture, standing, version, character);
  }

  DecisionMade news() {
    return new DecisionMade(decision, picture, project, character, byMachine, verdict, isUndone);
  }
}
