package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import studio.ui.desk.CreateDesk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Easel.Again;
import studio.ui.desk.Easel.Model;
import studio.ui.desk.Easel.Order;
import studio.ui.desk.Easel.PoseChoice;
import studio.ui.desk.Easel.Strip;
import studio.ui.desk.Easel.Words;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.AskCharacters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Drawings.BatchRef;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Draft;
import studio.verticles.drawing.Drawings.Plate;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.PosePool;
import studio.verticles.drawing.Wish;
import studio.verticles.drawing.Wish.Asking;
import studio.verticles.drawing.Wish.Beginning;
import studio.verticles.drawing.Wish.Wearing;
import studio.verticles.gallery.Gallery;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.PictureId;
import studio.verticles.production.Productions;
import studio.verticles.production.Productions.JobView;
import studio.verticles.production.Productions.Preview;

/// Answers about drawing the cast. It keeps the newest sketches of pictures that are being drawn.
final class CreateClerk implements CreateDesk {
  private static final int CAST = 200;
  private static final int FACES = 12;
  private static final int NEWEST = 8;
  private static final int MOST_SKETCHES = 24;

  /// Larger ones would make every push of the page heavy.
  private static final int LARGEST_SKETCH = 120_000;

  private static final String PERSON = "a person";

  private final Bus bus;
  private final Consumer<Change> bell;
  private final Map<JobId, String> sketches =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<JobId, String> eldest) {
              return size() > MOST_SKETCHES;
            }
          });

  CreateClerk(Bus bus, Consumer<Change> bell) {
    this.bus = bus;
    this.bell = bell;
    bus.listen(Drawings.BATCH_CHANGED, _ -> bell.accept(Change.BATCH));
    bus.listen(Gallery.PICTURE_CHANGED, _ -> bell.accept(Change.PICTURE));
    bus.listen(Productions.JOB_CHANGED, this::heard);
    bus.listen(Productions.PREVIEW, this::seen);
  }

  private void heard(JobView job) {
    if (job.kind().equals("Portray")) {
      bell.accept(Change.BATCH);
    }
  }

  private void seen(Preview preview) {
    if (preview.picture().length <= LARGEST_SKETCH) {
      sketches.put(
          preview.job(),
          "data:%s;base64,%s"
              .formatted(
                  preview.picture()[0] == (byte) 0x89 ? "image/png" : "image/jpeg",
                  Base64.getEncoder().encodeToString(preview.picture())));
      bell.accept(Change.BATCH);
    }
  }

  @Override
  public List<Model> models() {
    return asking(() -> {
      List<CharacterCard> cast =
          bus.ask(
                  Characters.LIST,
                  new AskCharacters(Optional.empty(), "", false, Optional.empty(), CAST))
              .characters();
      return IntStream.range(0, cast.size()).mapToObj(i -> model(cast.get(i), i)).toList();
    });
  }

  /// Of whom nothing is approved yet, the newest drawing tells more than a letter; asked for only
  /// where it is seen.
  private Model model(CharacterCard card, int place) {
    return EaselWords.model(
        card,
        card.thumbnails().isEmpty() && place < FACES ? newestDrawing(card.id()) : Optional.empty());
  }

  private Optional<MediaPath> newestDrawing(CharacterId character) {
    return batches(character, 1).stream()
        .flatMap(batch -> batch.pictures().stream())
        .map(Plate::thumbnail)
        .findFirst();
  }

  private List<BatchView> batches(CharacterId character, int limit) {
    return bus.ask(
            Drawings.LIST,
            new Whose(Optional.of(character), Optional.empty(), Optional.empty(), limit))
        .batches();
  }

  @Override
  public List<PoseChoice> poses() {
    return PosePool.ALL.stream().map(EaselWords::pose).toList();
  }

  @Override
  public Words words(String model, String prompt, String negative, String pose) {
    return asking(() ->
        EaselWords.words(
            bus.ask(Drawings.WORDS, new Draft(CharacterId.parse(model), prompt, negative, pose))));
  }

  @Override
  public void draw(Order order) {
    asking(() ->
        bus.ask(
            Drawings.START,
            new Wish(
                CharacterId.parse(order.model()),
                Kind.DRAW,
                order.count(),
                new Wish.Words(order.prompt(), order.negative(), order.poses()),
                order.seed(),
                Optional.empty(),
                Optional.empty(),
                Wearing.IF_IT_FITS,
                Asking.by(PERSON))));
    bell.accept(Change.BATCH);
  }

  @Override
  public void drawAgain(Again wish) {
    asking(() ->
        bus.ask(
            Drawings.START,
            new Wish(
                CharacterId.parse(wish.model()),
                wish.refined() ? Kind.REFINE : Kind.VARIANT,
                wish.count(),
                Wish.Words.NONE,
                Optional.empty(),
                Optional.of(
                    new Beginning(
                        PictureId.parse(wish.picture()), Optional.empty(), Optional.empty())),
                Optional.empty(),
                Wearing.IF_IT_FITS,
                Asking.by(PERSON))));
    bell.accept(Change.BATCH);
  }

  @Override
  public List<Strip> strips(String model) {
    return asking(() ->
        batches(CharacterId.parse(model), NEWEST).stream()
            .map(batch -> EaselWords.strip(batch, this::sketch))
            .toList());
  }

  private Optional<String> sketch(JobId job) {
    return Optional.ofNullable(sketches.get(job));
  }

  @Override
  public void stop(String strip) {
    asking(() -> bus.ask(Drawings.CANCEL, new BatchRef(BatchId.parse(strip))));
    bell.accept(Change.BATCH);
  }
}
