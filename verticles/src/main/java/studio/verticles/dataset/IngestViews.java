package studio.verticles.dataset;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.Fate;
import studio.verticles.dataset.Ingests.IngestPage;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.IngestsAsked;
import studio.verticles.dataset.Ingests.ItemPage;
import studio.verticles.dataset.Ingests.ItemView;
import studio.verticles.dataset.Ingests.ItemsAsked;
import studio.verticles.dataset.Ingests.UploadPage;
import studio.verticles.dataset.Ingests.UploadsAsked;
import studio.verticles.db.Database;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.JobStore;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.ProjectId;
import studio.verticles.production.UploadId;

/// Ingests as people see them.
final class IngestViews {
  private static final UUID LATEST = new UUID(-1L, -1L);

  private final Database database;
  private final JobStore jobs;
  private final UnaryOperator<JobView> newest;

  /// @param newest the same job with the newest progress that anybody knows
  IngestViews(Database database, JobStore jobs, UnaryOperator<JobView> newest) {
    this.database = database;
    this.jobs = jobs;
    this.newest = newest;
  }

  /// Newest first; ids sort by age, so the cursor is the last id of the page before.
  IngestPage page(IngestsAsked asked) {
    List<Row> rows =
        stream(
                database
                    .pool()
                    .preparedQuery(
                        """
                        select *
                          from ingest
                         where id < $1
                           and ($2::uuid is null or project_id = $2)
                         order by id desc
                         limit $3
                        """)
                    .execute(
                        Tuple.of(
                                asked
                                    .cursor()
                                    .map(IngestId::parse)
                                    .map(IngestId::value)
                                    .orElse(LATEST))
                            .addUUID(asked.project().map(ProjectId::value).orElse(null))
                            .addInteger(asked.limit() + 1))
                    .await())
            .toList();
    boolean more = rows.size() > asked.limit();
    List<Row> page = more ? rows.subList(0, asked.limit()) : rows;
    List<IngestView> views = views(page);
    return new IngestPage(
        views, more ? Optional.of(views.getLast().id().toString()) : Optional.empty());
  }

