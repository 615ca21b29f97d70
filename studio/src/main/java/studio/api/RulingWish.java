package studio.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Category;
import studio.verticles.review.Reviews.Criterion;
import studio.verticles.review.Reviews.Seen;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Ruling;

/// What a request wants decided, and about which pictures.
final class RulingWish {
  private RulingWish() {}

  static Ruling ruling(JsonObject body) {
    String note = body.getString("note", "");
    return switch (body.getString("verdict")) {
      case "approve" -> new Ruling.Approve(note);
      case "reject" -> new Ruling.Reject(categories(body), note);
      case "reopen" -> new Ruling.Reopen(note);
      default -> moving(body, note);
    };
  }

  private static Ruling moving(JsonObject body, String note) {
    Optional<String> created = Optional.ofNullable(body.getString("new_character"));
    Optional<CharacterId> to =
        Optional.ofNullable(body.getString("character")).map(CharacterId::parse);
    if (created.isPresent() && to.isPresent()) {
      throw new Refused(ProblemType.MALFORMED, "Name a character or a new_character, not both.");
    }
    return created
        .<Ruling>map(name -> new Ruling.CreateAndMove(name, note))
        .orElseGet(() -> new Ruling.Reassign(to, note));
  }

  private static Set<Category> categories(JsonObject body) {
    return words(body, "categories")
        .map(Category::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  static String who(JsonObject body) {
    return body.getString("who", "api");
  }

  static Selection selection(JsonObject body) {
    if (body.containsKey("pictures") == body.containsKey("project")) {
      throw new Refused(
          ProblemType.MALFORMED,
          "Name either the pictures, or a project and what they have in common.");
    }
    if (body.containsKey("pictures")) {
      return new Selection.These(
          body.getJsonArray("pictures").stream()
              .map(JsonObject.class::cast)
              .map(one -> new Seen(PictureId.parse(one.getString("id")), one.getInteger("version")))
              .toList());
    }
    if (!body.containsKey("criterion")) {
      throw new Refused(
          ProblemType.MALFORMED, "Say which pictures of the project: criterion is missing.");
    }
    return new Selection.All(
        ProjectId.parse(body.getString("project")),
        Optional.ofNullable(body.getString("character")).map(CharacterId::parse),
        words(body, "standings")
            .map(word -> Standing.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        Criterion.valueOf(body.getString("criterion").toUpperCase(Locale.ROOT)));
  }

  private static Stream<String> words(JsonObject body, String name) {
    return body.getJsonArray(name, new JsonArray()).stream().map(String.class::cast);
  }
}
