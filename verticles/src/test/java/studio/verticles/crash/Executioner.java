package studio.verticles.crash;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import studio.verticles.crash.Blow.Moment;
import studio.verticles.db.Database;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.WorkOrder;

/// Ends a life at the moment it was told to. It listens at the bus; the moment inside a transaction
/// is only known to the database, so there the database does it, by a trigger.
final class Executioner {
  private final Path data;
  private final Path library;
  private final Blow blow;
  private final AtomicInteger messages = new AtomicInteger();
  private final Set<String> prefixes = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean watching = new AtomicBoolean();

  private Executioner(Path data, Path library, Blow blow) {
    this.data = data;
    this.library = library;
    this.blow = blow;
  }

  /// Before the house opens.
  static void hire(Vertx vertx, Path data, Path library, Blow blow) {
    var executioner = new Executioner(data, library, blow);
    if (blow instanceof Blow.AtJob(String kind, Moment moment, boolean databaseToo)
        && moment != Moment.DONE) {
      // A job that is too quick to be caught at work is struck before its end is written.
      executioner.tellDatabase(kind, databaseToo);
    }
    vertx.eventBus().addInboundInterceptor(executioner::hear);
    vertx.eventBus().addOutboundInterceptor(executioner::overhear);
  }

  private <T> void hear(DeliveryContext<T> delivery) {
    switch (blow) {
      case Blow.AtMessage(int number, boolean databaseToo) -> {
        if (messages.incrementAndGet() == number) {
          Sigkill.strike(data, databaseToo);
        }
      }
      case Blow.AtJob(String kind, Moment moment, _) -> {
        if (moment == Moment.BEGUN
            && delivery.body() instanceof WorkOrder order
            && order.job().kind().equals(kind)) {
          begun(kind, order.ticket().job());
        }
      }
    }
    delivery.next();
  }

  private <T> void overhear(DeliveryContext<T> delivery) {
    if (blow instanceof Blow.AtJob(String kind, Moment moment, boolean databaseToo)
        && moment == Moment.DONE
        && delivery.body() instanceof JobView job
        && job.kind().equals(kind)
        && job.state() == JobState.DONE) {
      Sigkill.strike(data, databaseToo);
    }
    delivery.next();
  }

  private void begun(String kind, JobId job) {
    switch (kind) {
      case "BreakDown",
          "PlanEpisode",
          "Verify",
          "Narrate",
          "Review",
          "Correct",
          "Replenish",
          "Train",
          "ChooseEpoch" -> // they make no file on the bench
          Sigkill.strike(data, blow.databaseToo());
      // The film comes last, so whatever comes first is the middle of it.
      case "Publish" -> strikeWhenThereIs(library, "");
      default -> strikeWhenThereIs(data.resolve("media/work"), job.toString());
    }
  }

  /// Looks without pause, for such a file may live a few milliseconds only.
  private void strikeWhenThereIs(Path folder, String prefix) {
    prefixes.add(prefix);
    if (!watching.compareAndSet(false, true)) {
      return;
    }
    var watch =
        new Thread(
            () -> {
              while (prefixes.stream().noneMatch(wanted -> holds(folder, wanted))) {
                Thread.onSpinWait();
              }
              Sigkill.strike(data, blow.databaseToo());
            },
            "executioner");
    watch.setDaemon(true);
    watch.start();
  }

  private static boolean holds(Path folder, String prefix) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .anyMatch(file -> file.getFileName().toString().startsWith(prefix));
    } catch (IOException | UncheckedIOException vanishedMeanwhile) {
      return false;
    }
  }

  private void tellDatabase(String kind, boolean databaseToo) {
    try {
      Files.createDirectories(data);
      Files.writeString(
          order(data), "%s %d %s".formatted(kind, ProcessHandle.current().pid(), databaseToo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path order(Path data) {
    return data.resolve("blow");
  }

  /// Teaches the database of a first life its part: in the middle of the transaction in which a job
  /// finishes, look whether this is the one, and if so, kill.
  static void teach(Database database, Path data) {
    boolean known =
        database
                .pool()
                .query("select 1 from pg_trigger where tgname = 'blow'")
                .execute()
                .await()
                .rowCount()
            > 0;
    if (known) {
      return;
    }
    database
        .pool()
        .query(
            """
            create function blow() returns trigger language plpgsql as $body$
            declare
              plan text[] := string_to_array(pg_read_file('%s', 0, 200, true), ' ');
              victims text := plan[2];
            begin
              if plan[1] = new.kind then
                if plan[3] = 'true' then
                  victims := split_part(pg_read_file('postmaster.pid'), E'\\n', 1) || ' ' || victims;
                end if;
                execute format('copy (select 1) to program %%L', 'kill -9 ' || victims);
              end if;
              return new;
            end $body$
            """
                .formatted(order(data)))
        .execute()
        .await();
    database
        .pool()
        .query(
            """
            create trigger blow before update of state on job for each row
              when (old.state = 'running' and new.state = 'done'
                    and new.note is distinct from 'nobody speaks') -- such a job makes no file
              execute function blow()
            """)
        .execute()
        .await();
  }

  /// Nobody is to be killed by the order of an earlier life.
  static void forget(Path data) throws IOException {
    Files.deleteIfExists(order(data));
  }
}
