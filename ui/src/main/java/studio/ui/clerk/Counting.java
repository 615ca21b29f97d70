package studio.ui.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Tally;
import studio.ui.desk.Tally.Option;
import studio.verticles.bus.Bus;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Counts;
import studio.verticles.gallery.Gallery.CountsOf;
import studio.verticles.gallery.Gallery.CountsOfOne;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Source;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// Counts pictures for the filter of the review room.
record Counting(Bus bus, CastShelf cast, GateShelf gates, Browsing browsing) {
  private static final Counts NONE = new Counts(0, 0, 0);

  /// Asks the gallery for a page.
  @FunctionalInterface
  interface Browsing {
    PicturePage page(PictureFilter filter, Optional<String> after, int limit, boolean counted);
  }

  Tally tally(PictureFilter filter) {
    Counts here = counts(filter);
    Optional<ProjectId> project = filter.project().map(ProjectId::parse);
    List<CountsOfOne> all = bus.ask(Gallery.COUNTS, new CountsOf(Optional.empty())).characters();
    return new Tally(
        here.pending(),
        here.approved(),
        here.rejected(),
        on(filter.shelf(), here),
        on(filter.shelf(), counts(fresh(filter))),
        projects(filter.shelf(), all),
        characters(filter.shelf(), project, all),
        Stream.of(Source.values())
            .map(source -> new Option(FilterWords.key(source), FilterWords.name(source), -1))
            .toList(),
        cast.drawnWith(project).stream().map(name -> new Option(name, name, -1)).toList(),
        opinions(),
        gates.signs(project));
  }

  private Counts counts(PictureFilter filter) {
    return browsing.page(filter, Optional.empty(), 1, true).counts().orElse(NONE);
  }

  private static PictureFilter fresh(PictureFilter filter) {
    return new PictureFilter(
        filter.shelf(),
        filter.project(),
        filter.character(),
        filter.sources(),
        filter.drawnWith(),
        filter.opinion(),
        true);
  }

  static int on(Shelf shelf, Counts counts) {
    return switch (shelf) {
      case PENDING -> counts.pending();
      case LIBRARY -> counts.approved();
      case REJECTED -> counts.rejected();
    };
  }

  private List<Option> projects(Shelf shelf, List<CountsOfOne> all) {
    return cast.projects().stream()
        .map(project ->
            new Option(
                project.id().toString(),
                project.title(),
                all.stream()
                    .filter(one -> one.project().equals(project.id()))
                    .mapToInt(one -> on(shelf, one.counts()))
                    .sum()))
        .toList();
  }

  /// Those without a picture on the shelf are left out; nobody yet comes first.
  private List<Option> characters(Shelf shelf, Optional<ProjectId> project, List<CountsOfOne> all) {
    List<CountsOfOne> ours =
        all.stream()
            .filter(one -> project.isEmpty() || project.get().equals(one.project()))
            .toList();
    List<Option> options = new ArrayList<>();
    int nobody =
        ours.stream()
            .filter(one -> one.character().isEmpty())
            .mapToInt(one -> on(shelf, one.counts()))
            .sum();
    if (nobody > 0) {
      options.add(new Option(PictureFilter.NOBODY, "Nobody yet", nobody));
    }
    Map<CharacterId, CharacterCard> cards =
        cast.characters().stream()
            .collect(Collectors.toMap(CharacterCard::id, Function.identity(), (one, _) -> one));
    ours.stream()
        .filter(one -> on(shelf, one.counts()) > 0)
        .flatMap(one ->
            one
                .character()
                .flatMap(id -> Optional.ofNullable(cards.get(id)))
                .map(card -> new Option(card.id().toString(), card.name(), on(shelf, one.counts())))
                .stream())
        .sorted(java.util.Comparator.comparing(Option::label))
        .forEach(options::add);
    return options;
  }

  private static List<Option> opinions() {
    return List.of(
        new Option(Opinion.GOOD.name(), "Would approve", -1),
        new Option(Opinion.PERSON.name(), "Asks a person", -1),
        new Option(Opinion.TROUBLE.name(), "Trouble", -1),
        new Option(Opinion.NONE.name(), "Not seen yet", -1));
  }
}
