package studio.verticles.production;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/// Writes down what happened, inside the transaction that made it happen.
public final class EventStore {

  /// `topic` is a past participle such as `shot.filmed`, `subject` the row it is about.
  public void record(SqlConnection transaction, String topic, UUID subject, Record payload) {
    transaction
        .preparedQuery(
            """
            insert into event (topic, subject, payload)
            values ($1, $2, $3::text::jsonb)
            """)
        .execute(Tuple.of(topic, subject, Json.write(payload)))
        .await();
  }
}
