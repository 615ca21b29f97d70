package studio.ui.clerk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.ImageBrief.Likeness;
import studio.ui.desk.Cast;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastDesk;
import studio.ui.desk.CastProject;
import studio.verticles.character.Architecture;
import studio.verticles.character.Characters.AdoptableCast;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Characters.DesignBefore;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.Size;
import studio.verticles.character.Projects.StyleResult;
import studio.verticles.character.Projects.StyleWish;
import studio.verticles.character.Sheet;
import studio.verticles.character.SpeciesMatch;
import studio.verticles.character.Style;
import studio.verticles.production.Productions.JobView;

/// What the departments say about the cast, in words for a page.
final class CastWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private CastWords() {}

  static Cast cast(CharacterPage page, List<AdoptableCast> stories) {
    Map<Cast.Home, List<Cast.Card>> groups = new LinkedHashMap<>();
    page.characters()
        .forEach(
            card -> groups.computeIfAbsent(home(card), _ -> new ArrayList<>()).add(card(card)));
    return new Cast(
        groups.entrySet().stream()
            .map(group -> new Cast.Group(group.getKey(), group.getValue()))
            .toList(),
        page.next().isPresent(),
        stories.stream()
            .map(story ->
                new Cast.Waiting(
                    story.story().toString(), story.title(), story.projectTitle(), story.names()))
            .toList());
  }

  private static Cast.Home home(CharacterCard card) {
    return new Cast.Home(card.project().toString(), card.projectTitle());
  }

  private static Cast.Card card(CharacterCard card) {
    return new Cast.Card(
        card.id().toString(),
        card.name(),
        card.species(),
        card.design(),
        new Cast.Progress(
            card.pictures().approved(),
            card.target(),
            card.pictures().pending(),
            card.pictures().rejected()),
        card.hasLora(),
        card.thumbnails().stream().map(Wording::address).toList());
  }

  static CastCharacter character(
      CharacterDetail detail,
      List<Sheet.Reference> references,
      List<DesignBefore> history,
      Optional<JobView> narration) {
    return new CastCharacter(
        card(detail.card()),
        home(detail.card()),
        detail.version(),
        new CastDesk.Names(
            detail.card().name(), detail.description(), detail.negative(), detail.trigger()),
        detail.appearance(),
        judged(detail),
        detail.negatives(),
        references.stream().map(CastWords::face).toList(),
        history.stream().map(CastWords::before).toList(),
        narration.map(CastWords::narration),
        detail.archived().isPresent());
  }

  static CastCharacter.Face face(Sheet.Reference reference) {
    return new CastCharacter.Face(
        reference.picture().toString(), Wording.address(reference.thumbnail()));
  }

  private static CastCharacter.Narration narration(JobView job) {
    return new CastCharacter.Narration(
        job.progress(),
        CastClerk.isOpen(job)
            ? Optional.empty()
            : job.problem().or(() -> Optional.of("It was stopped.")));
  }

  private static CastCharacter.Before before(DesignBefore before) {
    return new CastCharacter.Before(
        before.number(),
        when(before.until()),
        before.by(),
        before.design(),
        words(before.appearance()));
  }

  private static String words(Appearance appearance) {
    List<String> words = new ArrayList<>();
    words.add(appearance.species());
    words.add(appearance.body());
    appearance.keyColors().forEach((part, colour) -> words.add(colour + " " + part));
    words.addAll(appearance.features());
    words.removeIf(String::isBlank);
    return String.join(", ", words);
  }

  /// What a judge makes of the species.
  private static String judged(CharacterDetail detail) {
    String species = detail.appearance().species();
    if (species.isBlank()) {
      return "Nobody has said what it is yet, so every picture waits for a person.";
    }
    return switch (detail.species()) {
      case SpeciesMatch.Known(var rule) when detail.appearance().isHuman() ->
          "Judges look for %s.".formatted(String.join(", ", rule.must()));
      case SpeciesMatch.Known(var rule) ->
          "Judges look for %s. A person has the last word, as always when it is not human."
              .formatted(String.join(", ", rule.must()));
      case SpeciesMatch.Ambiguous(var keywords) ->
          "The rules for %s both fit, so every picture waits for a person."
              .formatted(String.join(" and ", keywords));
      case SpeciesMatch.Unknown _ ->
          "No rule says how this species is recognised, so every picture waits for a person.";
    };
  }

  static CastProject project(Project project, List<StyleResult> versions) {
    Style style = versions.getFirst().style();
    return new CastProject(
        new Cast.Home(project.id().toString(), project.title()),
        project.version(),
        new CastDesk.About(
            project.title(),
            project.details().premise(),
            project.details().rating(),
            project.details().ai()),
        project.characters(),
        style.version(),
        manner(style),
        versions.stream().map(CastWords::version).toList(),
        Projects.samplers());
  }

  private static CastProject.Manner manner(Style style) {
    return new CastProject.Manner(
        style.model().checkpoint(),
        style.model().architecture().name(),
        style.model().width(),
        style.model().height(),
        style.sampling().steps(),
        style.sampling().cfg(),
        style.sampling().sampler(),
        style.wording().preamble(),
        style.wording().positive(),
        style.wording().negative(),
        new CastProject.Pull(
            style.likeness().weight(), style.likeness().start(), style.likeness().end()));
  }

  static StyleWish wish(CastProject.Manner manner) {
    return new StyleWish(
        Optional.of(manner.checkpoint()),
        Optional.of(manner.architecture())
            .filter(word -> !word.isEmpty())
            .map(Architecture::valueOf),
        Optional.of(new Size(manner.width(), manner.height())),
        Optional.of(manner.steps()),
        Optional.of(manner.cfg()),
        Optional.of(manner.sampler()),
        Optional.of(new Style.Wording(manner.preamble(), manner.positive(), manner.negative())),
        Optional.of(
            new Likeness(manner.pull().weight(), manner.pull().start(), manner.pull().end())));
  }

  private static CastProject.Version version(StyleResult result) {
    Style style = result.style();
    return new CastProject.Version(
        style.version(),
        style.change().at().map(CastWords::when).orElse(""),
        style.change().by(),
        style.change().reason(),
        "%s, %d×%d, %d steps, cfg %s, %s"
            .formatted(
                style.model().checkpoint().isEmpty()
                    ? "the server's own model"
                    : style.model().checkpoint(),
                style.model().width(),
                style.model().height(),
                style.sampling().steps(),
                style.sampling().cfg(),
                style.sampling().sampler()),
        result(result));
  }

  private static String result(StyleResult result) {
    return result.drawn() == 0
        ? "nothing drawn yet"
        : "%d drawn%s%s"
            .formatted(
                result.drawn(),
                result.approvalRate().map(CastWords::percent).orElse(""),
                result.meanScore().map(", mean score %.2f"::formatted).orElse(""));
  }

  private static String percent(double rate) {
    return ", %.0f %% approved".formatted(rate * 100);
  }

  private static String when(Instant time) {
    return WHEN.format(time.atZone(ZoneId.systemDefault()));
  }
}
