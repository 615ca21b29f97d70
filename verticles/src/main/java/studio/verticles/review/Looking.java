package studio.verticles.review;

import io.vertx.sqlclient.SqlConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Exhibit;
import studio.hardware.judge.Judge;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Company;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Sheet;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.PictureChanged;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.Outcome;
import studio.verticles.production.Pipeline;
import studio.verticles.production.ReviewId;
import studio.verticles.production.Ticket;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.ReviewStore.Exposed;
import studio.verticles.review.ReviewStore.Look;

/// Lets a judge look at a picture and does what the gate says.
///
/// A look never fails for good: when the judge does not answer, or answers nonsense, and trying
/// again is of no use, the picture waits for a person, who is told what happened. A person who
/// decides while the judge looks has the last word; the judgement is kept beside it.
final class Looking {
  /// The judge of pictures that no machine looks at.
  private static final String NOBODY = "nobody";

  private final Floor floor;
  private final Rulings rulings;

  Looking(Floor floor, Rulings rulings) {
    this.floor = floor;
    this.rulings = rulings;
  }

  /// @param subject who it is meant to be, with what is known of him
  private record Scene(Exposed exposed, Optional<Sheet> subject, Company company) {
    Exhibit exhibit(Path picture, List<Path> references) {
      return new Exhibit(
          picture,
          subject.map(Sheet::role),
          company.roster(),
          references,
          subject.flatMap(sheet -> sheet.species().forJudge()),
          company.pairs());
    }

    Optional<Subject> forGate() {
      return subject.map(sheet ->
          new Subject(
              sheet.who().slug(),
              sheet.who().name(),
              sheet.appearance().species(),
              sheet.appearance().isHuman()));
    }

    Map<String, String> names() {
      return company.members().stream()
          .collect(
              Collectors.toMap(
                  member -> member.role().slug(), member -> member.role().name(), (one, _) -> one));
    }
  }

  Outcome look(WorkOrder order) {
    var job = (Job.Review) order.job();
    Ticket ticket = order.ticket();
    Optional<Exposed> exposed = ReviewStore.exposed(floor.database().pool(), job.picture());
    if (exposed.isEmpty()) {
      return over(ticket, "the picture is gone");
    }
    Scene scene;
    try {
      scene = scene(exposed.get());
    } catch (Problem gone) {
      if (gone.kind() != Problem.Kind.NOT_FOUND) {
        throw gone;
      }
      return over(ticket, "its character is gone");
    }
    if (scene.subject().map(sheet -> sheet.who().archived()).orElse(false)) {
      return over(ticket, "its character was put away; nobody looked");
    }
    Instant began = floor.clock().instant();
    Testimony testimony = testimony(ticket, scene);
    Instant now = floor.clock().instant();
    Optional<String> alike = approvedLookAlike(scene);
    AtomicReference<Result> result = new AtomicReference<>();
    floor
        .jobs()
        .finish(
            ticket,
            note(testimony),
            transaction ->
                result.set(
                    conclude(
                        transaction,
                        job,
                        scene,
                        new Observed(testimony, alike, Duration.between(began, now), now))));
    return told(scene, result.get());
  }

  private Outcome over(Ticket ticket, String note) {
    floor.jobs().finish(ticket, note, _ -> {});
    return new Outcome(note);
  }

  private Scene scene(Exposed exposed) {
    Optional<Sheet> subject =
        exposed
            .picture()
            .character()
            .map(character -> floor.bus().ask(Characters.SHEET, new CharacterRef(character)));
    Company company =
        subject
            .map(Sheet::company)
            .orElseGet(() ->
                floor.bus().ask(Projects.COMPANY, new ProjectRef(exposed.picture().project())));
    return new Scene(exposed, subject, company);
  }

