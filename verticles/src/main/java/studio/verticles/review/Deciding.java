package studio.verticles.review;

import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.PictureChanged;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkPlan;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.Reviews.Change;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.GateChanged;
import studio.verticles.review.Reviews.Left;
import studio.verticles.review.Reviews.Undo;
import studio.verticles.review.Reviews.Undone;

/// What people decide: about one picture, about many, and taking it back.
final class Deciding {
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_CAPTION = 4000;

  private final Floor floor;
  private final Rulings rulings;

  Deciding(Floor floor, Rulings rulings) {
    this.floor = floor;
    this.rulings = rulings;
  }

  /// What a transaction did, to be told once it is certain.
  private record Deed<T>(T answer, List<Ruled> ruled, Optional<ProjectId> paused) {}

  Decided decide(Decide wish) {
    check(wish.ruling(), wish.caption());
    Ruling ruling = settled(wish);
    return done(transaction -> {
      Hung seen = known(transaction, wish.picture());
      GateRow gate = GateStore.hold(transaction, seen.project());
      Hung picture = known(transaction, wish.picture());
      if (picture.version() != wish.version()) {
        throw stale(transaction, picture, wish.version());
      }
      Effect effect = Effect.of(ruling);
      effect
          .objection(picture)
          .or(() -> elsewhere(transaction, effect, picture))
          .ifPresent(objection -> {
            throw objection;
          });
      List<Ruled> ruled =
          rulings.rule(
              transaction,
              List.of(picture),
              effect,
              new By.Person(wish.who()),
              wish.caption(),
              now());
      return deed(transaction, ruled.getFirst().decided(), ruled, List.of(gate));
    });
  }

  /// A character that is to be created first is created before the picture is touched: if somebody
  /// was faster with the picture, the character stays without it.
  private Ruling settled(Decide wish) {
    if (!(wish.ruling() instanceof Ruling.CreateAndMove(var name, var note))) {
      return wish.ruling();
    }
    Hung picture =
        floor
            .database()
            .inTransaction(transaction -> {
              Hung now = known(transaction, wish.picture());
              if (now.version() != wish.version()) {
                throw stale(transaction, now, wish.version());
              }
              return now;
            });
    return new Ruling.Reassign(Optional.of(created(picture.project(), name, wish.who())), note);
  }

  private CharacterId created(ProjectId project, String name, String who) {
    CharacterDetail detail =
        floor.bus().ask(Characters.CREATE, new NewCharacter(project, name, "", "", who));
    return detail.card().id();
  }

  DecidedMany decideMany(DecideMany wish) {
    check(wish.ruling(), Optional.empty());
    if (wish.ruling() instanceof Ruling.CreateAndMove) {
      throw Problem.invalid(
          "Create the character first, then move the pictures to it: a new character for many pictures at once is easily a mistake.");
    }
    return done(transaction -> many(transaction, wish));
  }

  private Deed<DecidedMany> many(SqlConnection transaction, DecideMany wish) {
    Effect effect = Effect.of(wish.ruling());
    List<GateRow> gates =
        SelectionStore.projects(transaction, wish.selection()).stream()
            .map(project -> GateStore.hold(transaction, project))
            .toList();
    List<Hung> pictures = SelectionStore.hold(transaction, wish.selection(), gates);
    List<Left> left = new ArrayList<>();
    List<Hung> affected = new ArrayList<>();
    Map<PictureId, Integer> versions = SelectionStore.versions(wish.selection());
    for (Hung picture : pictures) {
      Optional<String> objection = objection(transaction, effect, picture, versions);
      objection.ifPresentOrElse(
          reason -> left.add(new Left(picture.id(), picture.name(), reason)),
          () -> affected.add(picture));
    }
    left.addAll(SelectionStore.gone(wish.selection(), pictures));
    if (wish.dryRun()) {
      List<Change> changes =
          affected.stream()
              .map(picture ->
                  new Change(
                      picture.id(),
                      picture.name(),
                      picture.standing(),
                      effect.standing(),
                      picture.version(),
                      Optional.empty()))
              .toList();
      return new Deed<>(new DecidedMany(true, changes, left), List.of(), Optional.empty());
    }
    List<Ruled> ruled =
        affected.isEmpty()
            ? List.of()
            : rulings.rule(
                transaction, affected, effect, new By.Person(wish.who()), Optional.empty(), now());
    return deed(transaction, new DecidedMany(false, changes(affected, ruled), left), ruled, gates);
  }

  /// In the order of the dry run.
  private static List<Change> changes(List<Hung> affected, List<Ruled> ruled) {
    Map<PictureId, Ruled> byPicture =
        ruled.stream().collect(Collectors.toMap(Ruled::picture, Function.identity()));
    return affected.stream()
        .map(picture -> byPicture.get(picture.id()))
        .map(one ->
            new Change(
                one.picture(),
                one.name(),
                one.from(),
                one.standing(),
                one.version(),
                Optional.of(one.decision())))
        .toList();
  }

