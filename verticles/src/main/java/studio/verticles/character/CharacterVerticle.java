package studio.verticles.character;

import io.vertx.core.AbstractVerticle;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import studio.hardware.brief.Appearance;
import studio.hardware.engine.LanguageEngine;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.CastMemberStore.Player;
import studio.verticles.character.Characters.Adopt;
import studio.verticles.character.Characters.AdoptableCasts;
import studio.verticles.character.Characters.Adopted;
import studio.verticles.character.Characters.Archive;
import studio.verticles.character.Characters.BeginNarration;
import studio.verticles.character.Characters.ChangeCharacter;
import studio.verticles.character.Characters.ChangeDesign;
import studio.verticles.character.Characters.CharacterChanged;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.DesignBefore;
import studio.verticles.character.Characters.DesignHistory;
import studio.verticles.character.Characters.NarrateProject;
import studio.verticles.character.Characters.NarrationBegun;
import studio.verticles.character.Characters.NarrationsBegun;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Characters.OrderReferences;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.character.Characters.References;
import studio.verticles.character.Characters.RestoreDesign;
import studio.verticles.character.Characters.SaveAppearance;
import studio.verticles.character.DesignStore.Held;
import studio.verticles.character.NarrationStore.Wish;
import studio.verticles.db.Database;
import studio.verticles.production.CharacterId;
import studio.verticles.production.EventStore;
import studio.verticles.production.Job;
import studio.verticles.production.JobId;
import studio.verticles.production.Outcome;
import studio.verticles.production.PictureId;
import studio.verticles.production.Pipeline;
import studio.verticles.production.ProjectId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.story.Slug;
import studio.verticles.story.screenwriter.Screenplay;

/// Answers for the characters of the projects.
public final class CharacterVerticle extends AbstractVerticle {
  private final Floor floor;
  private final Bus bus;
  private final Database database;
  private final ProjectStore projects;
  private final CastStore cast;
  private final DesignStore designs = new DesignStore();
  private final NarrationStore narrations = new NarrationStore();
  private final ReferenceStore references = new ReferenceStore();
  private final CastMemberStore stories = new CastMemberStore();
  private final SheetStore sheets;
  private final EventStore events = new EventStore();

  public CharacterVerticle(Floor floor) {
    this.floor = floor;
    this.bus = floor.bus();
    this.database = floor.database();
    this.projects = new ProjectStore(database);
    this.cast = new CastStore(database);
    this.sheets = new SheetStore(database, new StyleStore(), new RuleStore(), references);
  }

  @Override
  public void start() {
    bus.answer(Characters.SHEET, ref -> sheets.sheet(ref.character()));
    bus.answer(Characters.CREATE, this::create);
    bus.answer(Characters.LIST, cast::page);
    bus.answer(Characters.READ, ref -> detail(ref.character()));
    bus.answer(Characters.CHANGE, this::change);
    bus.answer(Characters.CHANGE_DESIGN, this::changeDesign);
    bus.answer(Characters.SAVE_APPEARANCE, this::saveAppearance);
    bus.answer(Characters.DESIGNS, this::designs);
    bus.answer(Characters.RESTORE_DESIGN, this::restoreDesign);
    bus.answer(Characters.ARCHIVE, this::archive);
    bus.answer(Characters.BEGIN_NARRATION, this::beginNarration);
    bus.answer(Characters.NARRATE_PROJECT, this::narrateProject);
    bus.answer(Characters.NARRATE, this::narrate);
    bus.answer(Characters.REFERENCES, ref -> referencesOf(ref.character()));
    bus.answer(Characters.ADD_REFERENCE, this::addReference);
    bus.answer(Characters.REMOVE_REFERENCE, this::removeReference);
    bus.answer(Characters.ORDER_REFERENCES, this::orderReferences);
    bus.answer(Characters.CANDIDATES, this::candidates);
    bus.answer(Characters.ADOPTABLE, _ -> new AdoptableCasts(stories.adoptable(database.pool())));
    bus.answer(Characters.ADOPT, this::adopt);
  }

