package studio.api;

import static studio.api.ProjectDoor.ref;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.verticles.bus.Bus;
import studio.verticles.character.Architecture;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.ChangeStyle;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.Size;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.character.Style;

/// Styles: read the one in use, make the next version, look back.
final class StyleDoor {
  private final Bus bus;

  StyleDoor(Bus bus) {
    this.bus = bus;
  }

  void read(RoutingContext visit) {
    answer(visit, bus.ask(Projects.STYLE, ref(Asked.of(visit))));
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    ProjectRef ref = ref(asked);
    Style now = bus.ask(Projects.STYLE, ref);
    answer(
        visit,
        bus.ask(
            Projects.CHANGE_STYLE,
            new ChangeStyle(
                ref.project(),
                asked.version(),
                wish(asked.body(), now),
                Texts.BY,
                Texts.orEmpty(asked.body(), "reason"))));
  }

  void history(RoutingContext visit) {
    var versions = bus.ask(Projects.STYLE_HISTORY, ref(Asked.of(visit))).versions();
    Answer.json(visit, 200, Shape.page(versions.stream().map(ProjectShape::of), Optional.empty()));
  }

  void samplers(RoutingContext visit) {
    Answer.json(
        visit, 200, new JsonObject().put("items", Shape.array(Projects.samplers().stream())));
  }

  private static void answer(RoutingContext visit, Style style) {
    Answer.json(visit, 200, ProjectShape.of(style), style.version());
  }

  /// What a new project wants.
  static StyleWish wish(JsonObject body) {
    return wish(
        body,
        new Style(
            new studio.verticles.production.ProjectId(new java.util.UUID(0, 0)),
            0,
            Style.usualModel("", Architecture.SD15),
            Style.USUAL_SAMPLING,
            Style.USUAL_WORDING,
            Likeness.USUAL,
            Style.Change.NONE));
  }

  /// A size, a wording or a likeness of which only a part is named keeps the rest.
  private static StyleWish wish(JsonObject body, Style now) {
    return new StyleWish(
        Texts.of(body, "checkpoint"),
        Texts.of(body, "architecture")
            .map(word -> Architecture.valueOf(word.toUpperCase(Locale.ROOT))),
        any(body, "width", "height")
            .map(there ->
                new Size(
                    there.getInteger("width", now.model().width()),
                    there.getInteger("height", now.model().height()))),
        Optional.ofNullable(body.getInteger("steps")),
        Optional.ofNullable(body.getDouble("cfg")),
        Texts.of(body, "sampler"),
        any(body, "preamble", "positive", "negative")
            .map(there ->
                new Style.Wording(
                    there.getString("preamble", now.wording().preamble()),
                    there.getString("positive", now.wording().positive()),
                    there.getString("negative", now.wording().negative()))),
        any(body, "likeness_weight", "likeness_start", "likeness_end")
            .map(there ->
                new Likeness(
                    there.getDouble("likeness_weight", now.likeness().weight()),
                    there.getDouble("likeness_start", now.likeness().start()),
                    there.getDouble("likeness_end", now.likeness().end()))));
  }

  private static Optional<JsonObject> any(JsonObject body, String... names) {
    return java.util.Arrays.stream(names).anyMatch(body::containsKey)
        ? Optional.of(body)
        : Optional.empty();
  }
}