  IngestView view(IngestId id) {
    List<Row> rows =
        stream(
                database
                    .pool()
                    .preparedQuery("select * from ingest where id = $1")
                    .execute(Tuple.of(id.value()))
                    .await())
            .toList();
    return views(rows).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("There is no ingest %s.".formatted(id)));
  }

  private List<IngestView> views(List<Row> rows) {
    UUID[] ids = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
    Map<UUID, Map<Fate, Integer>> fates = fates(ids);
    Map<UUID, JobView> work = work(ids);
    Map<UUID, List<String>> refusals = refusals(ids);
    List<IngestView> views = new ArrayList<>();
    for (Row row : rows) {
      UUID id = row.getUUID("id");
      JobView job = work.get(id);
      if (job == null) {
        continue; // cleared away with its job
      }
      List<String> remarks = new ArrayList<>(List.of(row.getArrayOfStrings("remarks")));
      remarks.addAll(refusals.getOrDefault(id, List.of()));
      views.add(
          new IngestView(
              new IngestId(id),
              new ProjectId(row.getUUID("project_id")),
              Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
              row.getString("kind"),
              row.getString("what"),
              job.id(),
              job.state(),
              job.progress(),
              counts(row.getInteger("found"), fates.getOrDefault(id, Map.of())),
              remarks,
              job.problem(),
              row.getOffsetDateTime("created_at").toInstant(),
              instant(row.getOffsetDateTime("finished_at")).or(job::finished)));
    }
    return List.copyOf(views);
  }

  private static Counts counts(int found, Map<Fate, Integer> fates) {
    int unclassified = fates.getOrDefault(Fate.UNCLASSIFIED, 0);
    int taken = fates.getOrDefault(Fate.TAKEN, 0) + unclassified;
    int duplicates = fates.getOrDefault(Fate.DUPLICATE, 0);
    int refused = fates.getOrDefault(Fate.REFUSED, 0);
    int done = taken + duplicates + refused;
    return new Counts(Math.max(found, done), taken, unclassified, duplicates, refused);
  }

  private Map<UUID, Map<Fate, Integer>> fates(UUID[] ids) {
    Map<UUID, Map<Fate, Integer>> fates = new HashMap<>();
    stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select ingest_id, fate, count(*)::int as many
                      from ingest_item
                     where ingest_id = any($1)
                     group by ingest_id, fate
                    """)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .await())
        .forEach(row ->
            fates
                .computeIfAbsent(row.getUUID("ingest_id"), _ -> new HashMap<>())
                .put(fate(row), row.getInteger("many")));
    return fates;
  }

  private Map<UUID, JobView> work(UUID[] ids) {
    Map<UUID, JobView> work = new HashMap<>();
    stream(
            database
                .pool()
                .preparedQuery(
                    "select %s, job.subject from job where job.subject = any($1) and job.kind = 'Ingest'"
                        .formatted(JobStore.VIEW_COLUMNS))
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .await())
        .forEach(row -> work.put(row.getUUID("subject"), newest.apply(jobs.viewOf(row))));
    return work;
  }

  /// Up to fifty of each.
  private Map<UUID, List<String>> refusals(UUID[] ids) {
    Map<UUID, List<String>> refusals = new HashMap<>();
    stream(
            database
                .pool()
                .preparedQuery(
                    """
                    select ingest_id, remark
                      from (select ingest_id, remark, number,
                                   row_number() over (partition by ingest_id order by number) as nth
                              from ingest_item
                             where ingest_id = any($1)
                               and fate = 'refused') as refused
                     where nth <= 50
                     order by ingest_id, number
                    """)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .await())
        .forEach(row ->
            refusals
                .computeIfAbsent(row.getUUID("ingest_id"), _ -> new ArrayList<>())
                .add(row.getString("remark")));
    return refusals;
  }

  ItemPage items(ItemsAsked asked) {
    List<Row> rows =
        stream(
                database
                    .pool()
                    .preparedQuery(
                        """
                        select ingest_item.*, picture.thumb_path, picture.character_id
                          from ingest_item
                          left join picture on picture.id = ingest_item.picture_id
                         where ingest_id = $1
                           and number > $2
                         order by number
                         limit $3
                        """)
                    .execute(
                        Tuple.of(
                            asked.ingest().value(),
                            asked.cursor().map(IngestViews::number).orElse(0),
                            asked.limit() + 1))
                    .await())
            .toList();
    boolean more = rows.size() > asked.limit();
    List<Row> page = more ? rows.subList(0, asked.limit()) : rows;
    return new ItemPage(
        page.stream().map(IngestViews::item).toList(),
        more ? Optional.of(page.getLast().getInteger("number").toString()) : Optional.empty());
  }

  private static ItemView item(Row row) {
    return new ItemView(
        row.getString("item"),
        fate(row),
        row.getString("remark"),
        Optional.ofNullable(row.getUUID("picture_id")).map(PictureId::new),
        Optional.ofNullable(row.getString("thumb_path")).map(MediaPath::new),
        Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new));
  }

  UploadPage uploads(UploadsAsked asked) {
    List<Ingests.Upload> found =
        stream(
                database
                    .pool()
                    .preparedQuery(
                        """
                        select *
                          from upload
                         where id < $1
                           and ($2::text is null or kind = $2)
                         order by id desc
                         limit $3
                        """)
                    .execute(
                        Tuple.of(
                                asked
                                    .cursor()
                                    .map(UploadId::parse)
                                    .map(UploadId::value)
                                    .orElse(LATEST))
                            .addString(
                                asked
                                    .kind()
                                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                    .orElse(null))
                            .addInteger(asked.limit() + 1))
                    .await())
            .map(row -> IngestStore.stored(row).upload())
            .toList();
    boolean more = found.size() > asked.limit();
    List<Ingests.Upload> page = more ? found.subList(0, asked.limit()) : found;
    return new UploadPage(
        page, more ? Optional.of(page.getLast().id().toString()) : Optional.empty());
  }

  private static int number(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException malformed) {
      throw Problem.invalid("\"%s\" is no cursor of an earlier page.".formatted(cursor));
    }
  }

  private static Fate fate(Row row) {
    return Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
