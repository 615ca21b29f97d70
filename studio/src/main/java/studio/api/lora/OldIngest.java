package studio.api.lora;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Projects.Project;
import studio.verticles.dataset.Freight;
import studio.verticles.dataset.Ingests;
import studio.verticles.dataset.Ingests.Brought;
import studio.verticles.dataset.Ingests.IngestRef;
import studio.verticles.dataset.Ingests.IngestView;
import studio.verticles.dataset.Ingests.IngestsAsked;
import studio.verticles.dataset.Ingests.Upload;
import studio.verticles.dataset.Ingests.UploadKind;
import studio.verticles.dataset.Ingests.UploadsAsked;
import studio.verticles.dataset.Ingests.Wish;
import studio.verticles.production.CharacterId;
import studio.verticles.production.JobId;
import studio.verticles.production.JobState;
import studio.verticles.production.Productions;
import studio.verticles.production.ProjectId;

/// Bringing pictures in, as the old training package had it. Most of it answered when all was done;
/// what is an ingest today is waited for that long.
final class OldIngest {
  private static final String WHO = "a script";
  private static final long PATIENCE_SECONDS = 900;

  private final Bus bus;
  private final OldNames names;

  OldIngest(Bus bus, OldNames names) {
    this.bus = bus;
    this.names = names;
  }

  /// Whose pictures they are.
  private record Target(ProjectId project, Optional<CharacterId> character) {
    static Target of(CharacterCard card) {
      return new Target(card.project(), Optional.of(card.id()));
    }

    static Target of(Project project) {
      return new Target(project.id(), Optional.empty());
    }
  }

  private Target target(OldRequest request) {
    Optional<String> slug = said(request, "character_slug");
    return slug.isPresent()
        ? Target.of(names.character(slug.get()))
        : Target.of(names.project(request.needed("project_name")));
  }

  /// In the body, the form or the query.
  private static Optional<String> said(OldRequest request, String name) {
    Optional<String> queried = request.query(name);
    return queried.isPresent() || !request.files().isEmpty() ? queried : request.text(name);
  }

  private static int frames(OldRequest request, int otherwise) {
    return request.files().isEmpty()
        ? request
            .amount("max_frames")
            .map(Number::intValue)
            .orElse(request.number("max_frames", otherwise, 1, 500))
        : request.number("max_frames", otherwise, 1, 500);
  }

  private Upload sent(OldRequest request) {
    return request.files().stream()
        .findFirst()
        .orElseThrow(() -> new OldRefusal(400, "file is required"));
  }

  private Brought bring(Target target, Freight freight, int frames) {
    return bus.ask(
        Ingests.BRING,
        new Wish(
            target.project(),
            target.character(),
            freight,
            Optional.of(frames),
            WHO,
            Optional.empty()));
  }

