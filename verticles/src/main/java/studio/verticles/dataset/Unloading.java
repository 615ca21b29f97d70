package studio.verticles.dataset;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import studio.hardware.engine.Progress;
import studio.hardware.frames.FramePick;
import studio.hardware.frames.Sighting;
import studio.hardware.frames.Survey;
import studio.hardware.picture.ForeignPicture;
import studio.verticles.Floor;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.IngestStore.Ingest;
import studio.verticles.production.Ticket;

/// One ingest at work, from its source to the last picture.
///
/// Stages, and what a crash at each costs:
/// 1. *opening*: folders are looked through, archives unpacked, videos fetched. Done again; a video
///    of the web that had come is not fetched twice.
/// 2. *each picture*: hung in a transaction of its own together with its item. What has an item is
///    passed over, so nothing comes twice.
/// 3. *closing*: what had been decided elsewhere is decided here, one by one; then the job is done.
final class Unloading {
  private final Floor floor;
  private final IngestStore store;
  private final Ingest ingest;
  private final Ticket ticket;
  private final Progress progress;
  private final Hanging hanging;
  private final Set<String> done;
  private final List<String> remarks = new ArrayList<>();
  private int number;
  private double shareDone;

  Unloading(Floor floor, IngestStore store, Ingest ingest, Ticket ticket, Progress progress) {
    this.floor = floor;
    this.store = store;
    this.ingest = ingest;
    this.ticket = ticket;
    this.progress = progress;
    this.hanging = new Hanging(floor, store, ingest);
    this.done = store.done(ingest.id());
  }

  /// Everything up to the closing.
  void unload(Hold hold) {
    remarks.addAll(hold.remarks());
    List<Find> finds = hold.finds();
    int found = (int) finds.stream().filter(find -> find.kind() == MediaFile.PICTURE).count();
    store.found(ingest.id(), found, remarks);
    boolean isAlone = finds.size() == 1;
    for (int i = 0; i < finds.size(); i++) {
      shareDone = (double) i / finds.size();
      progress.at(shareDone);
      Find find = finds.get(i);
      switch (find.kind()) {
        case PICTURE -> picture(find, isAlone);
        case FILM -> found += film(find, isAlone, found, 1.0 / finds.size());
      }
    }
  }

  private void picture(Find find, boolean isAlone) {
    bring(
        find,
        isAlone,
        () -> {
          ForeignPicture foreign = ForeignPicture.read(find.file(), plain(find.item()));
          return new Read(foreign.picture(), foreign.remarks());
        });
  }

  /// @return how many of its frames are wanted
  private int film(Find find, boolean isAlone, int foundBefore, double share) {
    Survey survey;
    List<Sighting> chosen;
    try {
      survey =
          floor
              .workshop()
              .run(() ->
                  Survey.of(
                      find.file(), fraction -> progress.at(shareDone + share * 0.5 * fraction)));
      chosen = survey.choose(ingest.maxFrames());
    } catch (Problem unreadable) {
      refuse(find, isAlone, unreadable);
      return 0;
    }
    survey.remark().map(remark -> named(find, remark)).ifPresent(remarks::add);
    store.found(ingest.id(), foundBefore + chosen.size(), remarks);
    for (int i = 0; i < chosen.size(); i++) {
      Sighting moment = chosen.get(i);
      progress.at(shareDone + share * (0.5 + 0.5 * i / chosen.size()));
      Find frame =
          new Find(
              "%s@%08d".formatted(find.item(), moment.at().toMillis()),
              find.file(),
              MediaFile.PICTURE,
              find.record());
      bring(
          frame,
          false,
          () -> new Read(FramePick.take(find.file(), moment, survey.bars()), List.of()));
    }
    return chosen.size();
  }

  private record Read(BufferedImage image, List<String> remarks) {}

  private void bring(Find find, boolean isAlone, Callable<Read> reading) {
    int mine = number++;
    if (done.contains(find.item())) {
      return;
    }
    Path picture = floor.media().bench(ticket, "picture", "png");
    Path thumbnail = floor.media().bench(ticket, "thumbnail", "jpg");
    Optional<Print> print = Optional.empty();
    try {
      print =
          Optional.of(
              floor
                  .workshop()
                  .run(() -> {
                    Read read = reading.call();
                    return Print.of(read.image(), read.remarks(), picture, thumbnail);
                  }));
    } catch (Problem unreadable) {
      refuse(find, isAlone, unreadable);
    }
    print.ifPresent(good -> hanging.hang(find, good, mine));
  }

  /// What is wrong with one picture is written down, and the others go on; what is wrong with the
  /// world stops the ingest, which goes on later.
  private void refuse(Find find, boolean isAlone, Problem why) {
    if (why.kind() != Problem.Kind.INVALID) {
      throw new Problem(
          why.kind(), why.detail() + " What has come stays; the ingest goes on behind it.", why);
    }
    String remark = named(find, why.detail());
    if (isAlone) {
      throw Problem.invalid(remark);
    }
    hanging.refuse(find, remark);
  }

  /// A sentence that says which file it is about.
  private static String named(Find find, String words) {
    String name = plain(find.item());
    return words.contains(name) ? words : name + " " + words;
  }

  /// What people call it: uploads carry their id in front.
  static String plain(String item) {
    return item.replaceFirst("^[0-9a-f]{8}-[0-9a-f-]{27}/", "");
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }
}
