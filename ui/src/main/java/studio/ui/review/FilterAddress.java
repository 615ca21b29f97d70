package studio.ui.review;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;

/// A filter as it stands in the address of the page, so that it can be kept as a bookmark. What
/// cannot be read is taken for "whatever it is".
final class FilterAddress {
  private FilterAddress() {}

  static QueryParameters write(PictureFilter filter, boolean grid) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    if (filter.shelf() != Shelf.PENDING) {
      words.put("shelf", List.of(word(filter.shelf())));
    }
    filter.project().ifPresent(id -> words.put("project", List.of(id)));
    filter.character().ifPresent(id -> words.put("character", List.of(id)));
    if (!filter.sources().isEmpty()) {
      words.put("source", List.copyOf(new TreeSet<>(filter.sources())));
    }
    filter.drawnWith().ifPresent(name -> words.put("with", List.of(name)));
    filter.opinion().ifPresent(opinion -> words.put("judge", List.of(word(opinion))));
    if (filter.fresh()) {
      words.put("new", List.of("1"));
    }
    if (grid != isGrid(filter.shelf(), Optional.empty())) {
      words.put("view", List.of(grid ? "grid" : "stage"));
    }
    return new QueryParameters(words);
  }

  static PictureFilter read(QueryParameters address) {
    return new PictureFilter(
        one(address, "shelf").flatMap(word -> among(Shelf.values(), word)).orElse(Shelf.PENDING),
        one(address, "project"),
        one(address, "character"),
        Set.copyOf(address.getParameters("source")),
        one(address, "with"),
        one(address, "judge").flatMap(word -> among(Opinion.values(), word)),
        one(address, "new").isPresent());
  }

  /// Whether the address asks for the grid. Pending pictures are decided one by one, approved ones
  /// are looked through.
  static boolean isGrid(QueryParameters address) {
    return isGrid(read(address).shelf(), one(address, "view"));
  }

  private static boolean isGrid(Shelf shelf, Optional<String> view) {
    return view.map("grid"::equals).orElse(shelf != Shelf.PENDING);
  }

  /// The picture that the address points at.
  static Optional<String> picture(QueryParameters address) {
    return one(address, "picture");
  }

  private static Optional<String> one(QueryParameters address, String name) {
    return address.getSingleParameter(name).filter(word -> !word.isBlank());
  }

  private static <E extends Enum<E>> Optional<E> among(E[] values, String word) {
    return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