  private IngestView brought(Target target, Freight freight, int frames) {
    BlockingQueue<JobId> ended = new LinkedBlockingQueue<>();
    Brought brought;
    try (Bus.Listening _ =
        bus.listen(
            Productions.JOB_CHANGED,
            job -> {
              if (job.state().isFinal()) {
                ended.add(job.id());
              }
            })) {
      brought = bring(target, freight, frames);
      Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
      while (!view(brought).state().isFinal() && Instant.now().isBefore(end)) {
        ended.poll(Duration.between(Instant.now(), end).toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new OldRefusal(503, "The studio is closing", stopped);
    }
    IngestView view = view(brought);
    if (view.state() == JobState.FAILED) {
      throw new OldRefusal(500, view.problem().orElse("The ingest failed"));
    }
    return view;
  }

  private IngestView view(Brought brought) {
    return bus.ask(Ingests.READ, new IngestRef(brought.ingest()));
  }

  private static JsonObject counted(IngestView view) {
    return new JsonObject()
        .put("status", view.state() == JobState.DONE ? "completed" : "running")
        .put("ingest_id", view.id().toString())
        .put("frames_extracted", view.counts().found())
        .put("matched", view.counts().taken() - view.counts().unclassified())
        .put("unclassified", view.counts().unclassified())
        .put("duplicates", view.counts().duplicates())
        .put("skipped", view.counts().refused())
        .put("remarks", OldShape.array(view.remarks()));
  }

  JsonObject progress(OldRequest request) {
    return bus
        .ask(Ingests.LIST, new IngestsAsked(Optional.empty(), Optional.empty(), 1))
        .ingests()
        .stream()
        .findFirst()
        .map(view ->
            counted(view)
                .put("active", !view.state().isFinal())
                .put("type", view.kind())
                .put("source", view.what())
                .put("stage", view.state().name().toLowerCase(java.util.Locale.ROOT))
                .put("frame_current", view.counts().done())
                .put("frame_total", view.counts().found())
                .put("progress", view.progress()))
        .orElse(new JsonObject().put("active", false));
  }

  JsonObject image(OldRequest request) {
    Target target = target(request);
    IngestView view = brought(target, new Freight.Images(List.of(sent(request).id())), 1);
    if (view.counts().refused() > 0) {
      throw new OldRefusal(400, String.join(" ", view.remarks()));
    }
    return counted(view)
        .put("status", view.counts().duplicates() > 0 ? "duplicate" : "pending")
        .put("image", view.what());
  }

  /// A stub in the old program: it answered with an id and kept nothing. Here it keeps the file.
  JsonObject datasetImage(OldRequest request) {
    Target target = Target.of(names.character(request.path("name")));
    IngestView view = brought(target, new Freight.Images(List.of(sent(request).id())), 1);
    return counted(view)
        .put("id", view.id().toString())
        .put("status", view.counts().duplicates() > 0 ? "duplicate" : "pending");
  }

  JsonObject video(OldRequest request) {
    Target target = target(request);
    int frames = frames(request, 50);
    return counted(brought(target, new Freight.Video(sent(request).id()), frames));
  }

  /// The old program looked through one folder for every project at once.
  JsonObject scanComfyUi(OldRequest request) {
    Optional<String> named = said(request, "project_name");
    Project project =
        named
            .map(names::project)
            .or(() -> names.projects().findFirst())
            .orElseThrow(() -> new OldRefusal(404, "There is no project yet"));
    IngestView view = brought(Target.of(project), new Freight.ComfyUi(""), 50);
    return counted(view)
        .put("new_images", view.counts().taken())
        .put("scanned", view.counts().found());
  }

  JsonObject youtube(OldRequest request) {
    Target target = Target.of(names.character(request.needed("character_slug")));
    return counted(brought(target, new Freight.Web(request.needed("url")), frames(request, 50)));
  }

  JsonObject youtubeProject(OldRequest request) {
    Target target = Target.of(names.project(request.needed("project_name")));
    return counted(brought(target, new Freight.Web(request.needed("url")), frames(request, 50)));
  }

  JsonObject localVideo(OldRequest request) {
    Target target = Target.of(names.project(request.needed("project_name")));
    String path =
        said(request, "video_path")
            .or(() -> said(request, "path"))
            .orElseThrow(() -> new OldRefusal(400, "path is required"));
    return counted(brought(target, new Freight.Folder(path), frames(request, 200)));
  }

  JsonObject movieUpload(OldRequest request) {
    Upload movie = sent(request);
    if (movie.kind() != UploadKind.VIDEO) {
      throw new OldRefusal(400, "That file is no video");
    }
    return new JsonObject()
        .put("path", movie.id().toString())
        .put("filename", movie.name())
        .put("size_mb", megabytes(movie));
  }

  private Stream<Upload> movies() {
    return bus
        .ask(
            Ingests.UPLOADS, new UploadsAsked(Optional.of(UploadKind.VIDEO), Optional.empty(), 200))
        .uploads()
        .stream();
  }

  private static double megabytes(Upload upload) {
    return Math.round(upload.bytes() / 104857.6) / 10.0;
  }

  JsonObject movieList(OldRequest request) {
    JsonArray list = new JsonArray();
    movies()
        .forEach(movie ->
            list.add(
                new JsonObject()
                    .put("filename", movie.name())
                    .put("path", movie.id().toString())
                    .put("size_mb", megabytes(movie))));
    return new JsonObject().put("movies", list);
  }

  /// Answers at once; `/ingest/progress` has the rest.
  JsonObject movieExtract(OldRequest request) {
    Target target = Target.of(names.project(request.needed("project_name")));
    String wanted =
        request
            .text("movie_path")
            .or(() -> request.text("path"))
            .or(() -> request.text("filename"))
            .orElseThrow(() -> new OldRefusal(400, "movie_path is required"));
    boolean running =
        bus
            .ask(
                Ingests.LIST, new IngestsAsked(Optional.of(target.project()), Optional.empty(), 50))
            .ingests()
            .stream()
            .anyMatch(view -> view.kind().equals("movie") && !view.state().isFinal());
    if (running) {
      throw new OldRefusal(409, "Movie extraction already in progress");
    }
    Upload movie =
        movies()
            .filter(upload -> upload.name().equals(wanted) || upload.id().toString().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new OldRefusal(404, "Movie not found: " + wanted));
    Brought brought = bring(target, new Freight.Movie(movie.id()), frames(request, 500));
    return new JsonObject()
        .put("status", "started")
        .put("message", "Extracting frames from " + movie.name())
        .put("ingest_id", brought.ingest().toString());
  }
}
