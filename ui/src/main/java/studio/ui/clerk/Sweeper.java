package studio.ui.clerk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.Print;
import studio.ui.desk.Refusal;
import studio.ui.desk.Ruling;
import studio.ui.desk.Sweep;
import studio.ui.desk.Sweep.Criterion;
import studio.ui.desk.Sweep.Rehearsed;
import studio.ui.desk.Sweep.Swept;
import studio.verticles.bus.Bus;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.DuplicatesOf;
import studio.verticles.gallery.Gallery.LookAlikeGroup;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Change;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.Seen;
import studio.verticles.review.Reviews.Selection;

/// Decides about many pictures: gathers those that are meant, exactly as they are seen, so that
/// what was counted before is what is decided after.
final class Sweeper {
  /// The review department takes no more at a stroke.
  private static final int MOST = 1000;

  private static final int PAGE = 200;

  /// So many pages are looked through for those that fit.
  private static final int PAGES = 50;

  private static final int EXAMPLES = 8;

  private final Bus bus;
  private final Counting.Browsing browsing;
  private final Function<Thumb, Print> print;

  Sweeper(Bus bus, Counting.Browsing browsing, Function<Thumb, Print> print) {
    this.bus = bus;
    this.browsing = browsing;
    this.print = print;
  }

  static List<Seen> seen(List<Print> prints) {
    return prints.stream().map(one -> new Seen(PictureId.parse(one.id()), one.version())).toList();
  }

  Rehearsed rehearse(Sweep sweep) {
    List<Print> meant = meant(sweep);
    Map<String, Print> known =
        meant.stream().collect(Collectors.toMap(Print::id, Function.identity(), (one, _) -> one));
    List<Print> changing =
        decide(sweep, meant, true).changes().stream()
            .map(Change::picture)
            .flatMap(id -> Optional.ofNullable(known.get(id.toString())).stream())
            .toList();
    return new Rehearsed(
        changing.size(), parts(changing), changing.stream().limit(EXAMPLES).toList());
  }

  Swept carryOut(Sweep sweep) {
    DecidedMany done = decide(sweep, meant(sweep), false);
    return new Swept(
        done.changes().stream().flatMap(change -> change.decision().stream()).toList(),
        done.left().size());
  }

  private DecidedMany decide(Sweep sweep, List<Print> meant, boolean dryRun) {
    return meant.isEmpty()
        ? new DecidedMany(dryRun, List.of(), List.of())
        : bus.ask(
            Reviews.DECIDE_MANY,
            new DecideMany(
                new Selection.These(seen(meant)),
                PictureWords.ruling(
                    switch (sweep.verdict()) {
                      case APPROVE -> new Ruling.Approve();
                      case REJECT -> new Ruling.Reject(Set.of(), "");
                    }),
                ReviewClerk.WHO,
                dryRun));
  }

  /// "30 of Mika", "12 of nobody yet", the most first.
  static List<String> parts(List<Print> prints) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    prints.forEach(one -> counts.merge(one.who().orElse("nobody yet"), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(part -> "%d of %s".formatted(part.getValue(), part.getKey()))
        .toList();
  }

  private List<Print> meant(Sweep sweep) {
    return sweep.which().map(which -> meant(sweep.filter(), which)).orElse(sweep.pictures());
  }

  private List<Print> meant(PictureFilter filter, Criterion which) {
    return switch (which) {
      case ALL -> gather(filter, _ -> true);
      case NOT_SOLO -> gather(filter, thumb -> thumb.solo().filter(solo -> !solo).isPresent());
      case NEVER_REVIEWED -> gather(judged(filter, Opinion.NONE), _ -> true);
      case LOW_SCORE -> gather(judged(filter, Opinion.TROUBLE), _ -> true);
      case DUPLICATES -> duplicates(filter);
    };
  }

  private static PictureFilter judged(PictureFilter filter, Opinion opinion) {
    return new PictureFilter(
        filter.shelf(),
        filter.project(),
        filter.character(),
        filter.sources(),
        filter.drawnWith(),
        Optional.of(opinion),
        filter.fresh());
  }

  private List<Print> gather(PictureFilter filter, Predicate<Thumb> fits) {
    List<Print> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    for (int i = 0; i < PAGES && found.size() < MOST; i++) {
      PicturePage page = browsing.page(filter, cursor, PAGE, false);
      page.pictures().stream().filter(fits).map(print).forEach(found::add);
      cursor = page.next();
      if (cursor.isEmpty()) {
        break;
      }
    }
    return found.stream().limit(MOST).toList();
  }

  private List<Print> duplicates(PictureFilter filter) {
    ProjectId project =
        filter
            .project()
            .map(ProjectId::parse)
            .orElseThrow(() ->
                new Refusal(
                    "Near duplicates are looked for within a project",
                    "Choose a project in the filter first."));
    Optional<CharacterId> character =
        filter.character().filter(id -> !id.equals(PictureFilter.NOBODY)).map(CharacterId::parse);
    return bus.ask(Gallery.DUPLICATES, new DuplicatesOf(project, character)).groups().stream()
        .map(LookAlikeGroup::pictures)
        .flatMap(group -> group.stream().skip(1))
        .filter(thumb -> FilterWords.shelf(thumb.standing()) == filter.shelf())
        .map(print)
        .limit(MOST)
        .toList();
  }
}
