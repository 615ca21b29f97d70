package studio.verticles.drawing;

import io.vertx.core.AbstractVerticle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.hardware.engine.ImageEngine.Drawing;
import studio.hardware.engine.PortraitEngine;
import studio.verticles.Floor;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Sheet;
import studio.verticles.db.Database;
import studio.verticles.drawing.DrawingStore.Commission;
import studio.verticles.drawing.DrawingStore.Header;
import studio.verticles.drawing.DrawingStore.Idle;
import studio.verticles.drawing.Drawings.BatchChanged;
import studio.verticles.drawing.Drawings.BatchPage;
import studio.verticles.drawing.Drawings.BatchRef;
import studio.verticles.drawing.Drawings.BatchView;
import studio.verticles.drawing.Drawings.Cleared;
import studio.verticles.drawing.Drawings.Draft;
import studio.verticles.drawing.Drawings.Started;
import studio.verticles.drawing.Drawings.Waiting;
import studio.verticles.drawing.Drawings.Whose;
import studio.verticles.drawing.Drawings.Wording;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Arrivals;
import studio.verticles.gallery.Gallery;
import studio.verticles.learning.Lessons;
import studio.verticles.learning.Lessons.Negatives;
import studio.verticles.library.MediaLibrary;
import studio.verticles.production.CharacterId;
import studio.verticles.production.Job;
import studio.verticles.production.JobStore;
import studio.verticles.production.Outcome;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Ticket;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.Workshop;

/// Starts batches, draws their pictures, tells how far they are.
public final class DrawingVerticle extends AbstractVerticle {
  private final Bus bus;
  private final Database database;
  private final JobStore jobs;
  private final ProgressBoard board;
  private final Workshop workshop;
  private final MediaLibrary media;
  private final Roster roster;
  private final Clock clock;
  private final DrawingStore store;

  public DrawingVerticle(Floor floor) {
    this.bus = floor.bus();
    this.database = floor.database();
    this.jobs = floor.jobs();
    this.board = floor.board();
    this.workshop = floor.workshop();
    this.media = floor.media();
    this.roster = floor.roster();
    this.clock = floor.clock();
    this.store = new DrawingStore(floor.database(), floor.jobs());
  }

  @Override
  public void start() {
    bus.answer(Drawings.START, this::start);
    bus.answer(Drawings.BATCH, this::batch);
    bus.answer(Drawings.LIST, this::list);
    bus.answer(Drawings.CANCEL, this::cancel);
    bus.answer(Drawings.CLEAR, this::clear);
    bus.answer(Drawings.WORDS, this::words);
    bus.answer(Drawings.PORTRAY, this::portray);
  }

  private Started start(Wish wish) {
    Started started = database.inTransaction(transaction -> Batches.start(transaction, wish));
    if (started.isNew()) {
      tell(store.header(started.batch()));
    }
    return started;
  }

  private BatchView batch(BatchRef ref) {
    return views(List.of(store.header(ref.batch()))).getFirst();
  }

  private BatchPage list(Whose whose) {
    List<Header> found = store.list(whose);
    boolean more = found.size() > whose.limit();
    List<Header> page = more ? found.subList(0, whose.limit()) : found;
    return new BatchPage(
        views(page), more ? Optional.of(page.getLast().id().toString()) : Optional.empty());
  }

  private BatchView cancel(BatchRef ref) {
    Header header = store.header(ref.batch());
    jobs.cancel(store.unfinished(ref.batch()));
    tell(header);
    return views(List.of(header)).getFirst();
  }

  private Cleared clear(Waiting waiting) {
    List<Idle> idle = store.waiting(waiting.project());
    if (!idle.isEmpty()) {
      jobs.cancel(idle.stream().map(Idle::job).toList());
    }
    idle.stream().map(Idle::batch).distinct().map(store::header).forEach(this::tell);
    return new Cleared(idle.size());
  }

  private Wording words(Draft draft) {
    Sheet sheet = sheet(draft.character());
    var trained =
        sheet.lora().map(lora -> new Likenesses.Trained(lora.file(), lora.architecture()));
    boolean worn =
        Likenesses.choose(trained, sheet.style().model().architecture(), Wish.Wearing.IF_IT_FITS)
            .worn();
    return Sitting.words(
        sheet,
        lessons(draft.character()),
        draft.prompt(),
        draft.negative(),
        PosePool.called(draft.pose()),
        sheet.lora().filter(_ -> worn));
  }

  private Outcome portray(WorkOrder order) {
    var job = (Job.Portray) order.job();
    Ticket ticket = order.ticket();
    Commission work = store.commission(job.batch());
    Sheet sheet = sheet(work.character());
    if (sheet.who().archived()) {
      throw Problem.invalid(
          "%s was archived; nothing more is drawn.".formatted(sheet.who().name()));
    }
    Sitting sitting = Sitting.of(work, job.number(), sheet, lessons(work.character()), media::file);
    PortraitEngine engine = roster.portraits(ticket);
    Path picture = media.bench(ticket, "portrait", "png");
    Path thumbnail = media.bench(ticket, "thumbnail", "jpg");
    long began = clock.millis();
    Print print =
        workshop.run(() -> {
          Drawing drawing = engine.draw(sitting.brief(), picture, board.of(ticket));
          checkWorn(work, drawing);
          return Print.of(drawing, picture, thumbnail, media);
        });
    Arrival arrival = Mount.of(work, job.number(), sheet, sitting, print, clock.millis() - began);
    String note = "%s by the %s".formatted(arrival.name(), engine.name());
    jobs.finish(ticket, note, transaction -> Arrivals.hang(transaction, arrival));
    bus.publish(
        Gallery.PICTURE_CHANGED,
        new Gallery.PictureChanged(arrival.id(), work.project(), Optional.of(work.character())));
    bus.publish(
        Drawings.BATCH_CHANGED, new BatchChanged(work.batch(), work.project(), work.character()));
    return new Outcome(note);
  }

  /// Who demanded the likeness is not served with a picture without it.
  private static void checkWorn(Commission work, Drawing drawing) {
    if (work.plan().lora() == Wish.Wearing.DEMANDED && !drawing.facts().containsKey("lora")) {
      throw Problem.invalid(
          drawing
              .facts()
              .getOrDefault("remark", "The trained likeness was not worn, and it was demanded."));
    }
  }

  private Sheet sheet(CharacterId character) {
    return bus.ask(Characters.SHEET, new Characters.CharacterRef(character));
  }

  private Negatives lessons(CharacterId character) {
    return bus.ask(Lessons.NEGATIVES, new Lessons.OfCharacter(character));
  }

  private List<BatchView> views(List<Header> headers) {
    return BatchViews.of(store, headers, board::newest);
  }

  private void tell(Header header) {
    bus.publish(
        Drawings.BATCH_CHANGED,
        new BatchChanged(header.id(), header.project(), header.character()));
  }
}
