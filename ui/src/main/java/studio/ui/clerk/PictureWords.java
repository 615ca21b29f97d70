package studio.ui.clerk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.Print;
import studio.ui.desk.Reason;
import studio.ui.desk.Ruling;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.production.CharacterId;
import studio.verticles.review.Category;
import studio.verticles.review.GateSettings;

/// Pictures and decisions between the house and the page.
final class PictureWords {
  private PictureWords() {}

  /// @param fresh what came after it is new
  static Print print(Thumb thumb, GateSettings gate, Instant fresh) {
    return new Print(
        thumb.id().toString(),
        thumb.name(),
        Wording.unlessBlank(thumb.who()),
        Wording.address(thumb.thumbnail()),
        thumb.score(),
        opinion(thumb, gate),
        thumb.came().isAfter(fresh),
        FilterWords.shelf(thumb.standing()),
        thumb.version());
  }

  /// What the score and the gate make of it; company is never approved by a machine.
  private static Opinion opinion(Thumb thumb, GateSettings gate) {
    if (thumb.score().isEmpty()) {
      return thumb.remark().isBlank() ? Opinion.NONE : Opinion.PERSON;
    }
    double score = thumb.score().get();
    return score < gate.rejectBelow()
        ? Opinion.TROUBLE
        : score >= gate.approveFrom() && thumb.solo().orElse(false) ? Opinion.GOOD : Opinion.PERSON;
  }

  static studio.verticles.review.Ruling ruling(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Approve _ -> new studio.verticles.review.Ruling.Approve("");
      case Ruling.Reject no ->
          new studio.verticles.review.Ruling.Reject(categories(no.reasons()), no.note());
      case Ruling.Reassign to ->
          new studio.verticles.review.Ruling.Reassign(
              Optional.of(CharacterId.parse(to.character())), "");
      case Ruling.MoveToNew to -> new studio.verticles.review.Ruling.CreateAndMove(to.name(), "");
    };
  }

  private static Set<Category> categories(Set<Reason> reasons) {
    return reasons.stream()
        .map(reason -> Category.valueOf(reason.name()))
        .collect(Collectors.toSet());
  }
}
