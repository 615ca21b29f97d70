package studio.verticles.character;

import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import studio.hardware.engine.LanguageEngine;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.CharacterChanged;
import studio.verticles.character.Characters.NarrateProject;
import studio.verticles.character.Characters.NarrationBegun;
import studio.verticles.character.Characters.NarrationsBegun;
import studio.verticles.character.DesignStore.Held;
import studio.verticles.character.NarrationStore.Wish;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.JobId;
import studio.verticles.production.Outcome;
import studio.verticles.production.Pipeline;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;

/// Appearances that are written down from a design: the wishes, and the work.
final class Narrations {
  private final Ensemble ensemble;
  private final Floor floor;

  Narrations(Ensemble ensemble, Floor floor) {
    this.ensemble = ensemble;
    this.floor = floor;
  }

  void answer() {
    ensemble.bus().answer(Characters.BEGIN_NARRATION, this::beginNarration);
    ensemble.bus().answer(Characters.NARRATE_PROJECT, this::narrateProject);
    ensemble.bus().answer(Characters.NARRATE, this::narrate);
  }

  private NarrationBegun beginNarration(BeginNarration wish) {
    Wish begun =
        ensemble
            .database()
            .inTransaction(transaction -> {
              Optional<Wish> before =
                  wish.wishKey().flatMap(key -> ensemble.narrations().wished(transaction, key));
              before
                  .filter(one -> !one.character().equals(wish.character()))
                  .ifPresent(_ -> {
                    throw Problem.invalid(
                        "This key already stands for another character. Use a new key for a new wish.");
                  });
              return before.orElseGet(
                  () -> plan(transaction, wish.character(), wish.wishKey(), wish.by()));
            });
    JobId job =
        ensemble
            .database()
            .inTransaction(transaction -> ensemble.narrations().job(transaction, begun));
    ensemble.changed(wish.character());
    return new NarrationBegun(wish.character(), job);
  }

  private Wish plan(
      SqlConnection transaction, CharacterId character, Optional<String> key, String by) {
    Held held = ensemble.designs().hold(transaction, character);
    held.requireInCast();
    if (held.design().isBlank()) {
      throw Problem.invalid(
          "%s has no design prompt yet, so there is nothing to read. Write one first."
              .formatted(held.name()));
    }
    Wish wish = new Wish(character, held.version());
    ensemble.narrations().add(transaction, wish, key, by);
    WorkPlan.add(transaction, Pipeline.forNarration(character, held.version(), held.name()));
    return wish;
  }

  private NarrationsBegun narrateProject(NarrateProject wish) {
    ensemble.projects().read(wish.project());
    return new NarrationsBegun(
        ensemble
            .narrations()
            .describable(ensemble.database().pool(), wish.project(), wish.missingOnly())
            .stream()
            .map(character ->
                beginNarration(new BeginNarration(character, Optional.empty(), wish.by())))
            .toList());
  }

  private Outcome narrate(WorkOrder order) {
    var job = (Job.Narrate) order.job();
    Sheet sheet = ensemble.sheets().sheet(job.character());
    if (sheet.who().archived()) {
      throw StillCast.archived(sheet.who().name());
    }
    // Switched off means: no machine writes. Reading by rules is what remains.
    Optional<LanguageEngine> engine =
        Optional.of(sheet.company())
            .filter(Company::ai)
            .flatMap(_ -> floor.roster().words(order.ticket()));
    Narrator.Narration narration =
        floor
            .workshop()
            .run(() ->
                Narrator.of(
                    engine,
                    sheet.who().name(),
                    sheet.design(),
                    sheet.appearance(),
                    floor.board().of(order.ticket())));
    floor
        .jobs()
        .finish(
            order.ticket(),
            narration.by(),
            transaction -> {
              Held held = ensemble.designs().hold(transaction, job.character());
              held.requireInCast();
              if (held.version() != job.version()) {
                throw Problem.conflict(
                    "%s was changed while its appearance was being written; that was not kept. Ask again."
                        .formatted(held.name()));
              }
              ensemble
                  .designs()
                  .redesign(
                      transaction,
                      held,
                      held.design(),
                      narration.appearance(),
                      "described " + narration.by());
              ensemble.tell(
                  transaction, "character.narrated", held.id(), narration.by(), held.name());
            });
    ensemble
        .bus()
        .publish(
            Characters.CHARACTER_CHANGED,
            new CharacterChanged(job.character(), sheet.company().project()));
    return new Outcome(narration.by());
  }
}
