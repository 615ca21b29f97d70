package studio.verticles.dataset;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.hardware.judge.Fingerprint;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.Fate;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.dataset.Ingests.Wish;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.Json;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;

/// What an ingest remembers while it works.
final class IngestStore {
  private final Database database;

  IngestStore(Database database) {
    this.database = database;
  }

  /// An ingest as its job needs it.
  ///
  /// @param fetched what was brought from the web before
  record Ingest(
      IngestId id,
      ProjectId project,
      Optional<CharacterId> character,
      Freight freight,
      String what,
      int maxFrames,
      Optional<UploadId> fetched,
      Instant created) {}

  Ingest ingest(IngestId id) {
    return stream(
            database
                .pool()
                .preparedQuery("select *, source::text as wanted from ingest where id = $1")
                .execute(Tuple.of(id.value()))
                .await())
        .findFirst()
        .map(IngestStore::ingest)
        .orElseThrow(() ->
            Problem.notFound(
                "There is no ingest %s any more. Its project or character may have been deleted."
                    .formatted(id)));
  }

  private static Ingest ingest(Row row) {
    return new Ingest(
        new IngestId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
        Json.read(row.getString("wanted"), Freight.class),
        row.getString("what"),
        row.getInteger("max_frames"),
        Optional.ofNullable(row.getUUID("fetched")).map(UploadId::new),
        row.getOffsetDateTime("created_at").toInstant());
  }

  /// @return the ingest that the wish's key stands for, if there is one
  /// @throws Problem INVALID when the key stands for another wish
  static Optional<IngestId> known(SqlConnection transaction, Wish wish, String source, int frames) {
    return wish.key()
        .flatMap(key ->
            stream(
                    transaction
                        .preparedQuery(
                            """
                            select id,
                                   project_id = $2
                                     and character_id is not distinct from $3
                                     and source = $4::text::jsonb
                                     and max_frames = $5 as same
                              from ingest
                             where wish_key = $1
                            """)
                        .execute(
                            Tuple.of(key, wish.project().value())
                                .addUUID(character(wish.character()))
                                .addString(source)
                                .addInteger(frames))
                        .await())
                .findFirst())
        .map(row -> {
          if (!row.getBoolean("same")) {
            throw Problem.invalid(
                "This Idempotency-Key already stands for another ingest. Use a new key for a new wish.");
          }
          return new IngestId(row.getUUID("id"));
        });
  }

  /// @return false when the key came in at the same moment with another request
  static boolean insert(
      SqlConnection transaction, IngestId id, Wish wish, String source, String what, int frames) {
    return transaction
            .preparedQuery(
                """
                insert into ingest (id, wish_key, project_id, character_id, kind, source, what,
                                    max_frames, asked_by)
                values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9)
                on conflict (wish_key) do nothing
                """)
            .execute(
                Tuple.of(id.value())
                    .addString(wish.key().orElse(null))
                    .addUUID(wish.project().value())
                    .addUUID(character(wish.character()))
                    .addString(wish.freight().kind())
                    .addString(source)
                    .addString(what)
                    .addInteger(frames)
                    .addString(wish.by()))
            .await()
            .rowCount()
        == 1;
  }

  private static @Nullable UUID character(Optional<CharacterId> character) {
    return character.map(CharacterId::value).orElse(null);
  }

  /// The cast that file names may name: those of the project that are not put away.
  CastNames cast(ProjectId project) {
    return new CastNames(
        stream(
                database
                    .pool()
                    .preparedQuery(
                        """
                        select id, slug
                          from character
                         where project_id = $1
                           and archived_at is null
                         order by slug
                        """)
                    .execute(Tuple.of(project.value()))
                    .await())
            .map(row ->
                new CastNames.Member(new CharacterId(row.getUUID("id")), row.getString("slug")))
            .toList());
  }

  /// Items that have been dealt with.
  Set<String> done(IngestId ingest) {
    return strings(
        database
            .pool()
            .preparedQuery("select item as word from ingest_item where ingest_id = $1")
            .execute(Tuple.of(ingest.value()))
            .await());
  }

  /// What earlier ingests of a project have seen of the same ComfyUI.
  Set<String> seenOfComfyUi(ProjectId project, IngestId except, String server) {
    return strings(
        database
            .pool()
            .preparedQuery(
                """
                select distinct item as word
                  from ingest_item
                  join ingest on ingest.id = ingest_item.ingest_id
                 where ingest.project_id = $1
                   and ingest.kind = 'comfyui'
                   and ingest.id <> $2
                   and ingest.source->>'server' = $3
                """)
            .execute(Tuple.of(project.value(), except.value(), server))
            .await());
  }

  void found(IngestId ingest, int found, List<String> remarks) {
    database
        .pool()
        .preparedQuery("update ingest set found = $2, remarks = $3 where id = $1")
        .execute(Tuple.of(ingest.value(), found).addArrayOfString(remarks.toArray(String[]::new)))
        .await();
  }

  void fetched(IngestId ingest, Upload upload, MediaPath path) {
    database.inTransaction(transaction -> {
      keep(transaction, upload, path, "");
      return transaction
          .preparedQuery("update ingest set fetched = $2 where id = $1")
          .execute(Tuple.of(ingest.value(), upload.id().value()))
          .await();
    });
  }