  private Testimony testimony(Ticket ticket, Scene scene) {
    if (!scene.company().ai()) {
      return new Testimony.Failed(NOBODY, "No machine looks at the pictures of this project.");
    }
    Judge judge = floor.roster().judge(ticket);
    Path picture = floor.media().file(scene.exposed().file());
    List<Path> references = new ArrayList<>();
    scene
        .subject()
        .ifPresent(sheet ->
            sheet.references().stream()
                .filter(reference -> !reference.picture().equals(scene.exposed().picture().id()))
                .forEach(reference -> references.add(floor.media().file(reference.path()))));
    try {
      Assessment seen =
          floor
              .workshop()
              .run(() -> judge.look(scene.exhibit(picture, references), floor.board().of(ticket)));
      return new Testimony.Saw(seen);
    } catch (CancellationException unwanted) {
      throw unwanted;
    } catch (RuntimeException trouble) {
      if (ReviewStore.troubles(floor.database().pool(), ticket.job()) < patience(trouble)) {
        throw trouble;
      }
      return new Testimony.Failed(
          judge.name(), "%s could not judge it: %s".formatted(judge.name(), words(trouble)));
    }
  }

  /// How many troubles before this one are worth another try: one fewer than a lane of the house
  /// bears before it gives a job up, so that the last word is not a failed job but a picture that
  /// waits for a person.
  private static int patience(RuntimeException trouble) {
    if (!(trouble instanceof Problem problem)) {
      return 2;
    }
    return switch (problem.kind()) {
      case BUSY -> 6;
      case OUT_OF_MEMORY -> 3;
      case BROKEN -> 2;
      // It would fail the same way again.
      case INVALID, NOT_FOUND, TOO_LARGE, CONFLICT, STALE -> 0;
    };
  }

  private static String words(RuntimeException trouble) {
    return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
  }

  /// The closest approved picture that it nearly repeats.
  private Optional<String> approvedLookAlike(Scene scene) {
    Exposed exposed = scene.exposed();
    return floor
        .bus()
        .ask(
            Gallery.NEAREST,
            new Gallery.Nearest(exposed.picture().project(), Optional.empty(), exposed.measures()))
        .pictures()
        .stream()
        .map(LookAlike::picture)
        .filter(other -> !other.id().equals(exposed.picture().id()))
        .filter(other -> other.standing() == Standing.APPROVED)
        .findFirst()
        .map(Gallery.Thumb::name);
  }

  private static String note(Testimony testimony) {
    return switch (testimony) {
      case Testimony.Saw(var seen) ->
          seen.marks()
              .map(marks -> "%.2f by %s".formatted(marks.score(), seen.judge()))
              .orElse(seen.judge() + " could not tell");
      case Testimony.Failed(var judge, _) -> judge + " did not judge it";
    };
  }

  /// What came of a look before anything is written.
  private record Observed(
      Testimony testimony, Optional<String> alike, Duration took, Instant now) {}

  private record Result(Verdict verdict, List<Ruled> ruled) {}

  /// In the transaction that finishes the job: the gate decides on what is true now.
  private Result conclude(
      SqlConnection transaction, Job.Review job, Scene scene, Observed observed) {
    Exposed exposed = scene.exposed();
    GateRow gate = GateStore.hold(transaction, exposed.picture().project());
    Optional<Hung> held =
        RulingStore.hold(transaction, List.of(job.picture())).stream().findFirst();
    if (held.isEmpty()) {
      return new Result(new Verdict.AskPerson("The picture is gone."), List.of());
    }
    Hung picture = held.get();
    Verdict verdict =
        interference(transaction, exposed, picture)
            .<Verdict>map(Verdict.AskPerson::new)
            .orElseGet(() -> Gate.verdict(before(transaction, gate, scene, observed)));
    Look look =
        new Look(
            ReviewId.create(),
            job.picture(),
            job.round(),
            observed.testimony(),
            seenAs(scene, observed.testimony()),
            verdict,
            observed.took(),
            observed.now());
    ReviewStore.insert(transaction, look);
    boolean isPending = picture.standing() == Standing.PENDING;
    ReviewStore.learned(
        transaction, look, isPending && isGood(observed.testimony(), gate.settings()));
    if (!picture.character().equals(exposed.picture().character())) {
      // The judge had the wrong exhibit: it looks again, at whom the picture shows now.
      WorkPlan.add(
          transaction, Pipeline.forPicture(job.picture(), job.round() + 1, picture.name()));
    }
    return new Result(verdict, obey(transaction, gate, picture, look));
  }

