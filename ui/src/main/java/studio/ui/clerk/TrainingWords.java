package studio.ui.clerk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.ui.desk.Training.Detail;
import studio.ui.desk.Training.Epoch;
import studio.ui.desk.Training.Likeness;
import studio.ui.desk.Training.Point;
import studio.ui.desk.Training.Run;
import studio.ui.desk.Training.Sitter;
import studio.ui.desk.Training.State;
import studio.verticles.training.Candidate;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.Loras.Uses;
import studio.verticles.training.TrainingDetail;
import studio.verticles.training.TrainingView;
import studio.verticles.training.TrainingView.Course;
import studio.verticles.training.Trainings;

/// Trainings in words for a person.
final class TrainingWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private TrainingWords() {}

  static Sitter sitter(Candidate candidate) {
    return new Sitter(
        candidate.character().toString(),
        candidate.name(),
        candidate.projectTitle(),
        candidate.approved(),
        Trainings.FEWEST_PICTURES,
        words(
            count(candidate.approved(), "picture", "pictures")
                + (candidate.heldOut() == 0 ? "" : ", %d held out".formatted(candidate.heldOut())),
            candidate.architecture()),
        candidate.inUse(),
        candidate.active().isPresent());
  }

  static Run run(TrainingView training, Optional<TrainingDetail> detail) {
    Course course = training.course();
    return new Run(
        training.id().toString(),
        training.version(),
        "%s · training %d".formatted(training.subject().name(), training.number()),
        training.subject().projectTitle(),
        State.valueOf(training.state().name()),
        Wording.sentence(
            course.doing().isEmpty()
                ? training.state().name().toLowerCase(Locale.ROOT)
                : course.doing()),
        course(course),
        facts(training),
        course.progress(),
        training.problem().or(() -> Wording.unlessBlank(training.remark())),
        detail.map(TrainingWords::detail));
  }

  private static String course(Course course) {
    List<String> words = new ArrayList<>();
    if (course.epoch() > 0) {
      words.add("epoch %d of %d".formatted(course.epoch(), course.epochs()));
    }
    course.loss().ifPresent(loss -> words.add("loss " + loss(loss)));
    course.best().ifPresent(best -> words.add("best " + loss(best)));
    course.bestEpoch().ifPresent(epoch -> words.add("epoch %d was chosen".formatted(epoch)));
    return String.join(" · ", words);
  }

  private static String loss(double loss) {
    return String.format(Locale.ROOT, "%.4f", loss);
  }

  private static String facts(TrainingView training) {
    return words(
        count(training.pictures(), "picture", "pictures"),
        training.architecture(),
        training.base(),
        training.recipe().resolution() + " px",
        "rank " + training.recipe().rank(),
        count(training.recipe().epochs(), "epoch", "epochs"),
        training.course().engine().isEmpty() ? "" : "by the " + training.course().engine());
  }

  private static Detail detail(TrainingDetail detail) {
    return new Detail(
        detail.curve().stream()
            .map(point -> new Point(point.step(), point.epoch(), point.loss()))
            .toList(),
        detail.checkpoints().stream()
            .map(one ->
                new Epoch(
                    one.epoch(),
                    Wording.address(one.grid()),
                    one.likeness().map(alike -> "%.0f %% alike".formatted(100 * alike)).orElse(""),
                    one.chosen()))
            .toList());
  }

  static Likeness likeness(Lora lora) {
    return new Likeness(
        lora.id().toString(),
        lora.fileName(),
        lora.name(),
        lora.slug(),
        words(
            lora.epoch().map("epoch %d"::formatted).orElse(""),
            lora.architecture(),
            Wording.size(lora.bytes()),
            DAY.format(lora.created().atZone(ZoneId.systemDefault()))),
        uses(lora.uses()),
        lora.inUse(),
        trouble(lora));
  }

  private static String uses(Uses uses) {
    return uses.isUnused()
        ? "no pictures yet"
        : "%s of %s"
            .formatted(
                count(uses.pictures(), "picture", "pictures"),
                count(uses.batches(), "batch", "batches"));
  }

  private static Optional<String> trouble(Lora lora) {
    if (!lora.whereabouts().isKept()) {
      return Optional.of("Its file is gone from the media folder.");
    }
    return lora.whereabouts().missingFrom().isEmpty()
        ? Optional.empty()
        : Optional.of("Missing from " + String.join(", ", lora.whereabouts().missingFrom()) + ".");
  }

  private static String count(int number, String one, String more) {
    return "%d %s".formatted(number, number == 1 ? one : more);
  }

  private static String words(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
