package studio.verticles.dataset;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import studio.verticles.gallery.Source;

/// How pictures from outside are called: "vid_mika_20261120_221500_0003.png", or what they were
/// called before when they come from another program's set.
record Names(Source source, Instant created, ZoneId zone) {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
  private static final int LONGEST = 80;

  static Source sourceOf(Freight freight) {
    return switch (freight) {
      case Freight.Images _ -> Source.UPLOAD;
      case Freight.Video _ -> Source.VIDEO;
      case Freight.Movie _ -> Source.MOVIE;
      case Freight.Folder _ -> Source.FOLDER;
      case Freight.ComfyUi _ -> Source.COMFYUI;
      case Freight.Web _ -> Source.WEB;
      case Freight.Earlier _, Freight.Archive _ -> Source.IMPORT;
    };
  }

  /// @param slug of the character; empty for nobody
  /// @param number within the ingest, from 0
  String of(Find find, Optional<String> slug, int number) {
    if (source == Source.IMPORT) {
      return own(find.item());
    }
    return "%s_%s_%s_%04d.png"
        .formatted(
            prefix(), slug.orElse("unclassified"), STAMP.format(created.atZone(zone)), number + 1);
  }

  private String prefix() {
    return switch (source) {
      case DRAWN, UPLOAD -> "upload";
      case VIDEO -> "vid";
      case WEB -> "web";
      case MOVIE -> "movie";
      case FOLDER -> "folder";
      case COMFYUI -> "comfy";
      case IMPORT -> "import";
    };
  }

  /// The name it had, in letters that every program takes.
  private static String own(String item) {
    String name = item.substring(item.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^A-Za-z0-9._-]+", "_");
    String plain = stem.replaceAll("^[^A-Za-z0-9]+", "");
    String kept = plain.isEmpty() ? "picture" : plain;
    return kept.substring(0, Math.min(LONGEST, kept.length())) + ".png";
  }
}