  private Optional<String> objection(
      SqlConnection transaction, Effect effect, Hung picture, Map<PictureId, Integer> versions) {
    int seen = versions.getOrDefault(picture.id(), picture.version());
    if (seen != picture.version()) {
      return Optional.of(stale(transaction, picture, seen).detail());
    }
    if (effect.changesNothing(picture)) {
      return Optional.of("is " + RulingStore.word(picture.standing()) + " already");
    }
    return effect
        .objection(picture)
        .or(() -> elsewhere(transaction, effect, picture))
        .map(Problem::detail);
  }

  Undone undo(Undo wish) {
    if (wish.decisions().size() > SelectionStore.MOST) {
      throw SelectionStore.tooMany();
    }
    return done(transaction -> {
      List<RulingStore.Past> past = RulingStore.past(transaction, wish.who(), wish.decisions());
      if (past.isEmpty()) {
        throw Problem.notFound("There is no decision of yours to take back.");
      }
      past.stream()
          .map(RulingStore.Past::project)
          .distinct()
          .sorted(java.util.Comparator.comparing(ProjectId::value))
          .forEach(project -> GateStore.hold(transaction, project));
      RulingStore.hold(transaction, past.stream().map(RulingStore.Past::picture).toList());
      // Again, now that nobody else can decide.
      List<Long> ids = past.stream().map(RulingStore.Past::id).toList();
      List<RulingStore.Past> held = RulingStore.past(transaction, wish.who(), ids);
      held.forEach(one -> refuse(transaction, one, wish.who()));
      List<Ruled> undone = RulingStore.undo(transaction, ids, now());
      WorkPlan.add(transaction, Rulings.followsUndoing(undone));
      return new Deed<>(
          new Undone(undone.stream().map(Ruled::decided).toList()), undone, Optional.empty());
    });
  }

  private static void refuse(SqlConnection transaction, RulingStore.Past one, String who) {
    if (one.isUndone()) {
      throw Problem.conflict("Decision %d was taken back before.".formatted(one.id()));
    }
    if (one.byMachine()) {
      throw Problem.invalid(
          "A machine made decision %d; decide yourself instead of taking it back."
              .formatted(one.id()));
    }
    if (!one.who().equals(who)) {
      throw Problem.conflict(
          "%s made decision %d; only %s can take it back. You may decide anew."
              .formatted(one.who(), one.id(), one.who()));
    }
    if (!one.isNewest()) {
      throw Problem.conflict(
          "Since decision %d, %s. Decide anew instead."
              .formatted(
                  one.id(),
                  RulingStore.lastWord(transaction, one.picture())
                      .orElse("somebody decided again")));
    }
  }

  private static void check(Ruling ruling, Optional<String> caption) {
    if (ruling.note().length() > LONGEST_NOTE) {
      throw Problem.invalid(
          "A note has at most %,d characters. Shorten it.".formatted(LONGEST_NOTE));
    }
    if (caption.map(String::length).orElse(0) > LONGEST_CAPTION) {
      throw Problem.invalid(
          "A caption has at most %,d characters. Shorten it.".formatted(LONGEST_CAPTION));
    }
    if ((ruling.note() + caption.orElse("")).indexOf('\0') >= 0) {
      throw Problem.invalid("There is a character in it that no text has (U+0000). Remove it.");
    }
  }

  /// A picture can only go to somebody of its own project who is still in the cast.
  private static Optional<Problem> elsewhere(
      SqlConnection transaction, Effect effect, Hung picture) {
    return effect
        .to()
        .flatMap(to -> SelectionStore.hindrance(transaction, to, picture.project()))
        .map(Problem::invalid);
  }

  private static Hung known(SqlConnection transaction, PictureId picture) {
    return RulingStore.hold(transaction, List.of(picture)).stream()
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "There is no picture %s. It may have gone with its character.".formatted(picture)));
  }

  private static Problem stale(SqlConnection transaction, Hung picture, int seen) {
    return new Problem(
        Problem.Kind.STALE,
        "%s has changed since you looked: %s. You saw version %d, it is at version %d. Look again and decide anew."
            .formatted(
                picture.name(),
                RulingStore.lastWord(transaction, picture.id())
                    .orElse("its words or its character are others"),
                seen,
                picture.version()));
  }

  private Instant now() {
    return floor.clock().instant();
  }

  private <T> Deed<T> deed(
      SqlConnection transaction, T answer, List<Ruled> ruled, List<GateRow> gates) {
    Optional<ProjectId> paused = Optional.empty();
    for (GateRow gate : gates) {
      if (!ruled.isEmpty() && rulings.keepTrust(transaction, gate, now())) {
        paused = Optional.of(gate.view().project());
      }
    }
    return new Deed<>(answer, ruled, paused);
  }

  private <T> T done(Function<SqlConnection, Deed<T>> work) {
    Deed<T> deed = floor.database().inTransaction(work);
    for (Ruled one : deed.ruled()) {
      floor
          .bus()
          .publish(
              Gallery.PICTURE_CHANGED,
              new PictureChanged(one.picture(), one.project(), one.character()));
      floor.bus().publish(Reviews.DECIDED, one.news());
    }
    deed.paused()
        .ifPresent(project -> floor.bus().publish(Reviews.GATE_CHANGED, new GateChanged(project)));
    return deed.answer();
  }
}
