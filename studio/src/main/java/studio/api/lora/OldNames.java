package studio.api.lora;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectPage;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// Finds out who is meant: the old program knew characters by slug, projects by number or name, and
/// pictures by file name.
final class OldNames {
  private static final int PAGE = 200;

  private final Bus bus;

  OldNames(Bus bus) {
    this.bus = bus;
  }

  /// Characters by name within each project.
  Stream<CharacterCard> characters() {
    return Stream.iterate(
            Optional.of(charactersAfter(Optional.empty())),
            Optional::isPresent,
            page -> page.get().next().map(cursor -> charactersAfter(Optional.of(cursor))))
        .flatMap(page -> page.orElseThrow().characters().stream());
  }

  private CharacterPage charactersAfter(Optional<String> cursor) {
    return bus.ask(Characters.LIST, new AskCharacters(Optional.empty(), "", false, cursor, PAGE));
  }

  Stream<Project> projects() {
    return Stream.iterate(
            Optional.of(projectsAfter(Optional.empty())),
            Optional::isPresent,
            page -> page.get().next().map(cursor -> projectsAfter(Optional.of(cursor))))
        .flatMap(page -> page.orElseThrow().projects().stream());
  }

  private ProjectPage projectsAfter(Optional<String> cursor) {
    return bus.ask(Projects.LIST, new AskProjects(false, cursor, PAGE));
  }

  /// Of characters with this slug, the one whose design says most, as the old program had it. The
  /// old program also took the name for the slug.
  CharacterCard character(String slug) {
    String wanted = slug.strip();
    return characters()
        .filter(card -> card.slug().equals(wanted) || card.name().equalsIgnoreCase(wanted))
        .max(Comparator.comparingInt(card -> card.design().length()))
        .orElseThrow(() -> new OldRefusal(404, "Character '%s' not found".formatted(slug)));
  }

  Project project(int number) {
    return projects()
        .filter(project -> project.number() == number)
        .findFirst()
        .orElseThrow(() -> new OldRefusal(404, "Project not found"));
  }

  Project project(String name) {
    return projects()
        .filter(project -> project.title().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() -> new OldRefusal(404, "Project '%s' not found".formatted(name)));
  }

  /// A picture of a character by its file name.
  Thumb picture(CharacterId character, String name) {
    return picture(Optional.of(character), name);
  }

  Thumb picture(Optional<CharacterId> character, String name) {
    var named = new Filter(Optional.empty(), character, false, Optional.empty(), Traits.ANY, name);
    return pictures(named)
        .filter(thumb -> thumb.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new OldRefusal(404, "Image '%s' not found".formatted(name)));
  }

  /// Newest first, page by page as they are read.
  Stream<Thumb> pictures(Filter filter) {
    return Stream.iterate(
            Optional.of(picturesAfter(filter, Optional.empty())),
            Optional::isPresent,
            page -> page.get().next().map(cursor -> picturesAfter(filter, Optional.of(cursor))))
        .flatMap(page -> page.orElseThrow().pictures().stream());
  }

  private PicturePage picturesAfter(Filter filter, Optional<String> cursor) {
    return bus.ask(Gallery.PAGE, new Browse(filter, cursor, PAGE, false));
  }

  /// The cast by id.
  Map<CharacterId, CharacterCard> cast() {
    return characters().collect(Collectors.toMap(CharacterCard::id, card -> card));
  }

  /// A character, or a whole project.
  record Whole(ProjectId project, Optional<CharacterId> character) {}

  /// A character or a whole project, as many of the old routes had it.
  Whole whole(OldRequest request) {
    Optional<String> slug =
        request.text("character_slug").or(() -> request.query("character_slug"));
    if (slug.isPresent()) {
      CharacterCard character = character(slug.get());
      return new Whole(character.project(), Optional.of(character.id()));
    }
    Project project = project(request.needed("project_name"));
    return new Whole(project.id(), Optional.empty());
  }
}
