package studio.verticles.training;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.verticles.Floor;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EventStore;
import studio.verticles.production.LoraId;
import studio.verticles.production.TrainingId;
import studio.verticles.production.Workshop;
import studio.verticles.training.EpochStore.CheckpointFile;
import studio.verticles.training.LoraStore.Entry;
import studio.verticles.training.LoraStore.LoraFile;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.Loras.Delete;
import studio.verticles.training.Loras.Deleted;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.Loras.Register;
import studio.verticles.training.Loras.Use;
import studio.verticles.training.Loras.UseEpoch;
import studio.verticles.training.Loras.Whereabouts;

/// Keeps the register of likenesses and their files in step. A file is put where drawing servers
/// look before the row says so, and taken away after the row has gone: in between there is a file
/// too many, never one too few.
final class LoraRegister {
  private static final Logger log = LoggerFactory.getLogger(LoraRegister.class);

  private final Bus bus;
  private final Database database;
  private final MediaLibrary media;
  private final Workshop workshop;
  private final LoraShelf shelf;
  private final LoraStore loras;
  private final TrainingStore trainings;
  private final EpochStore epochs;
  private final EventStore events = new EventStore();

  LoraRegister(Floor floor, LoraShelf shelf, TrainingStore trainings, EpochStore epochs) {
    this.bus = floor.bus();
    this.database = floor.database();
    this.media = floor.media();
    this.workshop = floor.workshop();
    this.shelf = shelf;
    this.trainings = trainings;
    this.epochs = epochs;
    this.loras = new LoraStore(floor.database(), this::whereabouts);
  }

  void open() {
    bus.answer(Loras.LIST, this::list);
    bus.answer(Loras.READ, ref -> loras.read(ref.lora()));
    bus.answer(Loras.USE, this::use);
    bus.answer(Loras.USE_EPOCH, this::useEpoch);
    bus.answer(Loras.DELETE, this::delete);
  }

  LoraShelf shelf() {
    return shelf;
  }

  private Whereabouts whereabouts(LoraFile file) {
    return new Whereabouts(Files.exists(media.file(file.path())), shelf.missing(file.name()));
  }

  private Register list(AskLoras asked) {
    return new Register(loras.all(asked));
  }

  private Lora use(Use wish) {
    Lora lora = loras.read(wish.lora());
    publish(lora.path(), lora.fileName());
    database.inTransaction(transaction -> {
      loras.lock(transaction, wish.lora());
      loras.use(transaction, wish.lora());
      events.record(transaction, "lora.used", wish.lora().value(), wish);
      return true;
    });
    return told(wish.lora());
  }

  private Lora useEpoch(UseEpoch wish) {
    TrainingView training = trainings.view(wish.training());
    Optional<LoraId> there = loras.ofEpoch(database.pool(), wish.training(), wish.epoch());
    if (there.isPresent()) {
      return use(new Use(there.get(), wish.who()));
    }
    Candidacy chosen = nominate(training, wish.epoch());
    LoraId id =
        database.inTransaction(transaction -> {
          trainings.lock(transaction, wish.training(), Optional.empty());
          LoraId registered = register(transaction, training, chosen);
          epochs.chosen(transaction, wish.training(), wish.epoch());
          events.record(transaction, "lora.used", registered.value(), wish);
          return registered;
        });
    return told(id);
  }

  /// An epoch on its way into the register: its file lies ready under the name it will have.
  record Candidacy(CheckpointFile file, String name) {}

  /// Puts the file of an epoch where drawing servers will find it.
  Candidacy nominate(TrainingView training, int epoch) {
    CheckpointFile file = epochs.checkpoint(training.id(), epoch);
    String name = loras.freeName(database.pool(), training.subject().character());
    publish(file.path(), name);
    return new Candidacy(file, name);
  }

