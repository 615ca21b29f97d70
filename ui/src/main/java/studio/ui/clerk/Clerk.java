package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;
import static studio.ui.clerk.Asking.finding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.hardware.brief.Quality;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.desk.CastDesk;
import studio.ui.desk.CreateDesk;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Desk;
import studio.ui.desk.EpisodeCard;
import studio.ui.desk.EpisodeDetail;
import studio.ui.desk.HardwareDesk;
import studio.ui.desk.Production;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.StoryCard;
import studio.ui.desk.StoryOutline;
import studio.ui.desk.Tonight;
import studio.ui.desk.TrainingDesk;
import studio.verticles.bus.Bus;
import studio.verticles.production.EpisodeId;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.AskShots;
import studio.verticles.production.Productions.AskTonight;
import studio.verticles.production.Productions.ProductionView;
import studio.verticles.production.StoryId;
import studio.verticles.publish.Episodes;
import studio.verticles.publish.Episodes.AskEpisodes;
import studio.verticles.publish.Episodes.EpisodeRef;
import studio.verticles.publish.Episodes.Produce;
import studio.verticles.story.Stories;
import studio.verticles.story.Stories.Page;
import studio.verticles.story.Stories.StoryRef;
import studio.verticles.story.Stories.Submit;

/// Answers the views by asking the departments. Listens to the house's topics once, however many
/// pages are open.
public final class Clerk implements Desk {
  /// The same text is the same story only under the same seed; the pages always use this one.
  private static final long SEED = 0;

  private static final int LATEST = 6;
  private static final int SHELF = 200;

  private final Bus bus;
  private final Supplier<SampleStory> sample;
  private final int storyBytes;
  private final OutlineShelf outlines;
  private final HardwareDesk hardware;
  private final CastDesk cast;
  private final CreateDesk create;
  private final ReviewDesk review;
  private final DatasetDesk dataset;
  private final TrainingDesk training;
  private final AnalyticsDesk analytics;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /// Call it once the departments answer.
  public Clerk(Bus bus, Supplier<SampleStory> sample, int storyBytes) {
    this.bus = bus;
    this.sample = sample;
    this.storyBytes = storyBytes;
    this.outlines = new OutlineShelf(story -> bus.ask(Stories.OUTLINE, new StoryRef(story)));
    this.hardware = new HardwareClerk(bus, Clock.systemUTC(), this::ring);
    this.cast = new CastClerk(bus, this::ring);
    this.create = new CreateClerk(bus, this::ring);
    this.review = new ReviewClerk(bus, Clock.systemUTC(), this::ring);
    this.dataset = new DatasetClerk(bus, this::ring);
    this.training = new TrainingClerk(bus, this::ring);
    this.analytics = new AnalyticsClerk(bus, Clock.systemDefaultZone(), this::ring);
    bus.listen(Productions.JOB_CHANGED, _ -> ring(Change.PRODUCTION));
    bus.listen(
        Productions.STORY_CHANGED,
        changed -> {
          outlines.forget(changed.story());
          ring(Change.STORY);
        });
    bus.listen(Productions.EPISODE_CHANGED, _ -> ring(Change.EPISODE));
  }

  private void ring(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }

  @Override
  public Watch watch(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Tonight tonight() {
    return asking(() -> {
      Productions.Tonight night = bus.ask(Productions.TONIGHT, new AskTonight());
      return new Tonight(
          night.productions().stream().map(this::production).toList(),
          night.lanes().stream().map(NightWords::lane).toList(),
          page(LATEST * 2).stream().filter(EpisodeCard::isFinished).limit(LATEST).toList());
    });
  }

  private Production production(ProductionView view) {
    return NightWords.production(
        view,
        bus.ask(Productions.SHOTS, new AskShots(view.episode())),
        outlines.outline(view.story()));
  }

  @Override
  public List<StoryCard> stories() {
    return asking(() ->
        bus.ask(Stories.LIST, new Page(Optional.empty(), SHELF)).stories().stream()
            .map(StoryWords::card)
            .toList());
  }

  @Override
  public Optional<StoryOutline> story(String id) {
    return finding(() -> StoryWords.outline(outlines.outline(StoryId.parse(id))));
  }

  @Override
  public int storyBytes() {
    return storyBytes;
  }

  @Override
  public String importStory(String fileName, byte[] content) {
    return asking(() ->
        bus.ask(Stories.SUBMIT, new Submit(content, fileName, SEED, true)).story().toString());
  }

  @Override
  public String importSample() {
    SampleStory story = sample.get();
    return importStory(story.fileName(), story.content());
  }

  @Override
  public String produce(String storyId, Quality quality) {
    return asking(() ->
        bus.ask(Episodes.PRODUCE, new Produce(StoryId.parse(storyId), quality, ""))
            .episode()
            .toString());
  }

  @Override
  public void cancel(String productionId) {
    asking(() -> bus.ask(Episodes.CANCEL, new EpisodeRef(EpisodeId.parse(productionId))));
  }

  @Override
  public List<EpisodeCard> episodes() {
    return asking(() -> page(SHELF));
  }

  private List<EpisodeCard> page(int limit) {
    return bus.ask(Episodes.LIST, new AskEpisodes(Optional.empty(), limit)).episodes().stream()
        .map(EpisodeWords::card)
        .toList();
  }

  @Override
  public Optional<EpisodeDetail> episode(String id) {
    return finding(
        () -> EpisodeWords.detail(bus.ask(Episodes.DETAIL, new EpisodeRef(EpisodeId.parse(id)))));
  }

  @Override
  public CastDesk cast() {
    return cast;
  }

  @Override
  public CreateDesk create() {
    return create;
  }

  @Override
  public ReviewDesk review() {
    return review;
  }

  @Override
  public DatasetDesk dataset() {
    return dataset;
  }

  @Override
  public TrainingDesk training() {
    return training;
  }

  @Override
  public AnalyticsDesk analytics() {
    return analytics;
  }

  @Override
  public HardwareDesk hardware() {
    return hardware;
  }

  @Override
  public void publish(String episodeId) {
    asking(() -> bus.ask(Episodes.REPUBLISH, new EpisodeRef(EpisodeId.parse(episodeId))));
  }
}