  private CharacterDetail create(NewCharacter wish) {
    String name = CharacterText.name(wish.name());
    CharacterId id = CharacterId.create();
    var row =
        new CastStore.NewRow(
            id,
            wish.project(),
            name,
            Slug.of("character", name),
            Limits.text("The description", wish.description(), Limits.TEXT),
            CharacterText.design(wish.design()),
            Appearance.UNKNOWN,
            id.value().getLeastSignificantBits() & Long.MAX_VALUE);
    database.inTransaction(transaction -> {
      projects.requireOpen(transaction, wish.project());
      if (!cast.add(transaction, row)) {
        throw taken(transaction, row);
      }
      requireRoom(transaction, wish.project());
      tell(transaction, "character.created", id, wish.by(), name);
      return id;
    });
    return changed(id);
  }

  private Problem taken(SqlConnection transaction, CastStore.NewRow row) {
    boolean archived =
        cast.called(transaction, row.project(), row.slug())
            .map(there -> designs.hold(transaction, there).archived())
            .orElse(false);
    return Problem.conflict(
        archived
            ? "The project has an archived character called %s. Take it out of the archive, or choose another name."
                .formatted(row.slug())
            : "The project has a character called %s already. Open that one, or choose another name."
                .formatted(row.slug()));
  }

  private void requireRoom(SqlConnection transaction, ProjectId project) {
    if (cast.size(transaction, project) > Limits.MOST_CHARACTERS) {
      throw Problem.invalid(
          "A project has at most %d characters. Begin another project for more."
              .formatted(Limits.MOST_CHARACTERS));
    }
  }

