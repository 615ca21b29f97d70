package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Style;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Drawings.BatchRef;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Draft;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.Wish;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Beginning;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.drawing.Wish.Words;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.production.BatchId;

/// Drawing, as the old visual pipeline and training packages had it. What was ComfyUI's prompt id
/// there is the batch's id here.
final class OldPictures {
  private static final String WHO = "a script";

  private final Bus bus;
  private final OldNames names;

  OldPictures(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  JsonObject generate(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    String type = request.text("generation_type").orElse("image");
    if (!type.equals("image")) {
      throw new OldRefusal(
          400,
          "Only images are drawn here; clips are the shots of an episode (POST /api/v1/stories)");
    }
    Optional<Long> seed = request.amount("seed").map(Number::longValue);
    String prompt = request.text("prompt_override").orElse("");
    String negative = request.text("negative_prompt").orElse("");
    Started started =
        bus.ask(
            Drawings.START,
            new Wish(
                character.id(),
                Kind.DRAW,
                1,
                new Words(prompt, negative, List.of()),
                seed,
                Optional.empty(),
                Optional.empty(),
                Wearing.IF_IT_FITS,
                Asking.by(WHO)));
    BatchView batch = bus.ask(Drawings.BATCH, new BatchRef(started.batch()));
    Style style = bus.ask(Projects.STYLE, new ProjectRef(character.project()));
    return new JsonObject()
        .put("prompt_id", started.batch().toString())
        .put("generation_history_id", started.batch().toString())
        .put("character", character.slug())
        .put("generation_type", type)
        .put(
            "prompt_used",
            bus.ask(Drawings.WORDS, new Draft(character.id(), prompt, negative, "")).positiveText())
        .put("checkpoint", style.model().checkpoint())
        .put("seed", batch.order().seed());
  }

  JsonObject status(OldRequest request) {
    BatchView batch;
    try {
      batch = bus.ask(Drawings.BATCH, new BatchRef(BatchId.parse(request.path("prompt_id"))));
    } catch (studio.verticles.bus.Problem unknown) {
      if (unknown.kind() != studio.verticles.bus.Problem.Kind.NOT_FOUND) {
        throw unknown;
      }
      return new JsonObject().put("status", "unknown").put("progress", 0.0);
    }
    JsonObject answer =
        new JsonObject().put("status", wordFor(batch.stage())).put("progress", batch.progress());
    if (batch.stage() == Drawings.Stage.DONE) {
      answer.put("images", OldShape.array(batch.pictures().stream().map(plate -> plate.name())));
    }
    batch.problem().ifPresent(problem -> answer.put("error", problem));
    return answer;
  }

  private static String wordFor(Drawings.Stage stage) {
    return switch (stage) {
      case WAITING -> "pending";
      case DRAWING -> "running";
      case DONE -> "completed";
      case STOPPED, FAILED -> "error";
    };
  }

  JsonObject gallery(OldRequest request) {
    int limit = request.number("limit", 50, 1, 200);
    Stream<JsonObject> newest =
        bus
            .ask(Gallery.PAGE, new Browse(Filter.ALL, Optional.empty(), limit, false))
            .pictures()
            .stream()
            .map(thumb -> bus.ask(Gallery.PICTURE, new PictureRef(thumb.id())))
            .map(picture ->
                new JsonObject()
                    .put("filename", picture.thumb().name())
                    .put("created_at", picture.thumb().came().toString())
                    .put("size_kb", Math.round(picture.bytes() / 102.4) / 10.0));
    return new JsonObject().put("images", OldShape.array(newest));
  }

  OldFile galleryImage(OldRequest request) {
    return file(names.picture(Optional.empty(), request.path("filename")));
  }

  private OldFile file(Thumb thumb) {
    PictureView picture = bus.ask(Gallery.PICTURE, new PictureRef(thumb.id()));
    return new OldFile("/media/" + picture.file().value());
  }

  OldFile datasetImage(OldRequest request) {
    CharacterCard character = names.character(request.path("name"));
    return file(names.picture(character.id(), request.path("image")));
  }

  /// What the sidecar file held.
  JsonObject metadata(OldRequest request) {
    CharacterCard character = names.character(request.path("name"));
    Thumb thumb = names.picture(character.id(), request.path("image"));
    PictureView picture = bus.ask(Gallery.PICTURE, new PictureRef(thumb.id()));
    return metadata(character, picture);
  }

  static JsonObject metadata(CharacterCard character, PictureView picture) {
    JsonObject json =
        new JsonObject()
            .put("character", character.slug())
            .put("project", character.projectTitle())
            .put("image", picture.thumb().name())
            .put("source", picture.thumb().source().name().toLowerCase(Locale.ROOT))
            .put("generated_at", picture.thumb().came().toString())
            .put("width", picture.measures().width())
            .put("height", picture.measures().height())
            .put("pose", picture.words().pose());
    picture
        .provenance()
        .forEach((name, value) -> {
          if (name.equals("recipe")) {
            new JsonObject(value).forEach(one -> json.put(oldName(one.getKey()), one.getValue()));
          } else {
            json.put(oldName(name), number(value));
          }
        });
    picture.thumb().score().ifPresent(score -> json.put("quality_score", score));
    picture.reviews().stream()
        .findFirst()
        .ifPresent(review -> {
          JsonObject vision =
              new JsonObject()
                  .put("solo", review.solo().orElse(null))
                  .put("is_human", review.human().orElse(null))
                  .put("completeness", review.completeness())
                  .put("caption", review.caption())
                  .put("issues", OldShape.array(review.issues()));
          review
              .marks()
              .ifPresent(marks ->
                  vision
                      .put("character_match", marks.likeness())
                      .put("clarity", marks.clarity())
                      .put("training_value", marks.usefulness()));
          json.put("vision_review", vision);
        });
    return json;
  }

  private static String oldName(String name) {
    return switch (name) {
      case "positive" -> "full_prompt";
      case "negative" -> "negative_prompt";
      case "checkpoint" -> "checkpoint_model";
      case "cfg" -> "cfg_scale";
      default -> name;
    };
  }

  private static Object number(String value) {
    if (value.matches("-?\\d{1,18}")) {
      return Long.valueOf(value);
    }
    return value.matches("-?\\d+\\.\\d+") ? Double.valueOf(value) : value;
  }

  JsonObject variant(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    return again(request, character, request.path("image"), Kind.VARIANT);
  }

  JsonObject refine(OldRequest request) {
    CharacterCard character = names.character(request.needed("character_slug"));
    String image =
        request
            .text("image_name")
            .or(() -> request.text("reference_image"))
            .orElseThrow(() -> new OldRefusal(400, "image_name is required"));
    return again(request, character, image, Kind.REFINE);
  }

  private JsonObject again(OldRequest request, CharacterCard character, String image, Kind kind) {
    Thumb from = names.picture(character.id(), image);
    int count = request.amount("count").map(Number::intValue).orElse(3);
    Started started =
        bus.ask(
            Drawings.START,
            new Wish(
                character.id(),
                kind,
                count,
                new Words(request.text("prompt_override").orElse(""), "", List.of()),
                Optional.empty(),
                Optional.of(
                    new Beginning(
                        from.id(),
                        request.amount("weight").map(Number::doubleValue),
                        request.amount("denoise").map(Number::doubleValue))),
                Optional.empty(),
                Wearing.IF_IT_FITS,
                Asking.by(WHO)));
    return new JsonObject()
        .put("message", "%d %ss queued for %s".formatted(count, kind.word(), image))
        .put("character", character.slug())
        .put("source_image", image)
        .put("count", count)
        .put("prompt_ids", new JsonArray().add(started.batch().toString()));
  }

  JsonObject regenerate(OldRequest request) {
    CharacterCard character = names.character(request.path("slug"));
    int count = request.number("count", 1, 1, 100);
    Started started =
        bus.ask(
            Drawings.START,
            new Wish(
                character.id(),
                Kind.DRAW,
                count,
                new Words(request.query("prompt_override").orElse(""), "", List.of()),
                request.query("seed").map(OldPictures::seed),
                Optional.empty(),
                Optional.empty(),
                Wearing.IF_IT_FITS,
                Asking.by(WHO)));
    return new JsonObject()
        .put("message", "Regeneration of %d images started".formatted(count))
        .put("character", character.slug())
        .put("count", count)
        .put("prompt_id", started.batch().toString());
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      throw new OldRefusal(400, "seed is a number, not \"%s\"".formatted(text), notOne);
    }
  }

  /// Stops every batch that is not done.
  JsonObject clearStuck(OldRequest request) {
    List<BatchView> stopped = new ArrayList<>();
    for (BatchView batch :
        bus.ask(Drawings.LIST, new Whose(Optional.empty(), Optional.empty(), Optional.empty(), 200))
            .batches()) {
      if (batch.stage() == Drawings.Stage.WAITING || batch.stage() == Drawings.Stage.DRAWING) {
        stopped.add(bus.ask(Drawings.CANCEL, new BatchRef(batch.id())));
      }
    }
    return new JsonObject()
        .put("message", "Cleared %d pending generations".formatted(stopped.size()))
        .put("cleared", stopped.size());
  }
}