  /// What a person did while the judge looked.
  private static Optional<String> interference(
      SqlConnection transaction, Exposed exposed, Hung picture) {
    if (ReviewStore.isAway(transaction, picture)) {
      return Optional.of("Its character was put away while the judge looked.");
    }
    if (ReviewStore.mark(transaction, picture.id()).equals(exposed.mark())
        && picture.character().equals(exposed.picture().character())) {
      return picture.standing() == Standing.PENDING
          ? Optional.empty()
          : Optional.of("It is decided already; this was another look.");
    }
    return Optional.of(
        RulingStore.lastWord(transaction, picture.id())
            .map(word -> word + ", while the judge looked.")
            .orElse("Somebody changed it while the judge looked."));
  }

  private static Gate.Case before(
      SqlConnection transaction, GateRow gate, Scene scene, Observed observed) {
    return new Gate.Case(
        gate.settings(),
        scene.forGate(),
        scene.names(),
        observed.testimony(),
        new Gate.Circumstances(
            gate.ai() && scene.company().ai(),
            gate.pausedBecause(),
            Trials.trust(transaction, gate, observed.testimony().judge()),
            gate.isSpotCheckDue(),
            observed.alike()));
  }

  private static Optional<CharacterId> seenAs(Scene scene, Testimony testimony) {
    return testimony instanceof Testimony.Saw(var seen)
        ? seen.seenAs().flatMap(scene.company()::called)
        : Optional.empty();
  }

  private static boolean isGood(Testimony testimony, GateSettings settings) {
    return testimony instanceof Testimony.Saw(var seen)
        && seen.marks().map(marks -> marks.score() >= settings.approveFrom()).orElse(false);
  }

  private List<Ruled> obey(SqlConnection transaction, GateRow gate, Hung picture, Look look) {
    Ruling ruling;
    switch (look.verdict()) {
      case Verdict.AskPerson(_) -> {
        if (look.verdict().equals(Gate.SPOT_CHECK)) {
          GateStore.counted(transaction, gate.view().project().value(), true);
        }
        afterPerson(transaction, picture, look);
        return List.of();
      }
      case Verdict.Approve(var reason) -> ruling = new Ruling.Approve(reason);
      case Verdict.Reject(var categories, var reason) ->
          ruling = new Ruling.Reject(categories, reason);
    }
    List<Ruled> ruled =
        rulings.rule(
            transaction,
            List.of(picture),
            Effect.of(ruling),
            new By.Machine(look.testimony().judge(), look.id()),
            Optional.empty(),
            look.at());
    if (ruled.isEmpty()) {
      ReviewStore.overrule(
          transaction,
          look.id(),
          new Verdict.AskPerson(
              "A machine wanted to approve it, and may not: its character is not called human any more, or approving was paused."));
      afterPerson(transaction, picture, look);
    } else if (ruling instanceof Ruling.Approve) {
      GateStore.counted(transaction, gate.view().project().value(), false);
    }
    return ruled;
  }

  /// The character's actor counts what waits for a person, too.
  private static void afterPerson(SqlConnection transaction, Hung picture, Look look) {
    picture
        .character()
        .ifPresent(character ->
            WorkPlan.add(
                transaction,
                Pipeline.afterDecision(picture.id(), character, "review-" + look.id(), false)));
  }

  private Outcome told(Scene scene, Result result) {
    Hung picture = scene.exposed().picture();
    floor
        .bus()
        .publish(
            Gallery.PICTURE_CHANGED,
            new PictureChanged(picture.id(), picture.project(), picture.character()));
    result.ruled().forEach(one -> floor.bus().publish(Reviews.DECIDED, one.news()));
    return new Outcome(
        switch (result.verdict()) {
          case Verdict.Approve(var reason) -> "approved: " + reason;
          case Verdict.Reject(_, var reason) -> "rejected: " + reason;
          case Verdict.AskPerson(var reason) -> "for a person: " + reason;
        });
  }
}