  static void keep(SqlConnection transaction, Upload upload, MediaPath path, String by) {
    transaction
        .preparedQuery(
            """
            insert into upload (id, name, kind, path, bytes, sent_by, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """)
        .execute(
            Tuple.of(upload.id().value(), upload.name())
                .addString(upload.kind().name().toLowerCase(Locale.ROOT))
                .addString(path.value())
                .addLong(upload.bytes())
                .addString(by)
                .addOffsetDateTime(upload.created().atOffset(java.time.ZoneOffset.UTC)))
        .await();
  }

  /// A picture that the project has already.
  ///
  /// @param same whether it is this very picture, and not only nearly so
  record Like(PictureId picture, String name, boolean same) {}

  /// The picture of a project that is most like one.
  ///
  /// @param sha256 of the new one's file
  Optional<Like> like(
      SqlConnection transaction, ProjectId project, Measures measures, String sha256) {
    return stream(
            transaction
                .preparedQuery(
                    """
                    select id, name, phash, tone, sha256, width, height
                      from picture
                     where project_id = $1
                       and bit_count((phash # $2)::bit(64)) <= $3
                     order by bit_count((phash # $2)::bit(64)), id
                     limit 200
                    """)
                .execute(Tuple.of(project.value(), measures.phash(), Fingerprint.NEAR))
                .await())
        .filter(row ->
            Fingerprint.isNearDuplicate(
                measures.phash(),
                measures.tone(),
                row.getLong("phash"),
                row.getInteger("tone"),
                Fingerprint.NEAR))
        .map(row ->
            new Like(
                new PictureId(row.getUUID("id")),
                row.getString("name"),
                row.getString("sha256").equals(sha256) || isSame(row, measures)))
        // The very same before one that is only near.
        .reduce((one, other) -> one.same() || !other.same() ? one : other);
  }

  private static boolean isSame(Row row, Measures measures) {
    return row.getLong("phash") == measures.phash()
        && row.getInteger("tone") == measures.tone()
        && row.getInteger("width") == measures.width()
        && row.getInteger("height") == measures.height();
  }

  /// Two ingests of a project look for duplicates one after the other.
  static void lock(SqlConnection transaction, ProjectId project) {
    transaction
        .preparedQuery("select pg_advisory_xact_lock(hashtextextended('ingest ' || $1::text, 0))")
        .execute(Tuple.of(project.value().toString()))
        .await();
  }

  /// @return false when the item had been dealt with before
  static boolean settle(
      SqlConnection transaction,
      IngestId ingest,
      Find find,
      Fate fate,
      Optional<PictureId> picture,
      String remark) {
    boolean taken = fate == Fate.TAKEN || fate == Fate.UNCLASSIFIED;
    return transaction
            .preparedQuery(
                """
                insert into ingest_item (ingest_id, item, fate, picture_id, remark, verdict,
                                         categories, note)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                on conflict do nothing
                """)
            .execute(
                Tuple.of(ingest.value(), find.item())
                    .addString(fate.name().toLowerCase(Locale.ROOT))
                    .addUUID(picture.map(PictureId::value).orElse(null))
                    .addString(remark)
                    .addString(taken ? find.record().verdict() : "")
                    .addArrayOfString(find.record().categories().toArray(String[]::new))
                    .addString(find.record().note()))
            .await()
            .rowCount()
        == 1;
  }

  /// A picture about which something was decided where it comes from.
  record Verdict(
      String item,
      PictureId picture,
      int version,
      String standing,
      String verdict,
      List<String> categories,
      String note) {}

  List<Verdict> verdicts(IngestId ingest) {
    return stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select item, picture_id, picture.version, picture.state, verdict, categories,
                           note
                      from ingest_item
                      join picture on picture.id = picture_id
                     where ingest_id = $1
                       and verdict <> ''
                     order by number
                    """)
                .execute(Tuple.of(ingest.value()))
                .await())
        .map(row ->
            new Verdict(
                row.getString("item"),
                new PictureId(row.getUUID("picture_id")),
                row.getInteger("version"),
                row.getString("state"),
                row.getString("verdict"),
                List.of(row.getArrayOfStrings("categories")),
                row.getString("note")))
        .toList();
  }

  void decided(IngestId ingest, String item) {
    database
        .pool()
        .preparedQuery("update ingest_item set verdict = '' where ingest_id = $1 and item = $2")
        .execute(Tuple.of(ingest.value(), item))
        .await();
  }

  void finish(SqlConnection transaction, IngestId ingest, Instant at) {
    transaction
        .preparedQuery("update ingest set finished_at = $2 where id = $1")
        .execute(Tuple.of(ingest.value()).addOffsetDateTime(at.atOffset(java.time.ZoneOffset.UTC)))
        .await();
  }

  /// A file that was sent, and where it lies.
  record Stored(Upload upload, MediaPath path) {}

  Stored upload(UploadId id) {
    return stream(
            database
                .pool()
                .preparedQuery("select * from upload where id = $1")
                .execute(Tuple.of(id.value()))
                .await())
        .findFirst()
        .map(IngestStore::stored)
        .orElseThrow(
            () -> Problem.notFound("There is no uploaded file %s. Send it first.".formatted(id)));
  }

  static Stored stored(Row row) {
    return new Stored(
        new Upload(
            new UploadId(row.getUUID("id")),
            row.getString("name"),
            Ingests.UploadKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getLong("bytes"),
            row.getOffsetDateTime("created_at").toInstant()),
        new MediaPath(row.getString("path")));
  }

  private static Set<String> strings(RowSet<Row> rows) {
    Set<String> words = new HashSet<>();
    stream(rows).forEach(row -> words.add(row.getString("word")));
    return words;
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
