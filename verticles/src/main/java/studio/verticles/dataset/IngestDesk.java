package studio.verticles.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.hardware.frames.WebVideo;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.IngestStore.Ingest;
import studio.verticles.dataset.Ingests.Berth;
import studio.verticles.dataset.Ingests.Brought;
import studio.verticles.dataset.Ingests.Counts;
import studio.verticles.dataset.Ingests.IngestPage;
import studio.verticles.dataset.Ingests.IngestRef;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.IngestsAsked;
import studio.verticles.dataset.Ingests.Places;
import studio.verticles.dataset.Ingests.PlacesAsked;
import studio.verticles.dataset.Ingests.Sending;
import studio.verticles.dataset.Ingests.Sent;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.dataset.Ingests.UploadKind;
import studio.verticles.dataset.Ingests.Wish;
import studio.verticles.library.MediaPath;
import studio.verticles.production.Job;
import studio.verticles.production.JobState;
import studio.verticles.production.Outcome;
import studio.verticles.production.Pipeline;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.Ticket;
import studio.verticles.production.UploadId;
import studio.verticles.production.WorkOrder;
import studio.verticles.production.WorkPlan;

/// Brings pictures in from outside.
final class IngestDesk {
  private final Floor floor;
  private final Intake intake;
  private final IngestStore store;
  private final IngestViews views;
  private final Booking booking;
  private final Docks docks;

  IngestDesk(Floor floor, Intake intake) {
    this.floor = floor;
    this.intake = intake;
    this.store = new IngestStore(floor.database());
    this.views = new IngestViews(floor.database(), floor.jobs(), floor.board()::newest);
    this.booking = new Booking(floor.database(), store, intake);
    this.docks = new Docks(intake, floor.workshop(), floor.media(), store);
  }

  void open() {
    floor.bus().answer(Ingests.BERTH, this::berth);
    floor.bus().answer(Ingests.KEEP, this::keep);
    floor.bus().answer(Ingests.UPLOADS, views::uploads);
    floor.bus().answer(Ingests.BRING, this::bring);
    floor.bus().answer(Ingests.LIST, this::list);
    floor.bus().answer(Ingests.READ, this::read);
    floor.bus().answer(Ingests.ITEMS, views::items);
    floor.bus().answer(Ingests.CANCEL, this::cancel);
    floor.bus().answer(Ingests.RESUME, this::resume);
    floor.bus().answer(Ingests.PLACES, this::places);
    floor.bus().answer(Datasets.INGEST, this::ingest);
  }

  private Berth berth(Sending sending) {
    String name = Uploaded.name(sending.name());
    UploadKind kind = Uploaded.kind(name);
    return new Berth(
        name, kind, floor.media().gangway(MediaFile.ending(name)).toString(), Uploaded.most(kind));
  }

  private Upload keep(Sent sent) {
    String name = Uploaded.name(sent.name());
    UploadKind kind = Uploaded.kind(name);
    Path file = Path.of(sent.file());
    if (!floor.media().isOnBench(file) || !Files.isRegularFile(file)) {
      throw Problem.invalid("%s did not come. Send it again.".formatted(name));
    }
    record Kept(long bytes, MediaPath path) {}
    Kept kept =
        floor
            .workshop()
            .run(() -> {
              long bytes = Files.size(file);
              return new Kept(bytes, floor.media().keep(file));
            });
    Upload upload =
        new Upload(UploadId.create(), name, kind, kept.bytes(), floor.clock().instant());
    return floor
        .database()
        .inTransaction(transaction -> {
          IngestStore.keep(transaction, upload, kept.path(), sent.by());
          return upload;
        });
  }

  private Brought bring(Wish wish) {
    return booking.bring(wish);
  }

  private IngestPage list(IngestsAsked asked) {
    return views.page(asked);
  }

  private IngestView read(IngestRef ref) {
    return views.view(ref.ingest());
  }

  private IngestView cancel(IngestRef ref) {
    floor.jobs().cancel(List.of(views.view(ref.ingest()).job()));
    return views.view(ref.ingest());
  }

  private IngestView resume(IngestRef ref) {
    IngestView view = views.view(ref.ingest());
    if (view.state() == JobState.DONE) {
      throw Problem.conflict("This ingest is done. Bring the same source again to look for more.");
    }
    floor
        .database()
        .inTransaction(transaction -> {
          WorkPlan.add(transaction, Pipeline.forIngest(ref.ingest(), view.what()));
          return view;
        });
    return views.view(ref.ingest());
  }

  private Places places(PlacesAsked asked) {
    return new Places(
        asked.path(),
        floor.workshop().run(() -> new Grounds(intake.roots()).list(asked.path())),
        intake.comfyUi().keySet().stream().sorted().toList(),
        intake.web().isPresent(),
        intake.web().isPresent() ? "" : WebVideo.HOW_TO_INSTALL);
  }

  private Outcome ingest(WorkOrder order) {
    Ticket ticket = order.ticket();
    Ingest ingest = store.ingest(((Job.Ingest) order.job()).ingest());
    ProgressBoard board = floor.board();
    try (Hold hold = docks.open(ingest, ticket, board.of(ticket))) {
      new Unloading(floor, store, ingest, ticket, board.of(ticket)).unload(hold);
    }
    new Verdicts(floor.bus(), store).decide(ingest);
    String note = words(views.view(ingest.id()).counts());
    floor
        .jobs()
        .finish(
            ticket,
            note,
            transaction -> store.finish(transaction, ingest.id(), floor.clock().instant()));
    return new Outcome(note);
  }

  private static String words(Counts counts) {
    return "%d taken, %d were there, %d refused"
        .formatted(counts.taken(), counts.duplicates(), counts.refused());
  }
}