  private CharacterDetail change(ChangeCharacter wish) {
    CastStore.Full was = cast.read(wish.character());
    String name = CharacterText.name(wish.name().orElse(was.card().name()));
    String description =
        Limits.text("The description", wish.description().orElse(was.description()), Limits.TEXT);
    String negative =
        Limits.text("The negative words", wish.negative().orElse(was.negative()), Limits.TEXT);
    // The usual word is the slug; it is stored as nothing, so that it stays the usual one.
    String trigger = CharacterText.trigger(wish.trigger().orElse(was.trigger()));
    String chosen = trigger.equals(was.card().slug()) ? "" : trigger;
    return held(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          cast.change(
              transaction, wish.character(), wish.version(), name, description, negative, chosen);
          tell(transaction, "character.changed", wish.character(), wish.by(), name);
          return held;
        });
  }

  private CharacterDetail changeDesign(ChangeDesign wish) {
    String design = CharacterText.design(wish.design());
    return held(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          return redesign(transaction, held, design, held.appearance(), wish.by());
        });
  }

  private CharacterDetail saveAppearance(SaveAppearance wish) {
    Appearance appearance = CharacterText.checked(wish.appearance());
    return held(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          return redesign(transaction, held, held.design(), appearance, wish.by());
        });
  }

  private CharacterDetail restoreDesign(RestoreDesign wish) {
    return held(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          DesignBefore before =
              designs
                  .before(transaction, wish.character(), wish.number())
                  .orElseThrow(() ->
                      Problem.notFound(
                          "%s never had a design number %d. Take it from the history."
                              .formatted(held.name(), wish.number())));
          return redesign(transaction, held, before.design(), before.appearance(), wish.by());
        });
  }

  /// What is as it was is no change.
  private Held redesign(
      SqlConnection transaction, Held was, String design, Appearance appearance, String by) {
    if (!was.design().equals(design) || !was.appearance().equals(appearance)) {
      designs.redesign(transaction, was, design, appearance, by);
      tell(transaction, "character.redesigned", was.id(), by, was.name());
    }
    return was;
  }

  private DesignHistory designs(CharacterRef ref) {
    cast.read(ref.character());
    return new DesignHistory(ref.character(), designs.history(database.pool(), ref.character()));
  }

  private CharacterDetail archive(Archive wish) {
    CharacterDetail archived =
        held(
            wish.character(),
            (transaction, held) -> {
              held.requireVersion(wish.version());
              cast.archive(transaction, wish.character(), wish.version(), wish.archived());
              String topic = wish.archived() ? "character.archived" : "character.reopened";
              tell(transaction, topic, wish.character(), wish.by(), held.name());
              return held;
            });
    if (wish.archived()) {
      floor.jobs().cancel(cast.workFor(List.of(wish.character())));
    }
    return archived;
  }

  private NarrationBegun beginNarration(BeginNarration wish) {
    Wish begun =
        database.inTransaction(transaction -> {
          Optional<Wish> before =
              wish.wishKey().flatMap(key -> narrations.wished(transaction, key));
          before
              .filter(one -> !one.character().equals(wish.character()))
              .ifPresent(_ -> {
                throw Problem.invalid(
                    "This key already stands for another character. Use a new key for a new wish.");
              });
          return before.orElseGet(
              () -> plan(transaction, wish.character(), wish.wishKey(), wish.by()));
        });
    JobId job = database.inTransaction(transaction -> narrations.job(transaction, begun));
    changed(wish.character());
    return new NarrationBegun(wish.character(), job);
  }

  private Wish plan(
      SqlConnection transaction, CharacterId character, Optional<String> key, String by) {
    Held held = designs.hold(transaction, character);
    held.requireInCast();
    if (held.design().isBlank()) {
      throw Problem.invalid(
          "%s has no design prompt yet, so there is nothing to read. Write one first."
              .formatted(held.name()));
    }
    Wish wish = new Wish(character, held.version());
    narrations.add(transaction, wish, key, by);
    WorkPlan.add(transaction, Pipeline.forNarration(character, held.version(), held.name()));
    return wish;
  }

  private NarrationsBegun narrateProject(NarrateProject wish) {
    projects.read(wish.project());
    return new NarrationsBegun(
        narrations.describable(database.pool(), wish.project(), wish.missingOnly()).stream()
            .map(character ->
                beginNarration(new BeginNarration(character, Optional.empty(), wish.by())))
            .toList());
  }

  private Outcome narrate(WorkOrder order) {
    var job = (Job.Narrate) order.job();
    Sheet sheet = sheets.sheet(job.character());
    if (sheet.who().archived()) {
      throw StillCast.archived(sheet.who().name());
    }
    // Switched off means: no machine writes. Reading by rules is what remains.
    Optional<LanguageEngine> engine =
        Optional.of(sheet.company())
            .filter(Company::ai)
            .flatMap(_ -> floor.roster().words(order.ticket()));
    Narrator.Narration narration =
        floor
            .workshop()
            .run(() ->
                Narrator.of(
                    engine,
                    sheet.who().name(),
                    sheet.design(),
                    sheet.appearance(),
                    floor.board().of(order.ticket())));
    floor
        .jobs()
        .finish(
            order.ticket(),
            narration.by(),
            transaction -> {
              Held held = designs.hold(transaction, job.character());
              held.requireInCast();
              if (held.version() != job.version()) {
                throw Problem.conflict(
                    "%s was changed while its appearance was being written; that was not kept. Ask again."
                        .formatted(held.name()));
              }
              designs.redesign(
                  transaction,
                  held,
                  held.design(),
                  narration.appearance(),
                  "described " + narration.by());
              tell(transaction, "character.narrated", held.id(), narration.by(), held.name());
            });
    bus.publish(
        Characters.CHARACTER_CHANGED,
        new CharacterChanged(job.character(), sheet.company().project()));
    return new Outcome(narration.by());
  }

  private References referencesOf(CharacterId character) {
    cast.read(character);
    return new References(character, references.of(database.pool(), character));
  }

  private References candidates(CharacterRef ref) {
    cast.read(ref.character());
    return new References(ref.character(), references.candidates(database.pool(), ref.character()));
  }

  private References addReference(ReferenceWish wish) {
    held(
        wish.character(),
        (transaction, held) -> {
          var picture =
              references
                  .candidate(transaction, wish.picture())
                  .orElseThrow(() ->
                      Problem.notFound(
                          "There is no picture %s. Take one of the approved."
                              .formatted(wish.picture())));
          if (!picture.character().equals(Optional.of(wish.character()))) {
            throw Problem.conflict(
                "That picture does not show %s. Reassign it first, or take another."
                    .formatted(held.name()));
          }
          if (!picture.state().equals("approved")) {
            throw Problem.conflict(
                "A reference must be an approved picture, and this one is %s. Approve it first."
                    .formatted(picture.state()));
          }
          references.add(transaction, wish.character(), wish.picture());
          if (references.of(transaction, wish.character()).size() > Limits.MOST_REFERENCES) {
            throw Problem.invalid(
                "%s has %d references, which is the most. Remove one first."
                    .formatted(held.name(), Limits.MOST_REFERENCES));
          }
          tell(transaction, "reference.added", held.id(), wish.by(), wish.picture().toString());
          return held;
        });
    return referencesOf(wish.character());
  }

  private References removeReference(ReferenceWish wish) {
    held(
        wish.character(),
        (transaction, held) -> {
          if (!references.remove(transaction, wish.character(), wish.picture())) {
            throw Problem.notFound("That picture is no reference of %s.".formatted(held.name()));
          }
          tell(transaction, "reference.removed", held.id(), wish.by(), wish.picture().toString());
          return held;
        });
    return referencesOf(wish.character());
  }

  private References orderReferences(OrderReferences wish) {
    held(
        wish.character(),
        (transaction, held) -> {
          Set<PictureId> there = new HashSet<>();
          references.of(transaction, held.id()).forEach(one -> there.add(one.picture()));
          if (wish.order().size() != there.size() || !there.equals(Set.copyOf(wish.order()))) {
            throw Problem.conflict(
                "These are not the references that %s has now. Read them again and order those."
                    .formatted(held.name()));
          }
          references.order(transaction, held.id(), wish.order());
          return held;
        });
    return referencesOf(wish.character());
  }

  private Adopted adopt(Adopt wish) {
    List<CharacterId> adopted = new ArrayList<>();
    List<CharacterId> known = new ArrayList<>();
    ProjectId project =
        database.inTransaction(transaction -> {
          adopted.clear();
          known.clear();
          ProjectId of = stories.projectOf(transaction, wish.story());
          projects.requireOpen(transaction, of);
          for (Player player : chosen(stories.players(transaction, wish.story()), wish.names())) {
            CastStore.NewRow row = Adoption.row(of, player);
            if (cast.add(transaction, row)) {
              adopted.add(row.id());
              tell(transaction, "character.adopted", row.id(), wish.by(), row.name());
            } else {
              cast.called(transaction, of, row.slug()).ifPresent(known::add);
            }
          }
          requireRoom(transaction, of);
          return of;
        });
    return new Adopted(
        project,
        adopted.stream().map(this::changed).map(CharacterDetail::card).toList(),
        known.stream().map(cast::read).map(CastStore.Full::card).toList());
  }

  private static List<Player> chosen(List<Player> players, List<String> names) {
    if (names.isEmpty()) {
      return players.stream().filter(one -> !one.name().equals(Screenplay.NARRATOR)).toList();
    }
    List<String> there = players.stream().map(Player::name).toList();
    names.stream()
        .filter(name -> !there.contains(name))
        .findFirst()
        .ifPresent(missing -> {
          throw Problem.invalid(
              "Nobody in the story is called \"%s\". There are: %s."
                  .formatted(missing, String.join(", ", there)));
        });
    return players.stream().filter(one -> names.contains(one.name())).toList();
  }

  /// Changes a character that nobody else changes meanwhile, and says so.
  private CharacterDetail held(CharacterId id, BiFunction<SqlConnection, Held, Held> changes) {
    database.inTransaction(
        transaction -> changes.apply(transaction, designs.hold(transaction, id)));
    return changed(id);
  }

  private void tell(
      SqlConnection transaction, String topic, CharacterId character, String by, String about) {
    events.record(transaction, topic, character.value(), new CastEvent(by, about));
  }

  private CharacterDetail changed(CharacterId id) {
    CharacterDetail now = detail(id);
    bus.publish(Characters.CHARACTER_CHANGED, new CharacterChanged(id, now.card().project()));
    return now;
  }

  private CharacterDetail detail(CharacterId id) {
    CastStore.Full full = cast.read(id);
    SpeciesMatch species =
        sheets.book(database.pool(), full.card().project()).match(full.appearance());
    return new CharacterDetail(
        full.card(),
        full.version(),
        full.description(),
        full.appearance(),
        full.negative(),
        Negatives.of(full.appearance(), species, full.negative()),
        species,
        full.trigger(),
        narrations.open(database.pool(), id),
        full.archived(),
        full.created());
  }
}
