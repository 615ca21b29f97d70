package studio.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.ArchiveProject;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.ChangeProject;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectPage;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.production.ProjectId;

/// Projects: begin one, list them, read one, change it, put it away.
final class ProjectDoor {
  private final Bus bus;

  ProjectDoor(Bus bus) {
    this.bus = bus;
  }

  static ProjectRef ref(Asked asked) {
    return new ProjectRef(ProjectId.parse(asked.path("project")));
  }

  void list(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    boolean archived = asked.query("archived").map(Boolean::valueOf).orElse(false);
    ProjectPage page =
        bus.ask(Projects.LIST, new AskProjects(archived, asked.query("cursor"), asked.limit()));
    Answer.json(
        visit, 200, Shape.page(page.projects().stream().map(ProjectShape::of), page.next()));
  }

  void create(RoutingContext visit) {
    JsonObject body = Asked.of(visit).body();
    StyleWish style =
        Optional.ofNullable(body.getJsonObject("style"))
            .map(StyleDoor::wish)
            .orElse(StyleWish.USUAL);
    Project made = bus.ask(Projects.CREATE, new NewProject(about(body), style, Texts.BY));
    visit.response().putHeader("Location", "/api/v1/projects/" + made.id());
    Answer.json(visit, 201, ProjectShape.of(made), made.version());
  }

  void read(RoutingContext visit) {
    answer(visit, bus.ask(Projects.READ, ref(Asked.of(visit))));
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    ProjectRef ref = ref(asked);
    answer(
        visit,
        bus.ask(
            Projects.CHANGE,
            new ChangeProject(ref.project(), asked.version(), about(asked.body()), Texts.BY)));
  }

  void archive(RoutingContext visit, boolean archived) {
    Asked asked = Asked.of(visit);
    ProjectRef ref = ref(asked);
    answer(
        visit,
        bus.ask(
            Projects.ARCHIVE,
            new ArchiveProject(ref.project(), asked.version(), archived, Texts.BY)));
  }

  private static void answer(RoutingContext visit, Project project) {
    Answer.json(visit, 200, ProjectShape.of(project), project.version());
  }

  private static About about(JsonObject body) {
    return new About(
        Texts.of(body, "title"),
        Texts.of(body, "description"),
        Texts.of(body, "genre"),
        Texts.of(body, "premise"),
        Texts.of(body, "rating"),
        Optional.ofNullable(body.getBoolean("ai")));
  }
}
