package studio.hardware.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.LanguageEngine;
import studio.hardware.engine.Question;
import studio.hardware.judge.Assessment.SpeciesCheck;
import studio.hardware.judge.Exhibit.Pair;
import studio.hardware.judge.Exhibit.Role;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks a model that sees: about the picture as a whole, then about the species, then who of the
/// cast it is, then which of two that are taken for each other. The first question has to be
/// answered; when one of the others is not, what it was about stays open.
public final class VisionJudge implements Judge, Witness {
  private static final int REFERENCES = 2;
  private static final int CAPTION = 300;
  private static final int ISSUE = 80;
  private static final List<String> COMPLETENESS = List.of("full", "upper", "face", "partial");

  private final LanguageEngine eyes;
  private final String model;

  /// @param model the one for pictures, for the judge's name
  public VisionJudge(LanguageEngine eyes, String model) {
    this.eyes = eyes;
    this.model = model;
  }

  @Override
  public String name() {
    return "%s %s %s".formatted(eyes.name(), model, Wording.VERSION);
  }

  @Override
  public Optional<Witness> witness() {
    return Optional.of(this);
  }

  @Override
  public Assessment look(Exhibit exhibit, Attempt attempt) {
    List<Path> references = exhibit.references().stream().limit(REFERENCES).toList();
    List<Path> shown =
        exhibit.subject().isPresent()
            ? Stream.concat(Stream.of(exhibit.picture()), references.stream()).toList()
            : List.of(exhibit.picture());
    try (Easel easel = Easel.of(shown)) {
      return new Sitting(exhibit, easel, attempt).assess();
    }
  }

  @Override
  public Identity identify(Path picture, List<Role> cast, Attempt attempt) {
    try (Easel easel = Easel.of(List.of(picture))) {
      Answered answer =
          ask(Wording.identify(cast), easel.subject(), Forms.IDENTITY, Pace.IDENTIFY, attempt);
      String name = answer.words("name");
      Optional<String> slug =
          cast.stream()
              .filter(role -> isSame(role.name(), name) || isSame(role.slug(), name))
              .map(Role::slug)
              .findFirst();
      return new Identity(answer.words("description"), name, slug);
    }
  }

  @Override
  public String caption(Path picture, Optional<String> name, Attempt attempt) {
    try (Easel easel = Easel.of(List.of(picture))) {
      Answered answer =
          ask(
              Wording.caption(name.orElse("")),
              easel.subject(),
              Forms.CAPTION,
              Pace.CAPTION,
              attempt);
      return Answered.cut(answer.words("caption"), CAPTION);
    }
  }

  private static boolean isSame(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /// How freely, how long and how patiently an answer is given.
  private enum Pace {
    LOOK(0.3, 400, 90),
    SPECIES(0.1, 30, 30),
    CAST(0.2, 500, 60),
    PAIR(0.1, 100, 30),
    IDENTIFY(0.3, 300, 30),
    CAPTION(0.1, 250, 60);

    private final double temperature;
    private final int tokens;
    private final Duration patience;

    Pace(double temperature, int tokens, int seconds) {
      this.temperature = temperature;
      this.tokens = tokens;
      this.patience = Duration.ofSeconds(seconds);
    }
  }

  private Answered ask(String words, List<Path> pictures, String form, Pace pace, Attempt attempt) {
    var question =
        new Question(
            Wording.SYSTEM,
            words,
            pictures,
            Optional.of(form),
            pace.temperature,
            pace.tokens,
            pace.patience);
    return Answered.of(eyes.ask(question, attempt).text(), name());
  }

  /// One picture before the judge.
  private final class Sitting {
    private final Exhibit exhibit;
    private final Easel easel;
    private final Attempt attempt;
    private final ObjectNode said = JsonMapper.shared().createObjectNode();

    Sitting(Exhibit exhibit, Easel easel, Attempt attempt) {
      this.exhibit = exhibit;
      this.easel = easel;
      this.attempt = attempt;
    }

    Assessment assess() {
      Answered look = look();
      SpeciesCheck species = species(look.truth("is_human"));
      Optional<Answered> cast = cast();
      var issues =
          new ArrayList<>(look.list("issues").stream().map(i -> Answered.cut(i, ISSUE)).toList());
      if (species == SpeciesCheck.WRONG) {
        issues.addFirst("wrong species");
      }
      return new Assessment(
          name(),
          exhibit.subject().flatMap(_ -> Rulings.marks(Rulings.marks(look), species)),
          look.truth("solo"),
          look.truth("is_human"),
          look.oneOf("completeness", COMPLETENESS).orElse(""),
          species,
          cast.flatMap(this::seenAs),
          cast.flatMap(answer -> answer.share("confidence")),
          Answered.cut(look.words("caption"), CAPTION),
          issues,
          said.toString());
    }

    private Answered look() {
      String words =
          exhibit
              .subject()
              .map(role -> Wording.look(role, easel.pictures().size() - 1))
              .orElseGet(Wording::lookAtStranger);
      String form = exhibit.subject().isPresent() ? Forms.LOOK : Forms.LOOK_AT_STRANGER;
      Answered answer = ask(words, easel.pictures(), form, Pace.LOOK, attempt);
      said.set("look", answer.json());
      return answer;
    }

    private SpeciesCheck species(Optional<Boolean> human) {
      if (exhibit.rule().isEmpty() || exhibit.subject().isEmpty()) {
        return SpeciesCheck.NO_RULE;
      }
      boolean shouldBeHuman = exhibit.subject().get().appearance().isHuman();
      return follow("species", Wording.species(exhibit.rule().get()), Forms.SPECIES, Pace.SPECIES)
          .map(answer -> Rulings.species(answer.words("answer"), human, shouldBeHuman))
          .orElse(SpeciesCheck.UNSURE);
    }

    private Optional<Answered> cast() {
      List<Role> roster = exhibit.roster();
      boolean isAlone = roster.size() == 1 && exhibit.subject().isPresent();
      return roster.isEmpty() || isAlone
          ? Optional.empty()
          : follow("cast", Wording.cast(roster), Forms.cast(slugs()), Pace.CAST);
    }

    private Optional<String> seenAs(Answered cast) {
      Optional<String> seen = Rulings.seenAs(cast, slugs());
      for (Pair pair : exhibit.pairs()) {
        if (seen.filter(slug -> isOf(pair, slug)).isPresent() && isCast(pair)) {
          seen =
              follow("pair", Wording.pair(pair), Forms.pair(pair), Pace.PAIR)
                  .flatMap(answer -> Rulings.ofPair(answer, pair));
        }
      }
      return seen;
    }

    private static boolean isOf(Pair pair, String slug) {
      return slug.equals(pair.one()) || slug.equals(pair.other());
    }

    private boolean isCast(Pair pair) {
      return slugs().containsAll(List.of(pair.one(), pair.other()));
    }

    private List<String> slugs() {
      return exhibit.roster().stream().map(Role::slug).toList();
    }

    /// A question whose failure leaves its matter open.
    private Optional<Answered> follow(String matter, String words, String form, Pace pace) {
      try {
        Answered answer = ask(words, easel.subject(), form, pace, attempt);
        said.set(matter, answer.json());
        return Optional.of(answer);
      } catch (EngineFailure failure) {
        said.put(matter + "_failed", failure.getMessage());
        return Optional.empty();
      }
    }
  }
}
