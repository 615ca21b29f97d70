package studio.verticles.gallery;

import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.Traits;

/// A filter as conditions with numbered values. Only what was asked for becomes a condition, so
/// that the planner sees which index the question is for.
final class FilterSql {
  private final List<String> conditions = new ArrayList<>();
  private final Tuple values = Tuple.tuple();

  /// @param withStanding whether the standing counts too
  static FilterSql of(Filter filter, boolean withStanding) {
    FilterSql sql = new FilterSql();
    filter.project().ifPresent(project -> sql.and("picture.project_id = ?", project.value()));
    filter
        .character()
        .ifPresent(character -> sql.and("picture.character_id = ?", character.value()));
    if (filter.unclassified()) {
      sql.and("picture.character_id is null");
    }
    if (withStanding) {
      filter
          .standing()
          .ifPresent(
              standing -> sql.and("picture.state = ?", standing.name().toLowerCase(Locale.ROOT)));
    }
    sql.traits(filter.traits());
    if (!filter.text().isBlank()) {
      // A backslash first: it is what makes the others ordinary.
      String words =
          filter.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      sql.and(
          "(picture.caption || ' ' || picture.name || ' ' || array_to_string(picture.tags, ' ')) ilike ?",
          "%" + words + "%");
    }
    return sql;
  }

  private void traits(Traits traits) {
    if (!traits.sources().isEmpty()) {
      and(
          "picture.source = any(?)",
          traits.sources().stream()
              .map(source -> source.name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new));
    }
    traits
        .scored()
        .ifPresent(scored -> {
          and("picture.score >= ?", scored.least());
          and("picture.score <= ?", scored.most());
        });
    traits
        .judged()
        .ifPresent(judged -> and(judged ? "picture.score is not null" : "picture.score is null"));
    traits
        .madeWith()
        .ifPresent(
            with -> and("? in (picture.drawing->>'engine', picture.drawing->>'checkpoint')", with));
    traits
        .since()
        .ifPresent(since -> and("picture.created_at > ?", since.atOffset(ZoneOffset.UTC)));
  }

  private void and(String condition) {
    conditions.add(condition);
  }

  /// `?` is the value, once.
  FilterSql and(String condition, Object value) {
    conditions.add(condition.replace("?", value(value)));
    return this;
  }

  /// The number that a value goes by.
  String value(Object value) {
    values.addValue(value);
    return "$" + values.size();
  }

  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
  }

  Tuple values() {
    return values;
  }
}
