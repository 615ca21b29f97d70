package studio.verticles.character;

import io.vertx.core.AbstractVerticle;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Projects.ArchiveProject;
import studio.verticles.character.Projects.ChangeProject;
import studio.verticles.character.Projects.ChangeStyle;
import studio.verticles.character.Projects.NewProject;
import studio.verticles.character.Projects.Pair;
import studio.verticles.character.Projects.Pairs;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectChanged;
import studio.verticles.character.Projects.ProjectRef;
import studio.verticles.character.Projects.RemovePair;
import studio.verticles.character.Projects.RemoveSpeciesRule;
import studio.verticles.character.Projects.RuleInForce;
import studio.verticles.character.Projects.SavePair;
import studio.verticles.character.Projects.SaveSpeciesRule;
import studio.verticles.character.Projects.SaveStoryline;
import studio.verticles.character.Projects.SaveWorld;
import studio.verticles.character.Projects.SpeciesRules;
import studio.verticles.character.Projects.Storyline;
import studio.verticles.character.Projects.StyleHistory;
import studio.verticles.character.Projects.World;
import studio.verticles.db.Database;
import studio.verticles.production.EventStore;
import studio.verticles.production.JobStore;
import studio.verticles.production.ProjectId;
import studio.verticles.story.Slug;

/// Answers for projects and what their characters share.
public final class ProjectVerticle extends AbstractVerticle {
  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final Clock clock;
  private final ProjectStore projects;
  private final CastStore cast;
  private final StyleStore styles = new StyleStore();
  private final BibleStore bible = new BibleStore();
  private final RuleStore rules = new RuleStore();
  private final SheetStore sheets;
  private final EventStore events = new EventStore();

  public ProjectVerticle(Floor floor) {
    this.bus = floor.bus();
    this.database = floor.database();
    this.jobs = floor.jobs();
    this.clock = floor.clock();
    this.projects = new ProjectStore(database);
    this.cast = new CastStore(database);
    this.sheets = new SheetStore(database, styles, rules, new ReferenceStore());
  }

  @Override
  public void start() {
    bus.answer(Projects.CREATE, this::create);
    bus.answer(Projects.CHANGE, this::change);
    bus.answer(Projects.ARCHIVE, this::archive);
    bus.answer(Projects.LIST, projects::page);
    bus.answer(Projects.READ, ref -> projects.read(ref.project()));
    bus.answer(Projects.STYLE, ref -> style(ref.project()));
    bus.answer(Projects.CHANGE_STYLE, this::changeStyle);
    bus.answer(
        Projects.STYLE_HISTORY,
        ref -> new StyleHistory(styles.history(database.pool(), known(ref))));
    bus.answer(Projects.STORYLINE, ref -> bible.storyline(database.pool(), known(ref)));
    bus.answer(Projects.SAVE_STORYLINE, this::save);
    bus.answer(Projects.WORLD, ref -> bible.world(database.pool(), known(ref)));
    bus.answer(Projects.SAVE_WORLD, this::save);
    bus.answer(Projects.SPECIES_RULES, ref -> rulesOf(known(ref)));
    bus.answer(Projects.SAVE_SPECIES_RULE, this::save);
    bus.answer(Projects.REMOVE_SPECIES_RULE, this::remove);
    bus.answer(Projects.PAIRS, ref -> pairsOf(known(ref)));
    bus.answer(Projects.SAVE_PAIR, this::save);
    bus.answer(Projects.REMOVE_PAIR, this::remove);
    bus.answer(Projects.COMPANY, ref -> sheets.company(ref.project()));
  }

  private Project create(NewProject wish) {
    ProjectStore.Written written = ProjectText.written(wish.about());
    String slug = Slug.of("project", written.title());
    int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
    ProjectId id =
        database.inTransaction(transaction -> {
          ProjectId added =
              projects
                  .add(transaction, slug, written, year)
                  .orElseThrow(() -> taken(transaction, slug, written.title()));
          String checkpoint = wish.style().checkpoint().orElse("");
          Architecture architecture =
              wish.style().architecture().orElseGet(() -> Architecture.suggestedBy(checkpoint));
          Style usual = Style.usual(added);
          Style first =
              StyleRules.wished(
                  new Style(
                      added,
                      1,
                      Style.usualModel(checkpoint, architecture),
                      usual.sampling(),
                      usual.wording(),
                      usual.likeness(),
                      new Style.Change(wish.by(), "The project began", Optional.empty())),
                  wish.style());
          styles.add(transaction, first);
          tell(transaction, "project.created", added, wish.by(), written.title());
          return added;
        });
    return changed(id);
  }

  private Problem taken(SqlConnection transaction, String slug, String title) {
    String free = projects.freeSlug(transaction, slug);
    String number = free.substring(free.lastIndexOf('_') + 1);
    return Problem.conflict(
        "There is a project called %s already. Open that one, or choose another title, such as \"%s %s\"."
            .formatted(slug, title, number));
  }

  private Project change(ChangeProject wish) {
    Project was = projects.read(wish.project());
    ProjectStore.Written written = ProjectText.written(was, wish.about());
    inProject(
        wish.project(),
        wish.by(),
        "project.changed",
        was.title(),
        transaction -> {
          if (!projects.change(transaction, wish.project(), wish.version(), written)) {
            throw stale(wish.project(), wish.version());
          }
        });
    return changed(wish.project());
  }

  private Project archive(ArchiveProject wish) {
    Project was = projects.read(wish.project());
    String topic = wish.archived() ? "project.archived" : "project.reopened";
    inProject(
        wish.project(),
        wish.by(),
        topic,
        was.title(),
        transaction -> {
          if (!projects.archive(transaction, wish.project(), wish.version(), wish.archived())) {
            throw stale(wish.project(), wish.version());
          }
        });
    if (wish.archived()) {
      jobs.cancel(cast.workFor(cast.of(wish.project())));
    }
    return changed(wish.project());
  }

