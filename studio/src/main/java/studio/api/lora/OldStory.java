package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.hardware.brief.Appearance;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.ChangeDesign;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.NarrateProject;
import studio.verticles.character.Characters.NarrationBegun;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Characters.SaveAppearance;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.About;
import studio.verticles.character.Projects.ChangeProject;
import studio.verticles.character.Projects.ChangeStyle;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.SaveStoryline;
import studio.verticles.character.Projects.SaveWorld;
import studio.verticles.character.Projects.Size;
import studio.verticles.character.Projects.Storyline;
import studio.verticles.character.Projects.StorylineText;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.character.Projects.World;
import studio.verticles.character.Projects.WorldText;
import studio.verticles.character.Style;
import studio.verticles.production.ProjectId;

/// Projects and characters, as the old story package had them.
final class OldStory {
  private static final String WHO = "a script";

  private final Bus bus;
  private final OldNames names;

  OldStory(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  JsonObject characters(OldRequest request) {
    Map<ProjectId, Style> styles = new LinkedHashMap<>();
    JsonArray all = new JsonArray();
    names
        .characters()
        .forEach(card -> {
          Style style = styles.computeIfAbsent(card.project(), this::style);
          all.add(
              new JsonObject()
                  .put("id", card.number())
                  .put("name", card.name())
                  .put("slug", card.slug())
                  .put(
                      "image_count",
                      card.pictures().approved()
                          + card.pictures().pending()
                          + card.pictures().rejected())
                  .put("project_name", card.projectTitle())
                  .put("design_prompt", card.design())
                  .put("default_style", card.projectTitle() + " style")
                  .put("checkpoint_model", style.model().checkpoint())
                  .put("cfg_scale", style.sampling().cfg())
                  .put("steps", style.sampling().steps())
                  .put("resolution", style.model().width() + "x" + style.model().height()));
        });
    return new JsonObject().put("characters", all);
  }

  private Style style(ProjectId project) {
    return bus.ask(Projects.STYLE, new ProjectRef(project));
  }

  JsonObject createCharacter(OldRequest request) {
    String name = request.needed("name");
    Project project = names.project(request.needed("project_name"));
    CharacterDetail created =
        bus.ask(
            Characters.CREATE,
            new NewCharacter(
                project.id(),
                name,
                request.text("description").orElse(""),
                request.text("design_prompt").orElse(""),
                WHO));
    return new JsonObject()
        .put("message", "Character '%s' created".formatted(created.card().name()))
        .put("slug", created.card().slug())
        .put("id", created.card().number());
  }

  JsonObject changeDesign(OldRequest request) {
    CharacterDetail before = detail(request.path("slug"));
    CharacterDetail after =
        bus.ask(
            Characters.CHANGE_DESIGN,
            new ChangeDesign(
                before.card().id(), before.version(), request.needed("design_prompt"), WHO));
    return new JsonObject()
        .put("message", "Character '%s' updated".formatted(after.card().name()))
        .put("slug", after.card().slug())
        .put("design_prompt", after.card().design());
  }

  private CharacterDetail detail(String slug) {
    return bus.ask(Characters.READ, new CharacterRef(names.character(slug).id()));
  }

  JsonObject appearance(OldRequest request) {
    CharacterDetail character = detail(request.path("slug"));
    return new JsonObject()
        .put("character_name", character.card().name())
        .put("slug", character.card().slug())
        .put("appearance_data", OldShape.of(character.appearance()))
        .put("design_prompt", character.card().design());
  }

  JsonObject saveAppearance(OldRequest request) {
    if (!(request.body().getValue("appearance_data") instanceof JsonObject said)) {
      throw new OldRefusal(400, "appearance_data is required");
    }
    CharacterDetail before = detail(request.path("slug"));
    Appearance appearance = OldShape.appearance(said);
    bus.ask(
        Characters.SAVE_APPEARANCE,
        new SaveAppearance(before.card().id(), before.version(), appearance, WHO));
    return new JsonObject()
        .put("message", "Appearance updated")
        .put("slug", before.card().slug())
        .put("appearance_data", OldShape.of(appearance));
  }

  /// Was answered when all was written; now it is when all is asked for, and `status` says so.
  JsonObject narrate(OldRequest request) {
    List<NarrationBegun> begun = new ArrayList<>();
    Optional<String> slug =
        request.text("character_slug").or(() -> request.query("character_slug"));
    if (slug.isPresent()) {
      begun.add(
          bus.ask(
              Characters.BEGIN_NARRATION,
              new BeginNarration(names.character(slug.get()).id(), Optional.empty(), WHO)));
    } else {
      Project project = names.project(request.needed("project_name"));
      begun.addAll(
          bus.ask(
                  Characters.NARRATE_PROJECT,
                  new NarrateProject(project.id(), request.said("missing_only", false), WHO))
              .narrations());
    }
    JsonArray results = new JsonArray();
    for (NarrationBegun one : begun) {
      CharacterCard card = bus.ask(Characters.READ, new CharacterRef(one.character())).card();
      results.add(
          new JsonObject()
              .put("slug", card.slug())
              .put("status", "ok")
              .put("job_id", one.job().toString()));
    }
    return new JsonObject().put("narrated", begun.size()).put("errors", 0).put("results", results);
  }

  JsonObject projects(OldRequest request) {
    return new JsonObject()
        .put(
            "projects",
            OldShape.array(
                names
                    .projects()
                    .map(project ->
                        new JsonObject()
                            .put("id", project.number())
                            .put("name", project.title())
                            .put("default_style", project.slug() + "_style")
                            .put("character_count", project.characters()))));
  }

  /// The checkpoints that projects draw with: which others a server has, its own pages say.
  JsonObject checkpoints(OldRequest request) {
    Stream<JsonObject> used =
        names
            .projects()
            .map(project -> style(project.id()).model().checkpoint())
            .filter(checkpoint -> !checkpoint.isEmpty())
            .distinct()
            .map(file -> new JsonObject().put("filename", file).putNull("size_mb"));
    return new JsonObject().put("checkpoints", OldShape.array(used));
  }

  JsonObject project(OldRequest request) {
    Project project = named(request);
    Storyline storyline = bus.ask(Projects.STORYLINE, new ProjectRef(project.id()));
    World world = bus.ask(Projects.WORLD, new ProjectRef(project.id()));
    return new JsonObject()
        .put(
            "project",
            new JsonObject()
                .put("id", project.number())
                .put("name", project.title())
                .put("description", project.details().description())
                .put("genre", project.details().genre())
                .put("premise", project.details().premise())
                .put("content_rating", project.details().rating())
                .put("default_style", project.slug() + "_style")
                .put("created_at", project.created().toString()))
        .put("style", OldShape.of(project.slug() + "_style", style(project.id())))
        .put("storyline", storyline.version() == 0 ? null : OldShape.of(storyline.text()))
        .put("world_settings", world.version() == 0 ? null : OldShape.of(world.text()));
  }

  private Project named(OldRequest request) {
    try {
      return names.project(Integer.parseInt(request.path("id")));
    } catch (NumberFormatException notOne) {
      throw new OldRefusal(404, "Project not found", notOne);
    }
  }

  JsonObject createProject(OldRequest request) {
    String checkpoint = request.needed("checkpoint_model");
    Project created =
        bus.ask(
            Projects.CREATE,
            new NewProject(
                about(request, Optional.of(request.needed("name"))),
                wish(request, Optional.of(checkpoint), Style.USUAL_WORDING),
                WHO));
    return new JsonObject()
        .put("project_id", created.number())
        .put("style_name", created.slug() + "_style");
  }

  private static About about(OldRequest request, Optional<String> title) {
    return new About(
        title,
        request.text("description"),
        request.text("genre"),
        request.text("premise"),
        request.text("content_rating"),
        Optional.empty());
  }

  /// Templates that are not given stay as they are in `before`.
  private static StyleWish wish(
      OldRequest request, Optional<String> checkpoint, Style.Wording before) {
    Optional<Number> width = request.amount("width");
    Optional<Number> height = request.amount("height");
    return new StyleWish(
        checkpoint,
        Optional.empty(),
        width.isPresent() && height.isPresent()
            ? Optional.of(new Size(width.get().intValue(), height.get().intValue()))
            : Optional.empty(),
        request.amount("steps").map(Number::intValue),
        request.amount("cfg_scale").map(Number::doubleValue),
        request.text("sampler"),
        Optional.of(
            new Style.Wording(
                before.preamble(),
                request.text("positive_prompt_template").orElse(before.positive()),
                request.text("negative_prompt_template").orElse(before.negative()))),
        Optional.empty());
  }

  JsonObject changeProject(OldRequest request) {
    Project before = named(request);
    boolean nothing =
        Stream.of("name", "description", "genre", "premise", "content_rating")
            .noneMatch(request.body()::containsKey);
    if (nothing) {
      return new JsonObject().put("message", "No fields to update");
    }
    Project after =
        bus.ask(
            Projects.CHANGE,
            new ChangeProject(
                before.id(), before.version(), about(request, request.text("name")), WHO));
    return new JsonObject().put("message", "Project updated").put("project_id", after.number());
  }

  JsonObject saveStoryline(OldRequest request) {
    Project project = named(request);
    Storyline before = bus.ask(Projects.STORYLINE, new ProjectRef(project.id()));
    bus.ask(
        Projects.SAVE_STORYLINE,
        new SaveStoryline(project.id(), before.version(), storyline(request, before.text()), WHO));
    return new JsonObject().put("message", "Storyline updated");
  }

  private static StorylineText storyline(OldRequest request, StorylineText before) {
    return new StorylineText(
        request.text("title").orElse(before.title()),
        request.text("summary").orElse(before.summary()),
        request.text("theme").orElse(before.theme()),
        request.text("genre").orElse(before.genre()),
        request.text("target_audience").orElse(before.targetAudience()),
        request.text("tone").orElse(before.tone()),
        request.text("humor_style").orElse(before.humorStyle()),
        request.body().containsKey("themes") ? request.texts("themes") : before.themes(),
        request.body().containsKey("story_arcs")
            ? request.texts("story_arcs")
            : before.storyArcs());
  }

  JsonObject changeStyle(OldRequest request) {
    Project project = named(request);
    Style before = style(project.id());
    Style after =
        bus.ask(
            Projects.CHANGE_STYLE,
            new ChangeStyle(
                project.id(),
                before.version(),
                wish(request, request.text("checkpoint_model"), before.wording()),
                WHO,
                ""));
    return new JsonObject()
        .put("message", "Style updated")
        .put("style", OldShape.of(project.slug() + "_style", after));
  }

  JsonObject world(OldRequest request) {
    World world = bus.ask(Projects.WORLD, new ProjectRef(named(request).id()));
    return new JsonObject()
        .put("world_settings", world.version() == 0 ? null : OldShape.of(world.text()));
  }

  JsonObject saveWorld(OldRequest request) {
    Project project = named(request);
    World before = bus.ask(Projects.WORLD, new ProjectRef(project.id()));
    bus.ask(
        Projects.SAVE_WORLD,
        new SaveWorld(project.id(), before.version(), world(request, before.text()), WHO));
    return new JsonObject().put("message", "World settings updated");
  }

  private static WorldText world(OldRequest request, WorldText before) {
    JsonObject body = request.body();
    return new WorldText(
        request.text("style_preamble").orElse(before.stylePreamble()),
        request.text("art_style").orElse(before.artStyle()),
        request.text("aesthetic").orElse(before.aesthetic()),
        map(body, "color_palette", before.colorPalette()),
        map(body, "cinematography", before.cinematography()),
        map(body, "world_location", before.worldLocation()),
        request.text("time_period").orElse(before.timePeriod()),
        request.text("production_notes").orElse(before.productionNotes()),
        body.containsKey("known_issues") ? request.texts("known_issues") : before.knownIssues(),
        request.text("negative_prompt_guidance").orElse(before.negativePromptGuidance()));
  }

  private static Map<String, Object> map(JsonObject body, String name, Map<String, Object> before) {
    Object value = body.getValue(name);
    if (value != null && !(value instanceof JsonObject)) {
      throw new OldRefusal(400, name + " is an object");
    }
    return value == null ? before : ((JsonObject) value).getMap();
  }
}
