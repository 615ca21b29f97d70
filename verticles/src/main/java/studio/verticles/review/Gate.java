package studio.verticles.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Calibration;
import studio.hardware.judge.Trial;
import studio.verticles.review.Verdict.AskPerson;

/// Says what a machine may decide. Nothing else in the studio does.
///
/// The rules stand in the order in which they are asked; the first that speaks decides. Whatever is
/// doubtful goes to a person, and no doubt is ever read as a yes.
final class Gate {
  /// Below this a judge that states how sure it is counts as unsure.
  private static final double SURE = 0.5;

  /// One of the approvals that a person makes instead, to see whether they agree.
  static final AskPerson SPOT_CHECK =
      new AskPerson(
          "A machine would approve it; this one is a spot check. Would you approve it too?");

  private Gate() {}

  /// A picture before the gate.
  ///
  /// @param subject empty for the bucket of what could not be told
  /// @param cast names of the project's characters by slug
  record Case(
      GateSettings settings,
      Optional<Subject> subject,
      Map<String, String> cast,
      Testimony testimony,
      Circumstances around) {
    Case {
      cast = Map.copyOf(cast);
    }
  }

  /// What else counts at this moment.
  ///
  /// @param ai whether machines may do anything in this project
  /// @param pausedBecause empty while machines may approve
  /// @param trust in this judge
  /// @param spotCheckDue whether the next approval is to be shown to a person instead
  /// @param looksLike name of an approved picture that this one nearly repeats
  record Circumstances(
      boolean ai,
      Optional<String> pausedBecause,
      Calibration trust,
      boolean spotCheckDue,
      Optional<String> looksLike) {
    static final Circumstances QUIET =
        new Circumstances(
            true, Optional.empty(), Calibration.of(List.of()), false, Optional.empty());
  }

  static Verdict verdict(Case picture) {
    return switch (picture.testimony()) {
      case Testimony.Failed(_, var why) -> new AskPerson(why);
      case Testimony.Saw(var seen) ->
          doubt(picture, seen)
              .<Verdict>map(AskPerson::new)
              .orElseGet(() -> decide(picture, seen, seen.marks().orElseThrow().score()));
    };
  }

  /// What makes it a person's business, whatever the score is.
  private static Optional<String> doubt(Case picture, Assessment seen) {
    if (!picture.around().ai()) {
      return Optional.of("Machines decide nothing in this project.");
    }
    if (picture.subject().isEmpty()) {
      return Optional.of(
          seen.seenAs()
              .map(slug -> "Nobody knows yet who this is. It could be " + name(picture, slug) + ".")
              .orElse("Nobody knows yet who this is."));
    }
    Subject subject = picture.subject().get();
    return subject
        .notHuman()
        .or(() -> notSeenAsHuman(subject, seen))
        .or(() -> unsure(seen))
        .or(() -> somebodyElse(picture, subject, seen))
        .or(() ->
            picture
                .around()
                .looksLike()
                .map(other -> "It looks like %s, which is approved.".formatted(other)))
        .or(() -> onlyLooking(picture.settings()));
  }

  private static Optional<String> notSeenAsHuman(Subject subject, Assessment seen) {
    if (seen.species() == SpeciesCheck.WRONG) {
      return Optional.of(
          "%s is human, but the judge saw another species.".formatted(subject.name()));
    }
    if (seen.species() == SpeciesCheck.UNSURE) {
      return Optional.of("The judge could not tell the species.");
    }
    // NO_RULE is no obstacle here: nobody writes down how a human is recognised.
    return switch (seen.human().map(String::valueOf).orElse("")) {
      case "true" -> Optional.empty();
      case "false" ->
          Optional.of("%s is human, but the judge saw no human.".formatted(subject.name()));
      default -> Optional.of("The judge could not tell whether this is a human.");
    };
  }

  private static Optional<String> unsure(Assessment seen) {
    if (seen.marks().isEmpty()) {
      return Optional.of("The judge could not tell how good it is.");
    }
    if (seen.solo().isEmpty()) {
      return Optional.of("The judge could not tell whether somebody else is in it.");
    }
    return seen.confidence()
        .filter(confidence -> !(confidence >= SURE))
        .map(confidence ->
            "The judge is only %.0f %% sure of what it saw.".formatted(confidence * 100));
  }

  /// Where there are several, whom it shows has to be seen, not supposed.
  private static Optional<String> somebodyElse(Case picture, Subject subject, Assessment seen) {
    if (seen.seenAs().isEmpty() && picture.cast().size() > 1) {
      return Optional.of("The judge could not tell who of the cast this is.");
    }
    return seen.seenAs()
        .filter(slug -> !slug.equals(subject.slug()))
        .map(slug ->
            "The judge takes it for %s, not for %s."
                .formatted(name(picture, slug), subject.name()));
  }

  private static Optional<String> onlyLooking(GateSettings settings) {
    return settings.automatic()
        ? Optional.empty()
        : Optional.of("Machines only look in this project; people decide.");
  }

  private static String name(Case picture, String slug) {
    return picture.cast().getOrDefault(slug, slug);
  }

  private static Verdict decide(Case picture, Assessment seen, double score) {
    GateSettings settings = picture.settings();
    boolean solo = seen.solo().orElseThrow();
    return switch (leaning(settings, score, solo)) {
      case REJECT ->
          new Verdict.Reject(
              IssueWords.categories(seen),
              "%.2f is below %.2f.".formatted(score, settings.rejectBelow()));
      case PERSON ->
          new AskPerson(
              score >= settings.approveFrom()
                  ? "%.2f, but somebody else is in it.".formatted(score)
                  : "%.2f lies between %.2f and %.2f."
                      .formatted(score, settings.rejectBelow(), settings.approveFrom()));
      case APPROVE ->
          obstacle(picture)
              .<Verdict>map(AskPerson::new)
              .orElseGet(() -> new Verdict.Approve("%.2f, alone in the picture.".formatted(score)));
    };
  }

  /// What only hinders approvals.
  private static Optional<String> obstacle(Case picture) {
    Circumstances around = picture.around();
    if (around.pausedBecause().isPresent()) {
      return Optional.of(
          "A machine would approve it, but approving is paused: " + around.pausedBecause().get());
    }
    if (Trials.isLost(around.trust(), picture.settings())) {
      return Optional.of(
          "A machine would approve it, but people agreed with only %s by this judge."
              .formatted(Trials.words(around.trust())));
    }
    if (around.spotCheckDue()) {
      return Optional.of(SPOT_CHECK.reason());
    }
    return Optional.empty();
  }

  /// Which way a score points, by the thresholds alone.
  static Trial.Verdict leaning(GateSettings settings, double score, boolean solo) {
    if (score < settings.rejectBelow()) {
      return Trial.Verdict.REJECT;
    }
    return score >= settings.approveFrom() && solo ? Trial.Verdict.APPROVE : Trial.Verdict.PERSON;
  }
}
