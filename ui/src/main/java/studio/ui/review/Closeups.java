package studio.ui.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.ui.desk.Closeup;
import studio.ui.desk.Print;
import studio.ui.desk.ReviewDesk;

/// What is known about the current picture and the next few. It is read behind the page, ahead of
/// the person; what is not there yet comes with a redraw.
final class Closeups {
  /// So many pictures ahead are read.
  static final int AHEAD = 3;

  private final ReviewDesk desk;
  private final Hand reader;
  private final Consumer<Closeup> arrived;
  private final Map<String, Optional<Closeup>> known = new ConcurrentHashMap<>();

  Closeups(ReviewDesk desk, Hand reader, Consumer<Closeup> arrived) {
    this.desk = desk;
    this.reader = reader;
    this.arrived = arrived;
  }

  /// Everything about a picture, if it has been read; reads it and those ahead otherwise.
  Optional<Closeup> of(Print print, List<Print> ahead) {
    Map<String, Print> wanted =
        Stream.concat(Stream.of(print), ahead.stream())
            .collect(Collectors.toMap(Print::id, Function.identity(), (one, _) -> one));
    known.keySet().retainAll(wanted.keySet());
    Stream.concat(Stream.of(print), ahead.stream())
        .map(Print::id)
        .distinct()
        .filter(id -> known.putIfAbsent(id, Optional.empty()) == null)
        .forEach(this::read);
    return known(print.id());
  }

  private void read(String id) {
    reader.carry(
        () -> desk.closeup(id),
        closeup -> {
          if (known.replace(id, closeup) != null) {
            closeup.ifPresent(arrived);
          }
        },
        _ -> known.remove(id));
  }

  Optional<Closeup> known(String id) {
    return known.getOrDefault(id, Optional.empty());
  }

  /// Takes in what was read elsewhere about a picture that is near.
  void learn(Closeup closeup) {
    known.replace(closeup.print().id(), Optional.of(closeup));
  }

  void forget(String id) {
    known.remove(id);
  }

  void clear() {
    known.clear();
  }
}
