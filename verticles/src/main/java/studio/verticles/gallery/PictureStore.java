package studio.verticles.gallery;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.verticles.db.Database;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.CharacterCounts;
import studio.verticles.gallery.Gallery.Counts;
import studio.verticles.gallery.Gallery.CountsOf;
import studio.verticles.gallery.Gallery.CountsOfOne;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// Finds pictures.
final class PictureStore {
  private final Database database;

  PictureStore(Database database) {
    this.database = database;
  }

  /// Newest first; ids sort by age, so the cursor is the last id of the page before, and the
  /// hundredth page costs what the first does.
  PicturePage page(Browse browse) {
    FilterSql sql = FilterSql.of(browse.filter(), true);
    browse
        .cursor()
        .map(PictureId::parse)
        .ifPresent(last -> sql.and("picture.id < ?", last.value()));
    String limit = sql.value(browse.limit() + 1);
    List<Thumb> found =
        rows(database
                .pool()
                .preparedQuery(
                    """
                    with page as (
                      select picture.*
                        from picture
                       %s
                       order by picture.id desc
                       limit %s
                    )
                    select %s
                      from page picture
                      %s
                     order by picture.id desc
                    """
                        .formatted(sql.where(), limit, ThumbRow.COLUMNS, ThumbRow.JOINS))
                .execute(sql.values())
                .await())
            .map(ThumbRow::of)
            .toList();
    boolean more = found.size() > browse.limit();
    List<Thumb> shown = more ? found.subList(0, browse.limit()) : found;
    return new PicturePage(
        shown,
        more ? Optional.of(shown.getLast().id().toString()) : Optional.empty(),
        browse.withCounts() ? Optional.of(counts(browse.filter())) : Optional.empty());
  }

  /// Of each standing, whatever standing the filter asks for.
  private Counts counts(Filter filter) {
    FilterSql sql = FilterSql.of(filter, false);
    return rows(database
            .pool()
            .preparedQuery(
                """
                select count(*) filter (where state = 'pending')::int as pending,
                       count(*) filter (where state = 'approved')::int as approved,
                       count(*) filter (where state = 'rejected')::int as rejected
                  from picture
                 %s
                """
                    .formatted(sql.where()))
            .execute(sql.values())
            .await())
        .findFirst()
        .map(PictureStore::counts)
        .orElse(new Counts(0, 0, 0));
  }

  private static Counts counts(Row row) {
    return new Counts(
        row.getInteger("pending"), row.getInteger("approved"), row.getInteger("rejected"));
  }

  CharacterCounts counts(CountsOf asked) {
    FilterSql sql =
        FilterSql.of(
            new Filter(
                asked.project(), Optional.empty(), false, Optional.empty(), Gallery.Traits.ANY, ""),
            false);
    return new CharacterCounts(
        rows(database
                .pool()
                .preparedQuery(
                    """
                    select project_id, character_id,
                           count(*) filter (where state = 'pending')::int as pending,
                           count(*) filter (where state = 'approved')::int as approved,
                           count(*) filter (where state = 'rejected')::int as rejected
                      from picture
                     %s
                     group by project_id, character_id
                     order by project_id, character_id
                    """
                        .formatted(sql.where()))
                .execute(sql.values())
                .await())
            .map(row ->
                new CountsOfOne(
                    new ProjectId(row.getUUID("project_id")),
                    Optional.ofNullable(row.getUUID("character_id")).map(CharacterId::new),
                    counts(row)))
            .toList());
  }

  /// In the order of the ids; those that are gone are left out.
  List<Thumb> thumbs(List<PictureId> pictures) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    Map<PictureId, Thumb> found =
        rows(database
                .pool()
                .preparedQuery(
                    "select %s from picture %s where picture.id = any($1)"
                        .formatted(ThumbRow.COLUMNS, ThumbRow.JOINS))
                .execute(
                    Tuple.tuple()
                        .addArrayOfUUID(
                            pictures.stream().map(PictureId::value).toArray(UUID[]::new)))
                .await())
            .map(ThumbRow::of)
            .collect(
                Collectors.toMap(
                    Thumb::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    List<Thumb> ordered = new ArrayList<>();
    pictures.stream().map(found::get).filter(java.util.Objects::nonNull).forEach(ordered::add);
    return ordered;
  }

  static Stream<Row> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
