package studio.ui.clerk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Scored;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;

/// What a person filters by, as the gallery asks for it.
final class FilterWords {
  /// Scores have two decimals; this is less than one step.
  private static final double HAIR = 0.005;

  private FilterWords() {}

  static Gallery.Filter filter(PictureFilter filter, GateSettings gate, Instant fresh) {
    boolean isNobody = filter.character().filter(PictureFilter.NOBODY::equals).isPresent();
    return new Gallery.Filter(
        filter.project().map(ProjectId::parse),
        isNobody ? Optional.empty() : filter.character().map(CharacterId::parse),
        isNobody,
        Optional.of(standing(filter.shelf())),
        new Traits(
            sources(filter.sources()),
            filter.opinion().flatMap(opinion -> scored(opinion, gate)),
            filter.opinion().filter(Opinion.NONE::equals).map(_ -> false),
            filter.drawnWith(),
            filter.fresh() ? Optional.of(fresh) : Optional.empty()),
        "");
  }

  static Standing standing(Shelf shelf) {
    return switch (shelf) {
      case PENDING -> Standing.PENDING;
      case LIBRARY -> Standing.APPROVED;
      case REJECTED -> Standing.REJECTED;
    };
  }

  static Shelf shelf(Standing standing) {
    return switch (standing) {
      case PENDING -> Shelf.PENDING;
      case APPROVED -> Shelf.LIBRARY;
      case REJECTED -> Shelf.REJECTED;
    };
  }

  static String key(Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  static String name(Source source) {
    return switch (source) {
      case DRAWN -> "Drawn here";
      case UPLOAD -> "Upload";
      case VIDEO -> "Video";
      case WEB -> "Web";
      case MOVIE -> "Film";
      case FOLDER -> "Folder";
      case COMFYUI -> "ComfyUI";
      case IMPORT -> "Import";
    };
  }

  /// Words in the address that are no source are passed over.
  private static Set<Source> sources(Set<String> keys) {
    return Stream.of(Source.values())
        .filter(source -> keys.contains(key(source)))
        .collect(Collectors.toSet());
  }

  private static Optional<Scored> scored(Opinion opinion, GateSettings gate) {
    return switch (opinion) {
      case GOOD -> Optional.of(new Scored(gate.approveFrom(), 1));
      case PERSON ->
          Optional.of(
              new Scored(
                  gate.rejectBelow(), Math.max(gate.rejectBelow(), gate.approveFrom() - HAIR)));
      case TROUBLE -> Optional.of(new Scored(0, Math.max(0, gate.rejectBelow() - HAIR)));
      case NONE -> Optional.empty();
    };
  }
}
