package studio.ui.clerk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import studio.ui.desk.Easel.Model;
import studio.ui.desk.Easel.Part;
import studio.ui.desk.Easel.PoseChoice;
import studio.ui.desk.Easel.Strip;
import studio.ui.desk.Easel.Tile;
import studio.ui.desk.Easel.Words;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Pending;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Drawings.Stage;
import studio.verticles.drawing.Pose;
import studio.verticles.library.MediaPath;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.PictureId;

/// Batches, poses and prompts in words for a person.
final class EaselWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private EaselWords() {}

  /// @param otherwise a picture for somebody who has none in the library
  static Model model(CharacterCard card, Optional<MediaPath> otherwise) {
    return new Model(
        card.id().toString(),
        card.name(),
        card.projectTitle(),
        card.thumbnails().stream().findFirst().or(() -> otherwise).map(Wording::address),
        card.pictures().approved(),
        card.design().isBlank()
            ? "%s has no design prompt yet. Write one on the character's page, or say here what to draw."
                .formatted(card.name())
            : "");
  }

  static PoseChoice pose(Pose pose) {
    return new PoseChoice(pose.id(), poseName(pose.id()), pose.words());
  }

  /// "Arms crossed" for "arms-crossed".
  private static String poseName(String id) {
    return Wording.sentence(id.replace('-', ' '));
  }

  static Words words(Drawings.Wording wording) {
    return new Words(parts(wording.positive()), parts(wording.negative()));
  }

  private static List<Part> parts(List<Drawings.Part> parts) {
    return parts.stream()
        .map(part -> new Part(part.source(), sourceName(part.source()), part.words()))
        .toList();
  }

  private static String sourceName(String source) {
    return switch (source) {
      case "style" -> "Style";
      case "template" -> "Template";
      case "design" -> "Design";
      case "pose" -> "Pose";
      case "solo" -> "Alone";
      case "learned" -> "Learned";
      case "feedback" -> "Feedback";
      case "character" -> "Character";
      default -> "Yours";
    };
  }

  static Strip strip(BatchView batch, Function<JobId, Optional<String>> sketch) {
    List<Tile> tiles = new ArrayList<>();
    batch.pictures().forEach(plate -> tiles.add(tile(plate)));
    batch.jobs().forEach(pending -> tiles.add(tile(pending, sketch)));
    tiles.sort(Comparator.comparingInt(Tile::number));
    return new Strip(
        batch.id().toString(),
        title(batch),
        "%s · seed %d"
            .formatted(
                WHEN.format(batch.created().atZone(ZoneId.systemDefault())), batch.order().seed()),
        stage(batch),
        batch.progress(),
        batch.stage() == Stage.WAITING || batch.stage() == Stage.DRAWING,
        batch.problem(),
        tiles);
  }

  private static String title(BatchView batch) {
    int wanted = batch.order().wanted();
    boolean one = wanted == 1;
    return switch (batch.order().kind()) {
      case DRAW -> one ? "1 picture" : wanted + " pictures";
      case VARIANT -> one ? "1 variant" : wanted + " variants";
      case REFINE -> one ? "1 worked out better" : wanted + " worked out better";
      case CORRECTION -> "A correction";
      case REPLENISHMENT -> one ? "1 for the set" : wanted + " for the set";
    };
  }

  private static String stage(BatchView batch) {
    return switch (batch.stage()) {
      case WAITING -> "Waits for a free hand";
      case DRAWING -> "%d of %d drawn".formatted(batch.pictures().size(), batch.order().wanted());
      case DONE -> "All drawn";
      case STOPPED ->
          "Stopped after %d of %d".formatted(batch.pictures().size(), batch.order().wanted());
      case FAILED -> "%d could not be drawn".formatted(batch.jobs().size());
    };
  }

  private static Tile tile(Plate plate) {
    return new Tile(
        plate.number() + 1,
        Optional.of(plate.id()).map(PictureId::toString),
        Optional.of(Wording.address(plate.thumbnail())),
        Optional.of(Wording.address(plate.picture())),
        plate.pose().isEmpty() ? "No pose" : poseName(plate.pose()),
        plate.standing());
  }

  private static Tile tile(Pending pending, Function<JobId, Optional<String>> sketch) {
    var job = pending.job();
    return new Tile(
        pending.number() + 1,
        Optional.empty(),
        job.state() == JobState.RUNNING ? sketch.apply(job.id()) : Optional.empty(),
        Optional.empty(),
        switch (job.state()) {
          case QUEUED -> "Waits";
          case RUNNING -> Math.round(100 * job.progress()) + " %";
          case DONE -> "Drawn";
          case FAILED -> "Failed";
          case CANCELLED -> "Stopped";
        },
        switch (job.state()) {
          case QUEUED -> "waiting";
          case RUNNING, DONE -> "drawing";
          case FAILED -> "failed";
          case CANCELLED -> "stopped";
        });
  }
}
