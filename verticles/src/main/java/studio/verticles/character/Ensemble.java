package studio.verticles.character;

import io.vertx.sqlclient.SqlConnection;
import java.util.function.BiConsumer;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.CharacterChanged;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.DesignStore.Held;
import studio.verticles.db.Database;
import studio.verticles.production.CharacterId;
import studio.verticles.production.EventStore;
import studio.verticles.production.ProjectId;

/// What all who answer for characters share: what they remember, and how a change is made and told.
record Ensemble(
    Bus bus,
    Database database,
    ProjectStore projects,
    CastStore cast,
    DesignStore designs,
    NarrationStore narrations,
    ReferenceStore references,
    SheetStore sheets,
    EventStore events) {

  static Ensemble of(Bus bus, Database database) {
    ReferenceStore references = new ReferenceStore();
    return new Ensemble(
        bus,
        database,
        new ProjectStore(database),
        new CastStore(database),
        new DesignStore(),
        new NarrationStore(),
        references,
        new SheetStore(database, new StyleStore(), new RuleStore(), references),
        new EventStore());
  }

  /// Changes a character that nobody else changes meanwhile, and says so.
  CharacterDetail change(CharacterId id, BiConsumer<SqlConnection, Held> changes) {
    database.inTransaction(transaction -> {
      Held held = designs.hold(transaction, id);
      changes.accept(transaction, held);
      return held;
    });
    return changed(id);
  }

  void tell(
      SqlConnection transaction, String topic, CharacterId character, String by, String about) {
    events.record(transaction, topic, character.value(), new CastEvent(by, about));
  }

  CharacterDetail changed(CharacterId id) {
    CharacterDetail now = detail(id);
    bus.publish(Characters.CHARACTER_CHANGED, new CharacterChanged(id, now.card().project()));
    return now;
  }

  CharacterDetail detail(CharacterId id) {
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

  /// @throws Problem INVALID when the project has more characters than it may
  void requireRoom(SqlConnection transaction, ProjectId project) {
    if (cast.size(transaction, project) > Limits.MOST_CHARACTERS) {
      throw Problem.invalid(
          "A project has at most %d characters. Begin another project for more."
              .formatted(Limits.MOST_CHARACTERS));
    }
  }
}
