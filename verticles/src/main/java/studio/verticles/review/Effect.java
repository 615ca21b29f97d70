package studio.verticles.review;

import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Problem;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;

/// What a ruling does to a picture.
///
/// @param verdict as rows say it
/// @param moves whether it shows somebody else afterwards: `to`
record Effect(
    String verdict,
    Standing standing,
    boolean moves,
    Optional<CharacterId> to,
    List<String> categories,
    String note) {

  static Effect of(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Approve(var note) -> stays("approve", Standing.APPROVED, List.of(), note);
      case Ruling.Reject(var categories, var note) ->
          stays(
              "reject",
              Standing.REJECTED,
              categories.stream().sorted().map(Category::word).toList(),
              note);
      case Ruling.Reassign(var to, var note) ->
          new Effect("reassign", Standing.PENDING, true, to, List.of(), note);
      case Ruling.Reopen(var note) -> stays("pending", Standing.PENDING, List.of(), note);
      case Ruling.CreateAndMove(var name, _) ->
          throw new IllegalArgumentException(name + " has to be created first");
    };
  }

  private static Effect stays(
      String verdict, Standing standing, List<String> categories, String note) {
    return new Effect(verdict, standing, false, Optional.empty(), categories, note.strip());
  }

  /// What speaks against it.
  Optional<Problem> objection(Hung picture) {
    if (standing == Standing.APPROVED && picture.character().isEmpty()) {
      return Optional.of(
          Problem.invalid(
              "Nobody knows yet whom %s shows. Say whose picture it is, then approve it."
                  .formatted(picture.name())));
    }
    if (moves && to.equals(picture.character())) {
      return Optional.of(Problem.invalid(picture.name() + " is this character's already."));
    }
    return Optional.empty();
  }

  /// Whether the picture is so already.
  boolean changesNothing(Hung picture) {
    return !moves && standing == picture.standing();
  }
}
