package studio.verticles.character;

import io.vertx.core.AbstractVerticle;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import studio.hardware.brief.Appearance;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters.Archive;
import studio.verticles.character.Characters.ChangeCharacter;
import studio.verticles.character.Characters.ChangeDesign;
import studio.verticles.character.Characters.CharacterDetail;
import studio.verticles.character.Characters.CharacterRef;
import studio.verticles.character.Characters.DesignBefore;
import studio.verticles.character.Characters.DesignHistory;
import studio.verticles.character.Characters.NewCharacter;
import studio.verticles.character.Characters.RestoreDesign;
import studio.verticles.character.Characters.SaveAppearance;
import studio.verticles.character.DesignStore.Held;
import studio.verticles.production.CharacterId;
import studio.verticles.story.Slug;

/// Answers for the characters of the projects.
public final class CharacterVerticle extends AbstractVerticle {
  private final Ensemble ensemble;
  private final Floor floor;

  public CharacterVerticle(Floor floor) {
    this.floor = floor;
    this.ensemble = Ensemble.of(floor.bus(), floor.database());
  }

  @Override
  public void start() {
    Bus bus = floor.bus();
    bus.answer(Characters.SHEET, ref -> ensemble.sheets().sheet(ref.character()));
    bus.answer(Characters.CREATE, this::create);
    bus.answer(Characters.LIST, ensemble.cast()::page);
    bus.answer(Characters.READ, ref -> ensemble.detail(ref.character()));
    bus.answer(Characters.CHANGE, this::change);
    bus.answer(Characters.CHANGE_DESIGN, this::changeDesign);
    bus.answer(Characters.SAVE_APPEARANCE, this::saveAppearance);
    bus.answer(Characters.DESIGNS, this::designs);
    bus.answer(Characters.RESTORE_DESIGN, this::restoreDesign);
    bus.answer(Characters.ARCHIVE, this::archive);
    new Narrations(ensemble, floor).answer();
    new ReferenceWall(ensemble).answer();
    new Adoptions(ensemble).answer();
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
    ensemble
        .database()
        .inTransaction(transaction -> {
          ensemble.projects().requireOpen(transaction, wish.project());
          if (!ensemble.cast().add(transaction, row)) {
            throw taken(transaction, row);
          }
          ensemble.requireRoom(transaction, wish.project());
          ensemble.tell(transaction, "character.created", id, wish.by(), name);
          return id;
        });
    return ensemble.changed(id);
  }

  private Problem taken(SqlConnection transaction, CastStore.NewRow row) {
    boolean archived =
        ensemble
            .cast()
            .called(transaction, row.project(), row.slug())
            .map(there -> ensemble.designs().hold(transaction, there).archived())
            .orElse(false);
    return Problem.conflict(
        archived
            ? "The project has an archived character called %s. Take it out of the archive, or choose another name."
                .formatted(row.slug())
            : "The project has a character called %s already. Open that one, or choose another name."
                .formatted(row.slug()));
  }

  private CharacterDetail change(ChangeCharacter wish) {
    CastStore.Full was = ensemble.cast().read(wish.character());
    String name = CharacterText.name(wish.name().orElse(was.card().name()));
    String description =
        Limits.text("The description", wish.description().orElse(was.description()), Limits.TEXT);
    String negative =
        Limits.text("The negative words", wish.negative().orElse(was.negative()), Limits.TEXT);
    // The usual word is the slug; it is stored as nothing, so that it stays the usual one.
    String trigger = CharacterText.trigger(wish.trigger().orElse(was.trigger()));
    String chosen = trigger.equals(was.card().slug()) ? "" : trigger;
    return ensemble.change(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          ensemble
              .cast()
              .change(
                  transaction,
                  wish.character(),
                  wish.version(),
                  name,
                  description,
                  negative,
                  chosen);
          ensemble.tell(transaction, "character.changed", wish.character(), wish.by(), name);
        });
  }

  private CharacterDetail changeDesign(ChangeDesign wish) {
    String design = CharacterText.design(wish.design());
    return ensemble.change(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          redesign(transaction, held, design, held.appearance(), wish.by());
        });
  }

  private CharacterDetail saveAppearance(SaveAppearance wish) {
    Appearance appearance = CharacterText.checked(wish.appearance());
    return ensemble.change(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          redesign(transaction, held, held.design(), appearance, wish.by());
        });
  }

  private CharacterDetail restoreDesign(RestoreDesign wish) {
    return ensemble.change(
        wish.character(),
        (transaction, held) -> {
          held.requireVersion(wish.version());
          DesignBefore before =
              ensemble
                  .designs()
                  .before(transaction, wish.character(), wish.number())
                  .orElseThrow(() ->
                      Problem.notFound(
                          "%s never had a design number %d. Take it from the history."
                              .formatted(held.name(), wish.number())));
          redesign(transaction, held, before.design(), before.appearance(), wish.by());
        });
  }

  /// What is as it was is no change.
  private void redesign(
      SqlConnection transaction, Held was, String design, Appearance appearance, String by) {
    if (!was.design().equals(design) || !was.appearance().equals(appearance)) {
      ensemble.designs().redesign(transaction, was, design, appearance, by);
      ensemble.tell(transaction, "character.redesigned", was.id(), by, was.name());
    }
  }

  private DesignHistory designs(CharacterRef ref) {
    ensemble.cast().read(ref.character());
    return new DesignHistory(
        ref.character(), ensemble.designs().history(ensemble.database().pool(), ref.character()));
  }

  private CharacterDetail archive(Archive wish) {
    CharacterDetail archived =
        ensemble.change(
            wish.character(),
            (transaction, held) -> {
              held.requireVersion(wish.version());
              ensemble
                  .cast()
                  .archive(transaction, wish.character(), wish.version(), wish.archived());
              String topic = wish.archived() ? "character.archived" : "character.reopened";
              ensemble.tell(transaction, topic, wish.character(), wish.by(), held.name());
            });
    if (wish.archived()) {
      floor.jobs().cancel(ensemble.cast().workFor(List.of(wish.character())));
    }
    return archived;
  }
}
