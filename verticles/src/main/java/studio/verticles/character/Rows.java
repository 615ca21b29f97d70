package studio.verticles.character;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Rows as streams, and columns as the records of this department want them.
final class Rows {
  private Rows() {}

  static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  static Optional<Row> first(RowSet<Row> rows) {
    return stream(rows).findFirst();
  }

  static Instant time(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  static Optional<Instant> timeIfAny(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  static List<String> texts(Row row, String column) {
    return List.of(row.getArrayOfStrings(column));
  }

  static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
