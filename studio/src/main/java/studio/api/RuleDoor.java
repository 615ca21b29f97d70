package studio.api;

import static studio.api.ProjectDoor.ref;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.Pair;
import studio.verticles.character.Projects.Pairs;
import studio.verticles.character.Projects.RemovePair;
import studio.verticles.character.Projects.RemoveSpeciesRule;
import studio.verticles.character.Projects.SavePair;
import studio.verticles.character.Projects.SaveSpeciesRule;
import studio.verticles.character.Projects.SpeciesRules;
import studio.verticles.character.SpeciesRule;
import studio.verticles.production.CharacterId;

/// How species are recognised in a project, and who is taken for whom.
final class RuleDoor {
  private final Bus bus;

  RuleDoor(Bus bus) {
    this.bus = bus;
  }

  void list(RoutingContext visit) {
    answer(visit, bus.ask(Projects.SPECIES_RULES, ref(Asked.of(visit))));
  }

  void save(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    SpeciesRule rule =
        new SpeciesRule(
            asked.path("keyword"),
            Texts.list(body, "must"),
            Texts.list(body, "wrong"),
            Texts.list(body, "negatives"));
    answer(
        visit,
        bus.ask(
            Projects.SAVE_SPECIES_RULE, new SaveSpeciesRule(ref(asked).project(), rule, Texts.BY)));
  }

  void remove(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    answer(
        visit,
        bus.ask(
            Projects.REMOVE_SPECIES_RULE,
            new RemoveSpeciesRule(ref(asked).project(), asked.path("keyword"), Texts.BY)));
  }

  void pairs(RoutingContext visit) {
    answer(visit, bus.ask(Projects.PAIRS, ref(Asked.of(visit))));
  }

  void savePair(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    Pair pair =
        new Pair(
            CharacterId.parse(asked.path("one")),
            CharacterId.parse(asked.path("other")),
            body.getString("question"),
            Texts.list(body, "one_cues"),
            Texts.list(body, "other_cues"));
    answer(visit, bus.ask(Projects.SAVE_PAIR, new SavePair(ref(asked).project(), pair, Texts.BY)));
  }

  void removePair(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    answer(
        visit,
        bus.ask(
            Projects.REMOVE_PAIR,
            new RemovePair(
                ref(asked).project(),
                CharacterId.parse(asked.path("one")),
                CharacterId.parse(asked.path("other")),
                Texts.BY)));
  }

  private static void answer(RoutingContext visit, SpeciesRules rules) {
    Answer.json(
        visit, 200, Shape.page(rules.rules().stream().map(ProjectShape::of), Optional.empty()));
  }

  private static void answer(RoutingContext visit, Pairs pairs) {
    Answer.json(
        visit, 200, Shape.page(pairs.pairs().stream().map(ProjectShape::of), Optional.empty()));
  }
}
