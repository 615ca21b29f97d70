package studio.cli;

import io.vertx.core.Future;
import java.util.List;
import studio.door.Readiness;
import studio.verticles.House;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.AskTonight;

/// The studio is ready when its database answers and its lanes are up.
record HouseReadiness(House house) implements Readiness {

  @Override
  public Future<List<Check>> look() {
    Future<Check> database =
        house
            .database()
            .pool()
            .query("select 1")
            .execute()
            .map(_ -> Check.good("database", "answers"))
            .otherwise(failure -> Check.bad("database", String.valueOf(failure.getMessage())));
    Future<Check> lanes =
        house
            .bus()
            .request(Productions.TONIGHT, new AskTonight())
            .map(tonight -> Check.good("lanes", tonight.lanes().size() + " lanes are up"))
            .otherwise(failure -> Check.bad("lanes", String.valueOf(failure.getMessage())));
    return Future.all(database, lanes).map(both -> both.<Check>list());
  }
}
