package studio.verticles.dataset;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import studio.verticles.production.UploadId;

/// Where an ingest gets its pictures. Stored as JSON in `ingest.source`, so renaming a case renames
/// stored data.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Freight {
  /// Single pictures that were sent.
  record Images(List<UploadId> files) implements Freight {
    public Images {
      files = List.copyOf(files);
    }
  }

  /// A video that was sent.
  record Video(UploadId file) implements Freight {}

  /// A film that was sent, and may be gone through again for somebody else.
  record Movie(UploadId file) implements Freight {}

  /// A folder with pictures and videos, or one such file, on the server. It has to lie in one of
  /// the folders that the operator allows.
  record Folder(String path) implements Freight {}

  /// What a ComfyUI has drawn so far.
  ///
  /// @param server its name in the configuration; empty when there is only one
  record ComfyUi(String server) implements Freight {}

  /// One video on the web.
  record Web(String address) implements Freight {}

  /// A folder on the server in the trainer's layout (`x.png` beside `x.txt`) or as the earlier
  /// program kept a character (`images/`, `approval_status.json`, `feedback.json`, `x.meta.json`).
  record Earlier(String path) implements Freight {}

  /// The same layouts in a zip file that was sent.
  record Archive(UploadId file) implements Freight {}

  /// As the table has it.
  default String kind() {
    return switch (this) {
      case Images _ -> "image";
      case Video _ -> "video";
      case Movie _ -> "movie";
      case Folder _ -> "folder";
      case ComfyUi _ -> "comfyui";
      case Web _ -> "web";
      case Earlier _, Archive _ -> "import";
    };
  }

  /// How many frames of a video are taken when nobody says it.
  default int usualFrames() {
    return switch (this) {
      case Images _, Video _, Web _, ComfyUi _ -> 50;
      case Folder _, Earlier _, Archive _ -> 200;
      case Movie _ -> 500;
    };
  }
}
