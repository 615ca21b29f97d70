package studio.api.lora;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import studio.api.lora.OldRoute.OldAnswer;
import studio.verticles.bus.Bus;

/// The one table of old addresses: `old-routes.txt` says which there are and what took their place,
/// [#answers] who answers them. Neither may have one that the other lacks.
final class OldRoutes {
  private static final String TABLE = "/old-routes.txt";

  private OldRoutes() {}

  static List<OldRoute> all(Bus bus) {
    Map<String, OldAnswer> answers = answers(bus);
    List<OldRoute> routes =
        table()
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> route(line, answers))
            .toList();
    if (!answers.isEmpty()) {
      throw new IllegalStateException(answers.keySet() + " stand in no line of " + TABLE);
    }
    return routes;
  }

  private static OldRoute route(String line, Map<String, OldAnswer> answers) {
    String[] columns = line.split(" \\| ");
    String[] address = columns[0].split(" ");
    OldAnswer answer =
        Objects.requireNonNull(answers.remove(columns[0]), () -> "Nobody answers " + columns[0]);
    return new OldRoute(HttpMethod.valueOf(address[0]), address[1], columns[1], columns[2], answer);
  }

  private static Map<String, OldAnswer> answers(Bus bus) {
    OldNames names = new OldNames(bus);
    Map<String, OldAnswer> answers = new HashMap<>();
    tell(answers, new OldStory(bus, names));
    tell(answers, new OldPictures(bus, names));
    tell(answers, new OldDataset(bus, names));
    tell(answers, new OldDecisions(bus, names));
    tell(answers, new OldLooks(bus, names));
    tell(answers, new OldTraining(bus, names));
    tell(answers, new OldIngest(bus, names));
    return answers;
  }

  private static void tell(Map<String, OldAnswer> answers, OldStory story) {
    answers.put("GET /characters", story::characters);
    answers.put("POST /characters", story::createCharacter);
    answers.put("PATCH /characters/{slug}", story::changeDesign);
    answers.put("GET /characters/{slug}/appearance", story::appearance);
    answers.put("PUT /characters/{slug}/appearance", story::saveAppearance);
    answers.put("POST /characters/narrate-appearance", story::narrate);
    answers.put("GET /projects", story::projects);
    answers.put("GET /checkpoints", story::checkpoints);
    answers.put("GET /projects/{id}", story::project);
    answers.put("POST /projects", story::createProject);
    answers.put("PUT /projects/{id}", story::changeProject);
    answers.put("PUT /projects/{id}/storyline", story::saveStoryline);
    answers.put("PUT /projects/{id}/style", story::changeStyle);
    answers.put("GET /projects/{id}/world", story::world);
    answers.put("PUT /projects/{id}/world", story::saveWorld);
  }

  private static void tell(Map<String, OldAnswer> answers, OldPictures pictures) {
    answers.put("POST /generate/{slug}", pictures::generate);
    answers.put("GET /generate/{prompt_id}/status", pictures::status);
    answers.put("POST /generate/clear-stuck", pictures::clearStuck);
    answers.put("GET /gallery", pictures::gallery);
    answers.put("GET /gallery/image/{filename}", pictures::galleryImage);
    answers.put("GET /dataset/{name}/image/{image}", pictures::datasetImage);
    answers.put("GET /dataset/{name}/image/{image}/metadata", pictures::metadata);
    answers.put("POST /variant/{slug}/{image}", pictures::variant);
    answers.put("POST /refine", pictures::refine);
    answers.put("POST /regenerate/{slug}", pictures::regenerate);
  }

  private static void tell(Map<String, OldAnswer> answers, OldDataset dataset) {
    answers.put("GET /dataset/{name}", dataset::dataset);
    answers.put("GET /characters/{slug}/reference-images", dataset::references);
    answers.put("POST /characters/{slug}/reference-images", dataset::addReference);
    answers.put("DELETE /characters/{slug}/reference-images/{image}", dataset::removeReference);
    answers.put("GET /library", dataset::library);
    answers.put("GET /approval/pending", dataset::pending);
    answers.put("GET /dataset-stats", dataset::datasetStats);
  }

  private static void tell(Map<String, OldAnswer> answers, OldDecisions decisions) {
    answers.put("POST /approval/approve", decisions::approve);
    answers.put("POST /approval/reassign", decisions::reassign);
    answers.put("POST /approval/bulk-reject", decisions::bulkReject);
  }

  private static void tell(Map<String, OldAnswer> answers, OldLooks looks) {
    answers.put("POST /approval/vision-review", looks::visionReview);
    answers.put("GET /identify/{slug}/{image}", looks::identify);
  }

  private static void tell(Map<String, OldAnswer> answers, OldTraining training) {
    answers.put("GET /training/jobs", training::jobs);
    answers.put("POST /training/start", training::start);
    answers.put("GET /training/jobs/{job_id}", training::job);
    answers.put("GET /training/jobs/{job_id}/log", training::log);
    answers.put("POST /training/jobs/{job_id}/cancel", training::cancel);
    answers.put("DELETE /training/jobs/{job_id}", training::remove);
    answers.put("POST /training/jobs/clear-finished", training::clearFinished);
    answers.put("POST /training/jobs/{job_id}/retry", training::retry);
    answers.put("POST /training/jobs/{job_id}/invalidate", training::invalidate);
    answers.put("POST /training/reconcile", training::reconcile);
    answers.put("GET /training/loras", training::loras);
    answers.put("DELETE /training/loras/{slug}", training::deleteLora);
    answers.put("GET /feedback/{slug}", training::feedback);
    answers.put("DELETE /feedback/{slug}", training::resetFeedback);
  }

  private static void tell(Map<String, OldAnswer> answers, OldIngest ingest) {
    answers.put("POST /dataset/{name}/images", ingest::datasetImage);
    answers.put("GET /ingest/progress", ingest::progress);
    answers.put("POST /ingest/image", ingest::image);
    answers.put("POST /ingest/video", ingest::video);
    answers.put("POST /ingest/scan-comfyui", ingest::scanComfyUi);
    answers.put("POST /ingest/youtube", ingest::youtube);
    answers.put("POST /ingest/youtube-project", ingest::youtubeProject);
    answers.put("POST /ingest/local-video", ingest::localVideo);
    answers.put("POST /ingest/movie-upload", ingest::movieUpload);
    answers.put("GET /ingest/movies", ingest::movieList);
    answers.put("POST /ingest/movie-extract", ingest::movieExtract);
  }

  private static String table() {
    try (InputStream table = OldRoutes.class.getResourceAsStream(TABLE)) {
      return new String(
          Objects.requireNonNull(table, TABLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(TABLE + " cannot be read", broken);
    }
  }
}
