package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import studio.verticles.bus.Bus;
import studio.verticles.production.StoryId;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.Page;
import studio.verticles.story.Stories.StoryPage;
import studio.verticles.story.Stories.StoryRef;
import studio.verticles.story.Stories.Submitted;

/// Stories: bring one, list them, read one.
final class StoryDoor {
  private final Bus bus;
  private final Manuscripts manuscripts;

  StoryDoor(Bus bus, Manuscripts manuscripts) {
    this.bus = bus;
    this.manuscripts = manuscripts;
  }

  void bring(RoutingContext visit) {
    Submitted submitted = bus.ask(Stories.SUBMIT, manuscripts.from(visit));
    visit.response().putHeader("Location", "/api/v1/stories/" + submitted.story());
    Answer.json(
        visit,
        submitted.isNew() ? 201 : 200,
        new JsonObject()
            .put("id", submitted.story().toString())
            .put("title", submitted.title())
            .put("is_new", submitted.isNew()));
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    StoryPage page = bus.ask(Stories.LIST, new Page(asked.query("cursor"), asked.limit()));
    Answer.json(visit, 200, Shape.page(page.stories().stream().map(StoryShape::of), page.next()));
  }

  void read(RoutingContext visit) {
    StoryRef story = new StoryRef(StoryId.parse(Asked.of(visit).path("story")));
    Answer.json(visit, 200, StoryShape.of(bus.ask(Stories.OUTLINE, story)));
  }
}
