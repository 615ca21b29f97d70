package studio.verticles.training;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.LoraId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;
import studio.verticles.training.Loras.AskLoras;
import studio.verticles.training.Loras.Lora;
import studio.verticles.training.Loras.Uses;
import studio.verticles.training.Loras.Whereabouts;

/// The register of trained likenesses. A row is never deleted, so that no name is given twice:
/// pictures remember what they were drawn with by name.
final class LoraStore {
  private static final String SELECT =
      """
      select lora.*, character.name, character.slug, used.pictures::int as pictures,
             used.batches::int as batches
        from lora
        join character on character.id = lora.character_id
       cross join lateral (select count(*) as pictures, count(distinct batch_id) as batches
                             from picture
                            where picture.character_id = lora.character_id
                              and picture.drawing->>'lora' = lora.file_name) used
       where lora.deleted_at is null
      """;

  private final Database database;
  private final Function<LoraFile, Whereabouts> look;

  /// @param look where the files of a likeness are
  LoraStore(Database database, Function<LoraFile, Whereabouts> look) {
    this.database = database;
    this.look = look;
  }

  record LoraFile(String name, MediaPath path) {}

  List<Lora> all(AskLoras asked) {
    RowSet<Row> rows =
        database
            .pool()
            .preparedQuery(
                SELECT
                    + """
                       and ($1::uuid is null or lora.project_id = $1)
                       and ($2::uuid is null or lora.character_id = $2)
                     order by lora.id desc
                    """)
            .execute(
                Tuple.tuple()
                    .addUUID(asked.project().map(ProjectId::value).orElse(null))
                    .addUUID(asked.character().map(CharacterId::value).orElse(null)))
            .await();
    return Rows.stream(rows).map(this::lora).toList();
  }

  Lora read(LoraId id) {
    return read(database.pool(), id);
  }

  Lora read(SqlClient client, LoraId id) {
    RowSet<Row> rows =
        client.preparedQuery(SELECT + " and lora.id = $1").execute(Tuple.of(id.value())).await();
    return Rows.first(rows)
        .map(this::lora)
        .orElseThrow(() ->
            Problem.notFound(
                "There is no LoRA %s in the register. Take the id from its list.".formatted(id)));
  }

  private Lora lora(Row row) {
    String name = row.getString("file_name");
    MediaPath path = new MediaPath(row.getString("path"));
    return new Lora(
        new LoraId(row.getUUID("id")),
        new ProjectId(row.getUUID("project_id")),
        new CharacterId(row.getUUID("character_id")),
        row.getString("name"),
        row.getString("slug"),
        Optional.ofNullable(row.getUUID("training_id")).map(TrainingId::new),
        Optional.ofNullable(row.getInteger("epoch")),
        name,
        row.getString("architecture"),
        row.getString("trigger_word"),
        row.getLong("bytes"),
        path,
        row.getBoolean("in_use"),
        look.apply(new LoraFile(name, path)),
        new Uses(row.getInteger("pictures"), row.getInteger("batches")),
        row.getOffsetDateTime("created_at").toInstant());
  }

  Optional<LoraId> ofEpoch(SqlClient client, TrainingId training, int epoch) {
    RowSet<Row> rows =
        client
            .preparedQuery(
                """
                select id
                  from lora
                 where training_id = $1
                   and epoch = $2
                   and deleted_at is null
                """)
            .execute(Tuple.of(training.value(), epoch))
            .await();
    return Rows.first(rows).map(row -> new LoraId(row.getUUID("id")));
  }

  List<LoraId> ofTraining(SqlClient client, TrainingId training) {
    RowSet<Row> rows =
        client
            .preparedQuery("select id from lora where training_id = $1 and deleted_at is null")
            .execute(Tuple.of(training.value()))
            .await();
    return Rows.stream(rows).map(row -> new LoraId(row.getUUID("id"))).toList();
  }

  /// A name that no likeness has or had: "<project>_<slug>_v<n>_lora.safetensors". Other projects
  /// have other names, because no two of them have the same slug; where the two parts of two
  /// characters read alike they share the numbers.
  String freeName(SqlClient client, CharacterId character) {
    RowSet<Row> rows =
        client
            .preparedQuery(
                """
                select named.stem,
                       (select coalesce(max(substring(file_name
                                                 from '_v([0-9]{1,9})_lora[.]safetensors$')::int), 0)
                          from lora
                         where left(file_name, length(named.stem)) = named.stem
                           and substr(file_name, length(named.stem) + 1)
                               ~ '^_v[0-9]{1,9}_lora[.]safetensors$') as last
                  from character
                  join project on project.id = character.project_id
                 cross join lateral (select regexp_replace(project.slug || '_' || character.slug,
                                                           '^[^a-z0-9]+', '') as stem) named
                 where character.id = $1
                """)
            .execute(Tuple.of(character.value()))
            .await();
    Row row = rows.iterator().next();
    return "%s_v%d_lora.safetensors".formatted(row.getString("stem"), row.getInteger("last") + 1);
  }

  /// A likeness that is to stand in the register.
  record Entry(
      LoraId id, TrainingView training, int epoch, String fileName, MediaPath path, long bytes) {}

  void add(SqlConnection transaction, Entry entry) {
    TrainingView training = entry.training();
    transaction
        .preparedQuery(
            """
            insert into lora (id, project_id, character_id, training_id, file_name, architecture,
                              trigger_word, epoch, bytes, path)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """)
        .execute(
            Tuple.of(
                    entry.id().value(),
                    training.subject().project().value(),
                    training.subject().character().value(),
                    training.id().value(),
                    entry.fileName(),
                    training.architecture())
                .addString(training.subject().trigger())
                .addInteger(entry.epoch())
                .addLong(entry.bytes())
                .addString(entry.path().value()))
        .await();
  }

  /// The character's drawings use this one and no other.
  void use(SqlConnection transaction, LoraId id) {
    transaction
        .preparedQuery(
            """
            update lora
               set in_use = false
             where character_id = (select character_id from lora where id = $1)
               and in_use
               and id <> $1
            """)
        .execute(Tuple.of(id.value()))
        .await();
    transaction
        .preparedQuery("update lora set in_use = true where id = $1 and deleted_at is null")
        .execute(Tuple.of(id.value()))
        .await();
  }

  /// Holds the row until the transaction ends.
  Lora lock(SqlConnection transaction, LoraId id) {
    transaction
        .preparedQuery("select 1 from lora where id = $1 for update")
        .execute(Tuple.of(id.value()))
        .await();
    return read(transaction, id);
  }

  /// @return whether nobody else names the file any more
  boolean delete(SqlConnection transaction, Lora lora) {
    transaction
        .preparedQuery("update lora set deleted_at = now(), in_use = false where id = $1")
        .execute(Tuple.of(lora.id().value()))
        .await();
    return transaction
            .preparedQuery(
                """
                select 1 from lora where path = $1 and deleted_at is null
                union all
                select 1 from checkpoint where path = $1
                """)
            .execute(Tuple.of(lora.path().value()))
            .await()
            .size()
        == 0;
  }
}
