package studio.verticles.dataset;

import java.nio.file.Path;
import java.util.List;

/// One file of a source.
///
/// @param item its name there, with folders and forward slashes; the same every time
/// @param record what is known of it from where it was
record Find(String item, Path file, MediaFile kind, Earlier record) {

  /// What another program had written down about a picture.
  ///
  /// @param verdict "approved", "rejected" or "" for nothing
  /// @param provenance how it was drawn, as this studio writes it; "{}" when nobody said
  record Earlier(
      String caption,
      List<String> tags,
      String pose,
      String verdict,
      List<String> categories,
      String note,
      boolean heldOut,
      String provenance) {
    static final Earlier NOTHING = new Earlier("", List.of(), "", "", List.of(), "", false, "{}");

    Earlier {
      tags = List.copyOf(tags);
      categories = List.copyOf(categories);
    }
  }

  static Find of(String item, Path file, MediaFile kind) {
    return new Find(item, file, kind, Earlier.NOTHING);
  }
}
