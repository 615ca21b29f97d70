package studio.api;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import studio.verticles.bus.Bus;
import studio.verticles.dataset.Ingests;
import studio.verticles.dataset.Ingests.Berth;
import studio.verticles.dataset.Ingests.Sending;
import studio.verticles.dataset.Ingests.Sent;
import studio.verticles.dataset.Ingests.Upload;

/// Takes in pictures, videos and zips of any size, straight onto the disk: no more than a buffer of
/// it is ever in memory. It stands before the doors that read bodies.
///
/// A body is one file (its name in `?name=`) or a form with files. A file that breaks off, or is
/// too large, leaves nothing behind.
final class UploadDoor {
  private static final long MOST_TO_DRAIN = 64 << 20;

  private final Vertx vertx;
  private final Bus bus;

  UploadDoor(Vertx vertx, Bus bus) {
    this.vertx = vertx;
    this.bus = bus;
  }

  void take(RoutingContext visit) {
    HttpServerRequest request = visit.request();
    String type =
        Optional.ofNullable(request.getHeader("Content-Type"))
            .map(header -> header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
            .orElse("");
    if (type.equals("multipart/form-data")) {
      takeForm(visit);
      return;
    }
    request.pause();
    Optional<String> name = visit.queryParam("name").stream().findFirst();
    if (name.isEmpty()) {
      refuse(
          visit,
          new Refused(
              ProblemType.MALFORMED, "Say what the file is called: POST /uploads?name=mika.png"));
      return;
    }
    answer(visit, List.of(take(name.get(), request, length(request))));
  }

  private void takeForm(RoutingContext visit) {
    HttpServerRequest request = visit.request();
    List<Future<Upload>> files = new ArrayList<>();
    Promise<Void> ended = Promise.promise();
    request.setExpectMultipart(true);
    request.uploadHandler(file -> {
      file.pause();
      files.add(take(file.filename(), file, Optional.empty()));
    });
    request.exceptionHandler(ended::tryFail);
    request.endHandler(_ -> ended.tryComplete());
    ended
        .future()
        .onComplete(end -> {
          if (end.failed()) {
            refuse(visit, end.cause());
          } else if (files.isEmpty()) {
            refuse(visit, new Refused(ProblemType.MALFORMED, "The form has no file."));
          } else {
            answer(visit, files);
          }
        });
    request.resume();
  }

  private static void answer(RoutingContext visit, List<Future<Upload>> files) {
    Future.join(files)
        .onSuccess(_ ->
            Answer.json(
                visit,
                201,
                Shape.page(
                    files.stream().map(Future::result).map(IngestShape::of), Optional.empty())))
        .onFailure(why -> refuse(visit, why));
  }

  /// What is still on its way is read and thrown away, so that the connection can go on; where that
  /// would be a film, the connection ends.
  private static void refuse(RoutingContext visit, Throwable why) {
    if (why instanceof HttpClosedException) {
      return; // nobody hears it
    }
    HttpServerRequest request = visit.request();
    if (length(request).orElse(0L) > MOST_TO_DRAIN) {
      visit.addEndHandler(_ -> request.connection().close());
    } else if (!request.isEnded()) {
      request.handler(_ -> {}).resume();
    }
    visit.fail(why);
  }

  private static Optional<Long> length(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Content-Length"))
        .filter(header -> header.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /// Asks where it may lie, writes it there, and hands it over.
  ///
  /// @param content paused
  private Future<Upload> take(String name, ReadStream<Buffer> content, Optional<Long> length) {
    Context here = vertx.getOrCreateContext();
    return waiting(() -> {
      Berth berth = bus.ask(Ingests.BERTH, new Sending(name));
      if (length.filter(bytes -> bytes > berth.most()).isPresent()) {
        throw tooLarge(berth);
      }
      try {
        write(here, content, berth);
        return bus.ask(Ingests.KEEP, new Sent(name, berth.file(), "the API"));
      } catch (Throwable failed) { // an await throws checked ones too
        vertx
            .fileSystem()
            .exists(berth.file())
            .compose(
                there -> there ? vertx.fileSystem().delete(berth.file()) : Future.succeededFuture())
            .await();
        throw failed;
      }
    });
  }

  private void write(Context here, ReadStream<Buffer> content, Berth berth) {
    AsyncFile file =
        vertx
            .fileSystem()
            .open(berth.file(), new OpenOptions().setWrite(true).setCreateNew(true))
            .await();
    Promise<Void> written = Promise.promise();
    here.runOnContext(_ ->
        content.pipeTo(new Limited(file, berth.most(), () -> tooLarge(berth))).onComplete(written));
    written.future().await();
  }

  private static Refused tooLarge(Berth berth) {
    return new Refused(
        ProblemType.TOO_LARGE,
        "%s is larger than %s. Make it smaller, or bring it from a folder of the server."
            .formatted(
                berth.name(),
                berth.most() >= 1 << 30
                    ? (berth.most() >> 30) + " GB"
                    : (berth.most() >> 20) + " MB"));
  }

  /// Runs on a thread of its own that may wait.
  private <T> Future<T> waiting(Callable<T> work) {
    Promise<T> promise = Promise.promise();
    Thread.ofVirtual()
        .name("upload")
        .start(() -> {
          try {
            promise.complete(work.call());
          } catch (Throwable failed) { // an await throws checked ones too
            promise.fail(failed);
          }
        });
    return promise.future();
  }
}