  /// Puts an epoch into the register, and has it used.
  LoraId register(SqlConnection transaction, TrainingView training, Candidacy chosen) {
    LoraId id =
        loras
            .ofEpoch(transaction, training.id(), chosen.file().epoch())
            .orElseGet(() -> {
              LoraId fresh = LoraId.create();
              loras.add(
                  transaction,
                  new Entry(
                      fresh,
                      training,
                      chosen.file().epoch(),
                      chosen.name(),
                      chosen.file().path(),
                      chosen.file().bytes()));
              return fresh;
            });
    loras.use(transaction, id);
    return id;
  }

  private void publish(MediaPath path, String name) {
    Path file = media.file(path);
    if (!Files.exists(file)) {
      throw Problem.conflict(
          "The file of %s is gone from the media folder. Bring it back from a copy, or train again."
              .formatted(name));
    }
    workshop.run(() -> {
      shelf.publish(file, name);
      return true;
    });
  }

  private Lora told(LoraId id) {
    Lora lora = loras.read(id);
    bus.publish(
        Trainings.CHANGED,
        new Trainings.TrainingChanged(
            lora.training().orElse(new TrainingId(lora.id().value())),
            lora.project(),
            lora.character()));
    return lora;
  }

  private Deleted delete(Delete wish) {
    Lora lora = loras.read(wish.lora());
    if (!wish.force() && (lora.inUse() || !lora.uses().isUnused())) {
      throw Problem.conflict(consequences(lora) + " Delete it with force if that is meant.");
    }
    delete(List.of(wish.lora()), wish);
    return new Deleted(
        "%s is deleted.%s"
            .formatted(
                lora.fileName(),
                lora.inUse() ? " " + lora.name() + " is drawn without a likeness now." : ""));
  }

  private static String consequences(Lora lora) {
    List<String> all = new ArrayList<>();
    if (lora.inUse()) {
      all.add("%s would be drawn without a likeness".formatted(lora.name()));
    }
    if (!lora.uses().isUnused()) {
      all.add(
          "%d picture%s of %d batch%s could not be drawn again as %s"
              .formatted(
                  lora.uses().pictures(),
                  lora.uses().pictures() == 1 ? "" : "s",
                  lora.uses().batches(),
                  lora.uses().batches() == 1 ? "" : "es",
                  lora.uses().pictures() == 1 ? "it was" : "they were"));
    }
    return "Without %s %s.".formatted(lora.fileName(), String.join(", and ", all));
  }

  /// Takes likenesses out of the register, then deletes their files.
  void delete(List<LoraId> ids, Record wish) {
    for (LoraId id : ids) {
      Lora lora = loras.read(id);
      boolean isLast =
          database.inTransaction(transaction -> {
            loras.lock(transaction, id);
            events.record(transaction, "lora.deleted", id.value(), wish);
            return loras.delete(transaction, lora);
          });
      workshop.run(() -> {
        shelf.remove(lora.fileName());
        if (isLast) {
          remove(media.file(lora.path()));
        }
        return true;
      });
      bus.publish(
          Trainings.CHANGED,
          new Trainings.TrainingChanged(
              lora.training().orElse(new TrainingId(id.value())),
              lora.project(),
              lora.character()));
    }
  }

  List<LoraId> ofTraining(SqlClient client, TrainingId training) {
    return loras.ofTraining(client, training);
  }

  /// Puts likenesses that are used where drawing servers look, if they have got lost there.
  List<String> republish() {
    List<String> remarks = new ArrayList<>();
    for (Lora lora : loras.all(AskLoras.ALL)) {
      if (!lora.whereabouts().isKept()) {
        remarks.add("The file of %s is gone from the media folder.".formatted(lora.fileName()));
      } else if (lora.inUse() && !lora.whereabouts().missingFrom().isEmpty()) {
        try {
          publish(lora.path(), lora.fileName());
          remarks.add(
              "%s was put into %s again."
                  .formatted(lora.fileName(), String.join(", ", lora.whereabouts().missingFrom())));
        } catch (UncheckedIOException unwritable) {
          remarks.add(String.valueOf(unwritable.getMessage()));
        }
      }
    }
    return remarks;
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} could not be removed: {}. Remove it by hand.", file, e.getMessage());
    }
  }
}
