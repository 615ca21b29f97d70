package studio.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import studio.hardware.brief.Quality;

/// A desk made of paper: it answers what the test laid on it and writes down what was wished.
public final class PaperDesk implements Desk {
  public Tonight tonight = new Tonight(List.of(), List.of(), List.of());
  public final List<StoryOutline> stories = new ArrayList<>();
  public final List<EpisodeDetail> episodes = new ArrayList<>();
  public final List<String> wishes = new CopyOnWriteArrayList<>();
  public Optional<Refusal> refusal = Optional.empty();
  public final PaperHardwareDesk hardware = new PaperHardwareDesk(this::wish);
  public final PaperCastDesk cast = new PaperCastDesk(this::wish);
  public final PaperCreateDesk create = new PaperCreateDesk(this::wish);
  public final PaperReviewDesk review = new PaperReviewDesk(this::wish);
  public final PaperDatasetDesk dataset = new PaperDatasetDesk();
  public final PaperTrainingDesk training = new PaperTrainingDesk();
  public final PaperAnalyticsDesk analytics = new PaperAnalyticsDesk(this::wish);
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  public void ring(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }

  public int listeners() {
    return listeners.size();
  }

  private void wish(String words) {
    refusal.ifPresent(no -> {
      throw no;
    });
    wishes.add(words);
  }

  @Override
  public Tonight tonight() {
    return tonight;
  }

  @Override
  public List<StoryCard> stories() {
    return stories.stream().map(StoryOutline::story).toList();
  }

  @Override
  public Optional<StoryOutline> story(String id) {
    return stories.stream().filter(s -> s.story().id().equals(id)).findFirst();
  }

  @Override
  public int storyBytes() {
    return 5_000_000;
  }

  @Override
  public String importStory(String fileName, byte[] content) {
    wish("read " + fileName + ", " + content.length + " bytes");
    return stories.getFirst().story().id();
  }

  @Override
  public String importSample() {
    wish("read the sample");
    return stories.getFirst().story().id();
  }

  @Override
  public String produce(String storyId, Quality quality) {
    wish("make " + storyId + " in " + quality);
    return "e1";
  }

  @Override
  public void cancel(String productionId) {
    wish("cancel " + productionId);
  }

  @Override
  public List<EpisodeCard> episodes() {
    return episodes.stream().map(EpisodeDetail::card).toList();
  }

  @Override
  public Optional<EpisodeDetail> episode(String id) {
    return episodes.stream().filter(e -> e.card().id().equals(id)).findFirst();
  }

  @Override
  public void publish(String episodeId) {
    wish("publish " + episodeId);
  }

  @Override
  public PaperCastDesk cast() {
    return cast;
  }

  @Override
  public PaperCreateDesk create() {
    return create;
  }

  @Override
  public PaperReviewDesk review() {
    return review;
  }

  @Override
  public PaperDatasetDesk dataset() {
    return dataset;
  }

  @Override
  public PaperTrainingDesk training() {
    return training;
  }

  @Override
  public PaperAnalyticsDesk analytics() {
    return analytics;
  }

  @Override
  public PaperHardwareDesk hardware() {
    return hardware;
  }

  @Override
  public Watch watch(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
