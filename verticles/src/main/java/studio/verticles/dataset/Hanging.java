package studio.verticles.dataset;

import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import studio.verticles.Floor;
import studio.verticles.dataset.IngestStore.Ingest;
import studio.verticles.dataset.IngestStore.Like;
import studio.verticles.dataset.Ingests.Fate;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Arrivals;
import studio.verticles.gallery.Descriptions;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Source;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;

/// Hangs the pictures of one ingest, each in a small transaction of its own, and writes down what
/// became of those that do not hang.
final class Hanging {
  private final Floor floor;
  private final IngestStore store;
  private final Ingest ingest;
  private final CastNames cast;
  private final Names names;

  Hanging(Floor floor, IngestStore store, Ingest ingest) {
    this.floor = floor;
    this.store = store;
    this.ingest = ingest;
    this.cast = store.cast(ingest.project());
    this.names =
        new Names(Names.sourceOf(ingest.freight()), ingest.created(), floor.clock().getZone());
  }

  /// @param number within the ingest, from 0
  void hang(Find find, Print print, int number) {
    Optional<Like> like =
        floor
            .database()
            .inTransaction(transaction -> {
              Optional<Like> known = like(transaction, print);
              known.ifPresent(other -> duplicate(transaction, find, other));
              return known;
            });
    if (like.isPresent()) {
      print.drop();
      return;
    }
    Print.Kept kept = floor.workshop().run(() -> print.keep(floor.media()));
    Arrival arrival = arrival(find, print, kept, number);
    boolean hangs =
        floor
            .database()
            .inTransaction(transaction -> {
              IngestStore.lock(transaction, ingest.project());
              // Another ingest may have brought the same meanwhile.
              Optional<Like> meanwhile = like(transaction, print);
              if (meanwhile.isPresent()) {
                duplicate(transaction, find, meanwhile.get());
                return false;
              }
              return hang(transaction, find, arrival, String.join(" ", print.remarks()));
            });
    if (hangs) {
      floor
          .bus()
          .publish(
              Gallery.PICTURE_CHANGED,
              new Gallery.PictureChanged(arrival.id(), ingest.project(), arrival.character()));
    }
  }

  private boolean hang(SqlConnection transaction, Find find, Arrival arrival, String remark) {
    if (!Arrivals.hang(transaction, arrival)) {
      return false;
    }
    if (find.record().heldOut()) {
      Descriptions.holdOut(transaction, arrival.id(), true);
    }
    Fate fate = arrival.character().isPresent() ? Fate.TAKEN : Fate.UNCLASSIFIED;
    return IngestStore.settle(
        transaction, ingest.id(), find, fate, Optional.of(arrival.id()), remark);
  }

  /// A set that somebody chose keeps its near-duplicates; elsewhere they are left out.
  private Optional<Like> like(SqlConnection transaction, Print print) {
    return store
        .like(transaction, ingest.project(), print.measures(), print.sha256())
        .filter(other -> other.same() || names.source() != Source.IMPORT);
  }

  private void duplicate(SqlConnection transaction, Find find, Like other) {
    String words = (other.same() ? "is %s" : "nearly repeats %s").formatted(other.name());
    IngestStore.settle(
        transaction,
        ingest.id(),
        find,
        Fate.DUPLICATE,
        Optional.of(other.picture()),
        Unloading.plain(find.item()) + " " + words);
  }

  void refuse(Find find, String why) {
    floor
        .database()
        .inTransaction(transaction ->
            IngestStore.settle(
                transaction, ingest.id(), find, Fate.REFUSED, Optional.empty(), why));
  }

  private Arrival arrival(Find find, Print print, Print.Kept kept, int number) {
    Optional<CharacterId> character =
        ingest.character().or(() -> cast.in(Unloading.plain(find.item())));
    Optional<String> slug = character.flatMap(cast::slugOf);
    Find.Earlier record = find.record();
    return new Arrival(
        PictureId.create(),
        ingest.project(),
        character,
        "ingest/%s/%s".formatted(ingest.id(), find.item()),
        names.of(find, slug, number),
        names.source(),
        kept.path(),
        kept.thumbnail(),
        print.bytes(),
        print.sha256(),
        print.measures(),
        new Arrival.Words(record.caption(), record.tags(), record.pose(), "", ""),
        record.provenance(),
        Optional.empty(),
        Optional.empty());
  }
}
