package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.stream.Stream;
import studio.verticles.bus.Bus;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.AskCorrections;
import studio.verticles.learning.Lessons.AskRecommendation;
import studio.verticles.learning.Lessons.AskTrend;
import studio.verticles.learning.Lessons.CorrectionPage;
import studio.verticles.learning.Lessons.Forget;
import studio.verticles.learning.Lessons.OfCharacter;
import studio.verticles.learning.Lessons.OfProject;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// What was learned.
final class LearningDoor {
  private static final int USUAL_DAYS = 14;

  private final Bus bus;

  LearningDoor(Bus bus) {
    this.bus = bus;
  }

  void summary(RoutingContext visit) {
    Answer.json(visit, 200, LearningShape.of(bus.ask(Lessons.SUMMARY, project(visit))));
  }

  void trend(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    int days = asked.query("days").map(Integer::valueOf).orElse(USUAL_DAYS);
    var question = new AskTrend(project(visit).project(), character(asked), days);
    items(visit, bus.ask(Lessons.TREND, question).days().stream().map(LearningShape::of));
  }

  void drift(RoutingContext visit) {
    items(
        visit, bus.ask(Lessons.DRIFT, project(visit)).characters().stream().map(LearningShape::of));
  }

  void ranking(RoutingContext visit) {
    items(
        visit,
        bus.ask(Lessons.RANKING, project(visit)).checkpoints().stream().map(LearningShape::of));
  }

  void corrections(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    CorrectionPage page =
        bus.ask(
            Lessons.CORRECTIONS,
            new AskCorrections(
                project(visit).project(), character(asked), asked.query("cursor"), asked.limit()));
    Answer.json(
        visit, 200, Shape.page(page.corrections().stream().map(LearningShape::of), page.next()));
  }

  void strategies(RoutingContext visit) {
    items(
        visit,
        bus.ask(Lessons.SUCCESSES, project(visit)).strategies().stream().map(LearningShape::of));
  }

  void recommend(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    double floor = asked.query("floor").map(Double::valueOf).orElse(AskRecommendation.RECOMMENDED);
    Answer.json(
        visit,
        200,
        LearningShape.of(
            bus.ask(Lessons.RECOMMEND, new AskRecommendation(subject(visit).character(), floor))));
  }

  void feedback(RoutingContext visit) {
    Answer.json(visit, 200, LearningShape.of(bus.ask(Lessons.FEEDBACK, subject(visit))));
  }

  void forget(RoutingContext visit) {
    var wish = new Forget(subject(visit).character(), "");
    Answer.json(visit, 200, LearningShape.of(bus.ask(Lessons.FORGET, wish)));
  }

  private static void items(RoutingContext visit, Stream<JsonObject> items) {
    Answer.json(visit, 200, Shape.page(items, Optional.empty()));
  }

  private static OfProject project(RoutingContext visit) {
    return new OfProject(ProjectId.parse(Asked.of(visit).path("project")));
  }

  private static OfCharacter subject(RoutingContext visit) {
    return new OfCharacter(CharacterId.parse(Asked.of(visit).path("character")));
  }

  private static Optional<CharacterId> character(Asked asked) {
    return asked.query("character").map(CharacterId::parse);
  }
}
