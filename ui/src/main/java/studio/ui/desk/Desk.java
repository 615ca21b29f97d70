package studio.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.hardware.brief.Quality;

/// The questions and wishes of a person in front of the studio. Every method may throw [Refusal].
public interface Desk {
  Tonight tonight();

  /// Newest first.
  List<StoryCard> stories();

  Optional<StoryOutline> story(String id);

  /// How many bytes a story may have.
  int storyBytes();

  /// Reads a story; `fileName` hints at its format ("the-fox.fountain"). Answers its id.
  String importStory(String fileName, byte[] content);

  /// Reads the story that came with the studio. Answers its id.
  String importSample();

  /// Puts a story into production. Answers the production's id.
  String produce(String storyId, Quality quality);

  void cancel(String productionId);

  /// Newest first.
  List<EpisodeCard> episodes();

  Optional<EpisodeDetail> episode(String id);

  void publish(String episodeId);

  /// The desk's drawer for cards, lanes and the queue.
  HardwareDesk hardware();

  /// The drawer for the cast.
  CastDesk cast();

  /// The drawer for drawing the cast.
  CreateDesk create();

  /// The drawer for judging pictures.
  ReviewDesk review();

  /// The drawer for sets of pictures.
  DatasetDesk dataset();

  /// The drawer for training likenesses.
  TrainingDesk training();

  /// The drawer for what was learned.
  AnalyticsDesk analytics();

  /// Calls the listener, on any thread, whenever something that a view shows may have changed.
  Watch watch(Consumer<Change> listener);

  /// What changed; a view asks again for the rest.
  enum Change {
    STORY,
    PRODUCTION,
    EPISODE,
    /// A card was read.
    CARD,
    /// A lane, its engines, its work or the picture of it.
    LANE,
    /// What waits, or why something no longer does.
    QUEUE,
    /// A character, a style or a project.
    CAST,
    /// A picture came, was judged or decided on.
    PICTURE,
    /// A batch or an ingest got further.
    BATCH,
    /// A training or the register of likenesses.
    TRAINING
  }

  /// A running watch; closing it ends it.
  @FunctionalInterface
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
