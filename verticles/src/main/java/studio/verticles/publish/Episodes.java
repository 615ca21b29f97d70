package studio.verticles.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.hardware.brief.Quality;
import studio.verticles.bus.Endpoint;
import studio.verticles.library.MediaPath;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.EpisodeStage;
import studio.verticles.production.Outcome;
import studio.verticles.production.StoryId;
import studio.verticles.production.WorkOrder;

/// What others may ask the publishing department.
public final class Episodes {
  /// Starts (or goes on with) the episode of a story. Asking again for the same one changes
  /// nothing, except that what failed or was cancelled is tried again.
  public static final Endpoint<Produce, EpisodeRef> PRODUCE =
      Endpoint.quick("episodes.produce", Produce.class, EpisodeRef.class);

  /// Newest first.
  public static final Endpoint<AskEpisodes, EpisodePage> LIST =
      Endpoint.quick("episodes.list", AskEpisodes.class, EpisodePage.class);

  public static final Endpoint<EpisodeRef, EpisodeDetail> DETAIL =
      Endpoint.quick("episodes.detail", EpisodeRef.class, EpisodeDetail.class);

  /// Puts an assembled episode into the library again; what is already there and unchanged stays
  /// untouched. CONFLICT while it is not assembled yet.
  public static final Endpoint<EpisodeRef, EpisodeDetail> REPUBLISH =
      Endpoint.quick("episodes.republish", EpisodeRef.class, EpisodeDetail.class);

  /// Stops everything that is only made for this episode.
  public static final Endpoint<EpisodeRef, EpisodeDetail> CANCEL =
      Endpoint.quick("episodes.cancel", EpisodeRef.class, EpisodeDetail.class);

  public static final Endpoint<WorkOrder, Outcome> PLAN =
      Endpoint.patient("episodes.plan", WorkOrder.class, Outcome.class);

  public static final Endpoint<WorkOrder, Outcome> ASSEMBLE =
      Endpoint.patient("episodes.assemble", WorkOrder.class, Outcome.class);

  public static final Endpoint<WorkOrder, Outcome> PUBLISH =
      Endpoint.patient("episodes.publish", WorkOrder.class, Outcome.class);

  public static final Endpoint<WorkOrder, Outcome> VERIFY =
      Endpoint.patient("episodes.verify", WorkOrder.class, Outcome.class);

  private Episodes() {}

  /// `scenes` is "" for all or a selection such as "1-3" or "2,4-5".
  public record Produce(StoryId story, Quality quality, String scenes) {}

  public record EpisodeRef(EpisodeId episode) {}

  /// Up to `limit` (1 to 200) episodes that come after the cursor of an earlier page.
  public record AskEpisodes(Optional<String> cursor, int limit) {
    public AskEpisodes {
      if (limit < 1 || limit > 200) {
        throw studio.verticles.bus.Problem.invalid(
            "A page holds 1 to 200 items, not " + limit + ".");
      }
    }
  }

  public record EpisodePage(List<EpisodeSummary> episodes, Optional<String> next) {}

  /// `thumb` is a wide picture, `poster` a tall one; both appear when the film is assembled.
  public record EpisodeSummary(
      EpisodeId id,
      StoryId story,
      String series,
      String title,
      int season,
      int number,
      Quality quality,
      EpisodeStage stage,
      Optional<Duration> length,
      Optional<MediaPath> thumb,
      Optional<MediaPath> poster,
      Optional<String> problem,
      Instant created) {}

  /// `libraryPath` is where the file lies on disk, absolute, once published. `standIns` says in
  /// sentences what the house's own engines made because others could not.
  public record EpisodeDetail(
      EpisodeSummary summary,
      String logline,
      List<Chapter> chapters,
      Optional<MediaPath> film,
      Optional<MediaPath> captions,
      Optional<MediaPath> subtitles,
      Optional<MediaPath> backdrop,
      Optional<Long> bytes,
      Optional<String> facts,
      List<String> engines,
      List<String> standIns,
      Optional<String> libraryPath,
      Optional<Instant> published,
      Optional<Instant> verified) {}

  public record Chapter(String title, Duration start) {}
}
