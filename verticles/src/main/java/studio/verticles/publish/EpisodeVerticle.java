package studio.verticles.publish;

import io.vertx.core.AbstractVerticle;
import java.nio.file.Path;
import java.util.List;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.Database;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.Pipeline;
import studio.verticles.production.Pipeline.SceneOutline;
import studio.verticles.production.Productions;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;
import studio.verticles.publish.EpisodeStore.Candidate;
import studio.verticles.publish.EpisodeStore.Wish;
import studio.verticles.publish.Episodes.EpisodeDetail;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.Produce;
import studio.verticles.story.screenwriter.SceneRange;

/// Takes wishes for episodes and plans them.
public final class EpisodeVerticle extends AbstractVerticle {
  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final Path libraryRoot;
  private final EpisodeStore episodes;

  public EpisodeVerticle(Bus bus, Database database, JobStore jobs, Path libraryRoot) {
    this.bus = bus;
    this.database = database;
    this.jobs = jobs;
    this.libraryRoot = libraryRoot.toAbsolutePath().normalize();
    this.episodes = new EpisodeStore(database);
  }

  @Override
  public void start() {
    bus.answer(Episodes.PRODUCE, this::produce);
    bus.answer(Episodes.LIST, episodes::page);
    bus.answer(Episodes.DETAIL, ref -> episodes.detail(ref.episode()));
    bus.answer(Episodes.CANCEL, this::cancel);
    bus.answer(Episodes.REPUBLISH, this::republish);
    bus.answer(Episodes.PLAN, this::plan);
  }

  private EpisodeRef produce(Produce produce) {
    rangeOf(produce.scenes()); // refuses nonsense before anything is written
    EpisodeId episode =
        database.inTransaction(transaction -> {
          EpisodeId id =
              episodes.add(
                  transaction,
                  produce.story(),
                  produce.quality(),
                  produce.scenes().strip(),
                  libraryRoot);
          WorkPlan.add(transaction, produce.story(), id, Pipeline.forEpisode(produce.story(), id));
          WorkPlan.retry(transaction, id);
          return id;
        });
    bus.publish(
        Productions.EPISODE_CHANGED, new Productions.EpisodeChanged(episode, EpisodeStage.PLANNED));
    return new EpisodeRef(episode);
  }

  private Outcome plan(WorkOrder order) {
    EpisodeId episode = ((Job.PlanEpisode) order.job()).episode();
    Wish wish = episodes.wish(episode);
    SceneRange range = rangeOf(wish.scenes());
    List<Candidate> candidates = episodes.candidates(wish.story());
    List<SceneOutline> chosen =
        candidates.stream()
            .filter(scene -> scene.isCard() || range.contains(scene.number()))
            .map(Candidate::outline)
            .toList();
    long cards = candidates.stream().filter(Candidate::isCard).count();
    if (chosen.size() == cards) {
      throw Problem.invalid(
          "\"%s\" has scenes 1 to %d, and none of them is in %s. Choose others with --scenes."
              .formatted(wish.title(), candidates.size() - cards, wish.scenes()));
    }
    boolean fromPictures = episodes.isFilmedFromPictures();
    int shots = chosen.stream().mapToInt(scene -> scene.shots().size()).sum();
    String note = "%d scenes, %d shots".formatted(chosen.size(), shots);
    jobs.finish(
        order.ticket(),
        note,
        transaction -> {
          episodes.choose(transaction, episode, chosen);
          WorkPlan.add(
              transaction,
              wish.story(),
              episode,
              Pipeline.forFilm(episode, chosen, wish.quality(), fromPictures));
        });
    bus.publish(
        Productions.EPISODE_CHANGED,
        new Productions.EpisodeChanged(episode, EpisodeStage.PRODUCING));
    return new Outcome(note);
  }

  private EpisodeDetail cancel(EpisodeRef ref) {
    EpisodeDetail detail = episodes.detail(ref.episode());
    if (!detail.summary().stage().isAtWork()) {
      throw Problem.conflict(
          "\"%s\" is not being made; there is nothing to cancel."
              .formatted(detail.summary().title()));
    }
    jobs.cancel(episodes.ownJobs(ref.episode()));
    bus.publish(
        Productions.EPISODE_CHANGED,
        new Productions.EpisodeChanged(ref.episode(), EpisodeStage.CANCELLED));
    return episodes.detail(ref.episode());
  }

  private EpisodeDetail republish(EpisodeRef ref) {
    EpisodeDetail detail = episodes.detail(ref.episode());
    if (detail.film().isEmpty()) {
      throw Problem.conflict(
          "\"%s\" is not assembled yet. Wait until its film is finished, then publish it."
              .formatted(detail.summary().title()));
    }
    database.inTransaction(transaction -> {
      WorkPlan.repeat(transaction, new Job.Publish(ref.episode()));
      return WorkPlan.repeat(transaction, new Job.Verify(ref.episode()));
    });
    return episodes.detail(ref.episode());
  }

  private static SceneRange rangeOf(String scenes) {
    if (scenes.isBlank()) {
      return SceneRange.ALL;
    }
    try {
      return SceneRange.parse(scenes);
    } catch (IllegalArgumentException nonsense) {
      String why = nonsense.getMessage();
      throw new Problem(Problem.Kind.INVALID, why == null ? "" : why, nonsense);
    }
  }
}
