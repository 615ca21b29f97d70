package studio.verticles.dataset;

import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.hardware.engine.EngineFailure;
import studio.hardware.frames.WebAddressCheck;
import studio.hardware.frames.WebVideo;
import studio.verticles.bus.Problem;
import studio.verticles.dataset.Ingests.Brought;
import studio.verticles.dataset.Ingests.UploadKind;
import studio.verticles.dataset.Ingests.Wish;
import studio.verticles.db.Database;
import studio.verticles.production.CharacterId;
import studio.verticles.production.IngestId;
import studio.verticles.production.JobId;
import studio.verticles.production.Json;
import studio.verticles.production.Pipeline;
import studio.verticles.production.UploadId;
import studio.verticles.production.WorkPlan;

/// Takes wishes in: looks whether the source is allowed and there, then writes ingest and job down
/// in one transaction.
final class Booking {
  private final Database database;
  private final IngestStore store;
  private final Intake intake;

  Booking(Database database, IngestStore store, Intake intake) {
    this.database = database;
    this.store = store;
    this.intake = intake;
  }

  /// @throws Problem INVALID for what can never be brought, NOT_FOUND for a project, character or
  ///   upload that is not there
  Brought bring(Wish wish) {
    Wish plain = wish.freight() instanceof Freight.ComfyUi comfy ? named(wish, comfy) : wish;
    String what = what(plain.freight());
    String source = Json.write(plain.freight());
    int frames = plain.maxFrames().orElse(plain.freight().usualFrames());
    return database.inTransaction(transaction -> {
      checkWhose(transaction, plain);
      Optional<IngestId> known = IngestStore.known(transaction, plain, source, frames);
      if (known.isPresent()) {
        return brought(transaction, known.get(), false);
      }
      IngestId id = IngestId.create();
      if (!IngestStore.insert(transaction, id, plain, source, what, frames)) {
        IngestId other =
            IngestStore.known(transaction, plain, source, frames)
                .orElseThrow(() -> Problem.conflict("The same wish came at the same moment."));
        return brought(transaction, other, false);
      }
      WorkPlan.add(transaction, Pipeline.forIngest(id, what));
      return brought(transaction, id, true);
    });
  }

  private static Brought brought(SqlConnection transaction, IngestId id, boolean isNew) {
    UUID job =
        transaction
            .preparedQuery("select id from job where subject = $1 and kind = 'Ingest'")
            .execute(Tuple.of(id.value()))
            .await()
            .iterator()
            .next()
            .getUUID("id");
    return new Brought(id, new JobId(job), isNew);
  }

  private static void checkWhose(SqlConnection transaction, Wish wish) {
    boolean project =
        transaction
                .preparedQuery("select 1 from project where id = $1 for key share")
                .execute(Tuple.of(wish.project().value()))
                .await()
                .size()
            == 1;
    if (!project) {
      throw Problem.notFound("There is no project %s.".formatted(wish.project()));
    }
    if (wish.character().isEmpty()) {
      return;
    }
    CharacterId character = wish.character().get();
    var rows =
        transaction
            .preparedQuery(
                """
                select name, archived_at
                  from character
                 where id = $1
                   and project_id = $2
                   for key share
                """)
            .execute(Tuple.of(character.value(), wish.project().value()))
            .await();
    if (rows.size() == 0) {
      throw Problem.notFound(
          "This project has no character %s. Choose one of its cast, or nobody."
              .formatted(character));
    }
    var row = rows.iterator().next();
    if (row.getOffsetDateTime("archived_at") != null) {
      throw Problem.invalid(
          "%s was put away. Take the character out again before bringing pictures."
              .formatted(row.getString("name")));
    }
  }

  /// With one ComfyUI nobody has to say which.
  private Wish named(Wish wish, Freight.ComfyUi comfy) {
    List<String> servers = intake.comfyUi().keySet().stream().sorted().toList();
    String server =
        comfy.server().isBlank() && servers.size() == 1 ? servers.getFirst() : comfy.server();
    if (!servers.contains(server)) {
      throw Problem.invalid(
          servers.isEmpty()
              ? "No output folder of a ComfyUI is known. Set comfyui.<name>.output to it."
              : "Say which ComfyUI: %s.".formatted(String.join(", ", servers)));
    }
    return new Wish(
        wish.project(),
        wish.character(),
        new Freight.ComfyUi(server),
        wish.maxFrames(),
        wish.by(),
        wish.key());
  }

  /// What it is for people, once it is allowed.
  private String what(Freight freight) {
    return switch (freight) {
      case Freight.Images(var files) -> {
        if (files.isEmpty() || files.size() > 1000) {
          throw Problem.invalid("1 to 1000 pictures are brought at once; send the rest after.");
        }
        List<String> names = files.stream().map(id -> uploaded(id, UploadKind.IMAGE)).toList();
        yield names.size() == 1 ? names.getFirst() : names.size() + " pictures";
      }
      case Freight.Video(var file) -> uploaded(file, UploadKind.VIDEO);
      case Freight.Movie(var file) -> uploaded(file, UploadKind.VIDEO);
      case Freight.Archive(var file) -> uploaded(file, UploadKind.ARCHIVE);
      case Freight.Folder(var path) -> {
        Path place = new Grounds(intake.roots()).enter(path);
        if (Files.isRegularFile(place) && MediaFile.of(place).isEmpty()) {
          throw Problem.invalid(
              "%s is neither a picture nor a video by its name.".formatted(place.getFileName()));
        }
        yield String.valueOf(place.getFileName());
      }
      case Freight.Earlier(var path) -> {
        Path place = new Grounds(intake.roots()).enter(path);
        if (!Files.isDirectory(place)) {
          throw Problem.invalid("\"%s\" is no folder.".formatted(path));
        }
        yield "the set " + place.getFileName();
      }
      case Freight.ComfyUi(var server) -> "the output of the ComfyUI " + server;
      case Freight.Web(var address) -> web(address);
    };
  }

  private String uploaded(UploadId id, UploadKind wanted) {
    Ingests.Upload upload = store.upload(id).upload();
    if (upload.kind() != wanted) {
      throw Problem.invalid(
          "%s is %s; %s was asked for."
              .formatted(upload.name(), words(upload.kind()), words(wanted)));
    }
    return upload.name();
  }

  private static String words(UploadKind kind) {
    return switch (kind) {
      case IMAGE -> "a picture";
      case VIDEO -> "a video";
      case ARCHIVE -> "a zip file";
    };
  }

  /// Only the words are looked at here; where they lead is looked up when it is fetched.
  private String web(String address) {
    try {
      String host = WebAddressCheck.words(address).getHost();
      if (intake.web().isEmpty()) {
        throw Problem.invalid(WebVideo.HOW_TO_INSTALL);
      }
      return "a video from " + host;
    } catch (EngineFailure refused) {
      throw Problem.invalid(String.valueOf(refused.getMessage()));
    }
  }
}