  private Problem stale(ProjectId project, int seen) {
    Project now = projects.read(project);
    return Problem.stale("\"%s\"".formatted(now.title()), seen, now.version());
  }

  private Style style(ProjectId project) {
    return styles.inUse(database.pool(), known(new ProjectRef(project)));
  }

  private Style changeStyle(ChangeStyle wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    String reason = Limits.text("The reason", wish.reason(), Limits.PHRASE);
    database.inTransaction(transaction -> {
      Style now = styles.inUse(transaction, id);
      if (now.version() != wish.version()) {
        throw staleStyle(wish.version(), now.version());
      }
      Style wished = StyleRules.wished(now, wish.wish());
      if (!wished.equals(now)) {
        Style next =
            new Style(
                id,
                now.version() + 1,
                wished.model(),
                wished.sampling(),
                wished.wording(),
                wished.likeness(),
                new Style.Change(wish.by(), reason, Optional.empty()));
        if (!styles.add(transaction, next)) {
          throw staleStyle(wish.version(), next.version());
        }
        tell(transaction, "style.changed", id, wish.by(), reason);
      }
      return now;
    });
    bus.publish(Projects.PROJECT_CHANGED, new ProjectChanged(id));
    return styles.inUse(database.pool(), id);
  }

  private static Problem staleStyle(int seen, int now) {
    return Problem.stale("The style of the project", seen, now);
  }

  private Storyline save(SaveStoryline wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    Storyline wanted = new Storyline(id, wish.version(), ProjectText.checked(wish.text()));
    inProject(
        id,
        wish.by(),
        "storyline.written",
        wish.text().title(),
        transaction -> {
          if (!bible.save(transaction, wanted)) {
            throw Problem.stale(
                "The storyline", wish.version(), bible.storyline(transaction, id).version());
          }
        });
    return bible.storyline(database.pool(), id);
  }

  private World save(SaveWorld wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    World wanted = new World(id, wish.version(), ProjectText.checked(wish.text()));
    inProject(
        id,
        wish.by(),
        "world.written",
        "",
        transaction -> {
          if (!bible.save(transaction, wanted)) {
            throw Problem.stale(
                "The world", wish.version(), bible.world(transaction, id).version());
          }
        });
    return bible.world(database.pool(), id);
  }

  private SpeciesRules rulesOf(ProjectId project) {
    List<SpeciesRule> own = rules.rules(database.pool(), project);
    return new SpeciesRules(
        project,
        SpeciesRuleBook.HOUSE.with(own).rules().stream()
            .map(rule -> new RuleInForce(rule, own.contains(rule)))
            .toList());
  }

  private SpeciesRules save(SaveSpeciesRule wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    SpeciesRule rule = ProjectText.checked(wish.rule());
    inProject(
        id,
        wish.by(),
        "species_rule.written",
        rule.keyword(),
        transaction -> {
          rules.save(transaction, id, rule);
          requireAtMost(Limits.MOST_RULES, rules.rules(transaction, id).size(), "species rules");
        });
    return rulesOf(id);
  }

  private SpeciesRules remove(RemoveSpeciesRule wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    inProject(
        id,
        wish.by(),
        "species_rule.removed",
        wish.keyword(),
        transaction -> {
          if (!rules.remove(transaction, id, wish.keyword())) {
            throw Problem.notFound(
                "The project has no rule of its own for \"%s\".".formatted(wish.keyword()));
          }
        });
    return rulesOf(id);
  }

  private Pairs pairsOf(ProjectId project) {
    return new Pairs(project, rules.pairs(database.pool(), project));
  }

  private Pairs save(SavePair wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    Pair pair = ProjectText.checked(wish.pair());
    inProject(
        id,
        wish.by(),
        "pair.written",
        pair.question(),
        transaction -> {
          if (!rules.save(transaction, id, pair)) {
            throw Problem.notFound(
                "At least one of the two is no character of this project. Take both from its list.");
          }
          requireAtMost(Limits.MOST_PAIRS, rules.pairs(transaction, id).size(), "confusable pairs");
        });
    return pairsOf(id);
  }

  private Pairs remove(RemovePair wish) {
    ProjectId id = known(new ProjectRef(wish.project()));
    inProject(
        id,
        wish.by(),
        "pair.removed",
        "",
        transaction -> {
          if (!rules.remove(transaction, id, wish.one(), wish.other())) {
            throw Problem.notFound("Nothing is said of these two in this project.");
          }
        });
    return pairsOf(id);
  }

  private static void requireAtMost(int most, int there, String what) {
    if (there > most) {
      throw Problem.invalid(
          "A project has at most %d %s. Remove one that is not needed.".formatted(most, what));
    }
  }

  /// Changes something of a project, with its event, and says so.
  private void inProject(
      ProjectId project, String by, String topic, String about, Consumer<SqlConnection> changes) {
    database.inTransaction(transaction -> {
      changes.accept(transaction);
      tell(transaction, topic, project, by, about);
      return project;
    });
    bus.publish(Projects.PROJECT_CHANGED, new ProjectChanged(project));
  }

  private void tell(
      SqlConnection transaction, String topic, ProjectId project, String by, String about) {
    events.record(transaction, topic, project.value(), new CastEvent(by, about));
  }

  private Project changed(ProjectId project) {
    bus.publish(Projects.PROJECT_CHANGED, new ProjectChanged(project));
    return projects.read(project);
  }

  /// @throws Problem NOT_FOUND
  private ProjectId known(ProjectRef ref) {
    return projects.read(ref.project()).id();
  }
}
