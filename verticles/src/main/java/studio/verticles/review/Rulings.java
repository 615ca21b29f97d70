package studio.verticles.review;

import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.verticles.production.CharacterId;
import studio.verticles.production.EventStore;
import studio.verticles.production.Job;
import studio.verticles.production.PictureId;
import studio.verticles.production.Pipeline;
import studio.verticles.production.Step;
import studio.verticles.production.WorkPlan;
import studio.verticles.review.GateStore.GateRow;
import studio.verticles.review.Reviews.GateChanged;

/// The one command about pictures, for people and machines: what is decided, what follows from it,
/// and whether it shakes the trust in a judge, in one transaction.
final class Rulings {
  private final EventStore events = new EventStore();

  /// Decides about pictures that are held, of a project whose gate is held.
  ///
  /// @return what was decided; pictures that a machine may not approve are missing
  List<Ruled> rule(
      SqlConnection transaction,
      List<Hung> pictures,
      Effect effect,
      By by,
      Optional<String> caption,
      Instant now) {
    List<Ruled> ruled = RulingStore.rule(transaction, pictures, effect, by, caption, now);
    WorkPlan.add(transaction, follows(transaction, ruled));
    repeatCorrections(transaction, ruled);
    return ruled;
  }

  /// A picture that is rejected for the second time has had its correction thought about before.
  private static void repeatCorrections(SqlConnection transaction, List<Ruled> ruled) {
    ruled.stream()
        .filter(one -> one.verdict().equals("reject") && one.version() > 2)
        .forEach(one -> WorkPlan.repeat(transaction, new Job.Correct(one.picture())));
  }

  private static List<Step> follows(SqlConnection transaction, List<Ruled> ruled) {
    List<Step> steps = new ArrayList<>();
    Set<CharacterId> told = new HashSet<>();
    Map<PictureId, Integer> rounds =
        ruled.stream().anyMatch(one -> one.verdict().equals("reassign"))
            ? ReviewStore.nextRounds(transaction, ids(ruled))
            : Map.of();
    for (Ruled one : ruled) {
      String decision = "decision-" + one.decision();
      switch (one.verdict()) {
        case "approve", "reject" ->
            one.character()
                .ifPresent(character ->
                    add(
                        steps,
                        told,
                        character,
                        Pipeline.afterDecision(
                            one.picture(), character, decision, one.verdict().equals("reject"))));
        case "reassign" -> {
          steps.addAll(
              Pipeline.forPicture(
                  one.picture(), rounds.getOrDefault(one.picture(), 1), one.name()));
          Stream.of(one.was(), one.character())
              .flatMap(Optional::stream)
              .forEach(character ->
                  add(
                      steps,
                      told,
                      character,
                      Pipeline.afterDecision(one.picture(), character, decision, false)));
        }
        default ->
            one.character()
                .ifPresent(character ->
                    add(
                        steps,
                        told,
                        character,
                        Pipeline.afterDecision(one.picture(), character, decision, false)));
      }
    }
    return steps;
  }

  /// However many of a character's pictures are decided on at once, its actor looks once.
  private static void add(
      List<Step> steps, Set<CharacterId> told, CharacterId character, List<Step> more) {
    boolean isFirst = told.add(character);
    more.stream()
        .filter(step -> isFirst || !(step.job() instanceof Job.Replenish))
        .forEach(steps::add);
  }

  /// What an undone decision means for the characters.
  static List<Step> followsUndoing(List<Ruled> undone) {
    List<Step> steps = new ArrayList<>();
    Set<CharacterId> told = new HashSet<>();
    for (Ruled one : undone) {
      Stream.of(one.was(), one.character())
          .flatMap(Optional::stream)
          .forEach(character ->
              add(
                  steps,
                  told,
                  character,
                  Pipeline.afterDecision(
                      one.picture(), character, "undo-" + one.decision(), false)));
    }
    return steps;
  }

  /// After people decided: when they agree too seldom with a judge, machines stop approving.
  ///
  /// @return whether that happened now
  boolean keepTrust(SqlConnection transaction, GateRow gate, Instant now) {
    if (gate.view().pausedAt().isPresent()) {
      return false;
    }
    Optional<String> distrust = Trials.distrust(transaction, gate);
    distrust.ifPresent(reason -> {
      GateStore.pause(transaction, gate.view().project(), reason, now);
      events.record(
          transaction,
          "gate.paused",
          gate.view().project().value(),
          new PausedEvent(reason, "the studio"));
    });
    return distrust.isPresent();
  }

  /// @param who a person, or "the studio"
  record PausedEvent(String reason, String who) {}

  static GateChanged news(GateRow gate) {
    return new GateChanged(gate.view().project());
  }

  static List<PictureId> ids(List<Ruled> ruled) {
    return ruled.stream().map(Ruled::picture).toList();
  }
}
