package studio.ui.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import studio.hardware.theatre.PuppetPainter;
import studio.ui.desk.CastName;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.AskProjects;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// The names of projects and characters, which every page asks for again and again; read once and
/// again after each change.
final class CastShelf {
  private static final int PAGE = 200;
  private static final String PUPPETS = new PuppetPainter().name();

  private record StyleOf(ProjectId project, String checkpoint) {}

  private final Bus bus;
  private final AtomicReference<Optional<List<CharacterCard>>> characters =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<List<StyleOf>>> styles =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<List<Project>>> projects =
      new AtomicReference<>(Optional.empty());

  CastShelf(Bus bus) {
    this.bus = bus;
    bus.listen(Characters.CHARACTER_CHANGED, _ -> forget());
    bus.listen(Projects.PROJECT_CHANGED, _ -> forget());
  }

  private void forget() {
    characters.set(Optional.empty());
    projects.set(Optional.empty());
    styles.set(Optional.empty());
  }

  List<Project> projects() {
    Optional<List<Project>> known = projects.get();
    if (known.isPresent()) {
      return known.get();
    }
    List<Project> read =
        bus.ask(Projects.LIST, new AskProjects(false, Optional.empty(), PAGE)).projects();
    projects.set(Optional.of(read));
    return read;
  }

  List<CharacterCard> characters() {
    Optional<List<CharacterCard>> known = characters.get();
    if (known.isPresent()) {
      return known.get();
    }
    List<CharacterCard> read = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      CharacterPage page =
          bus.ask(Characters.LIST, new AskCharacters(Optional.empty(), "", false, cursor, PAGE));
      read.addAll(page.characters());
      cursor = page.next();
    } while (cursor.isPresent());
    List<CharacterCard> all = List.copyOf(read);
    characters.set(Optional.of(all));
    return all;
  }

  /// What pictures of these projects can have been drawn with: the checkpoints of their styles, and
  /// the house's own puppets.
  List<String> drawnWith(Optional<ProjectId> project) {
    Optional<List<StyleOf>> known = styles.get();
    List<StyleOf> all = known.orElseGet(this::readStyles);
    return Stream.concat(
            all.stream()
                .filter(style -> project.isEmpty() || project.get().equals(style.project()))
                .map(StyleOf::checkpoint)
                .filter(checkpoint -> !checkpoint.isBlank()),
            Stream.of(PUPPETS))
        .distinct()
        .toList();
  }

  private List<StyleOf> readStyles() {
    List<StyleOf> read =
        projects().stream()
            .flatMap(project ->
                bus.ask(Projects.STYLE_HISTORY, new ProjectRef(project.id())).versions().stream()
                    .map(
                        version -> new StyleOf(project.id(), version.style().model().checkpoint())))
            .distinct()
            .toList();
    styles.set(Optional.of(read));
    return read;
  }

  List<CastName> of(ProjectId project) {
    return characters().stream()
        .filter(card -> card.project().equals(project))
        .map(CastShelf::name)
        .toList();
  }

  Optional<CastName> name(CharacterId id) {
    return characters().stream()
        .filter(card -> card.id().equals(id))
        .findFirst()
        .map(CastShelf::name);
  }

  private static CastName name(CharacterCard card) {
    return new CastName(
        card.id().toString(),
        card.name(),
        card.projectTitle(),
        card.thumbnails().stream().findFirst().map(Wording::address));
  }
}
