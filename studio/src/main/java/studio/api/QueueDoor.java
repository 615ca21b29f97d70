package studio.api;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import studio.verticles.bus.Bus;
import studio.verticles.production.JobId;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.AskDecisions;
import studio.verticles.routing.Lanes.AskQueue;
import studio.verticles.routing.Lanes.DecisionPage;
import studio.verticles.routing.Lanes.End;
import studio.verticles.routing.Lanes.Move;
import studio.verticles.routing.Lanes.QueuePage;

/// What waits, how to change its order, and why what ran where.
final class QueueDoor {
  private final Bus bus;

  QueueDoor(Bus bus) {
    this.bus = bus;
  }

  void read(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    QueuePage page =
        bus.ask(
            Lanes.QUEUE, new AskQueue(asked.query("cursor").map(QueueDoor::job), asked.limit()));
    Optional<String> next =
        page.more() ? Optional.of(page.jobs().getLast().job().id().toString()) : Optional.empty();
    Answer.json(
        visit,
        200,
        Shape.page(page.jobs().stream().map(QueueShape::of), next).put("total", page.total()));
  }

  void move(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    End end = End.valueOf(asked.body().getString("to").toUpperCase(Locale.ROOT));
    Move wish = new Move(JobId.parse(asked.path("job")), end);
    Answer.json(visit, 200, QueueShape.of(bus.ask(Lanes.MOVE, wish)));
  }

  void decisions(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    DecisionPage page =
        bus.ask(
            Lanes.DECISIONS,
            new AskDecisions(
                asked.query("lane"),
                asked.query("job").map(JobId::parse),
                asked.query("cursor").map(QueueDoor::number).orElse(0L),
                asked.limit()));
    Optional<String> next =
        page.more()
            ? Optional.of(Long.toString(page.decisions().getLast().id()))
            : Optional.empty();
    Answer.json(visit, 200, Shape.page(page.decisions().stream().map(QueueShape::of), next));
  }

  private static JobId job(String cursor) {
    try {
      return new JobId(UUID.fromString(cursor));
    } catch (IllegalArgumentException wrong) {
      throw strange(cursor);
    }
  }

  private static long number(String cursor) {
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw strange(cursor);
    }
    return Long.parseLong(cursor);
  }

  private static Refused strange(String cursor) {
    return new Refused(
        new ProblemJson(
            ProblemType.MALFORMED,
            "The cursor \"%s\" is none of ours. Take it from `next` of the page before."
                .formatted(cursor),
            List.of(new ProblemJson.Spot("/cursor", "is not a cursor of this collection"))));
  }
}
