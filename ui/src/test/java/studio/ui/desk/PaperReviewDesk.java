package studio.ui.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.ui.desk.Closeup.Thumb;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.PictureFilter.Shelf;
import studio.ui.desk.Sweep.Rehearsed;
import studio.ui.desk.Sweep.Swept;

/// The paper desk's drawer for judging pictures: a small gallery that really keeps what is decided.
public final class PaperReviewDesk implements ReviewDesk {
  /// The judge's categories for every picture.
  public Set<Reason> reasons = Set.of(Reason.NOT_SOLO);

  public Optional<GateSign> gate = Optional.empty();
  public Optional<Ruled.Overtaken> overtaken = Optional.empty();
  public final AtomicInteger pages = new AtomicInteger();
  private final Map<String, Print> prints = new LinkedHashMap<>();
  private final List<Print> before = new CopyOnWriteArrayList<>();
  private final Consumer<String> wish;

  PaperReviewDesk(Consumer<String> wish) {
    this.wish = wish;
  }

  /// Hangs pictures p1, p2, ... of Mika, newest first.
  public void hang(int count) {
    IntStream.rangeClosed(1, count).forEach(n -> hang(print("p" + n, "Mika")));
  }

  public synchronized void hang(Print print) {
    prints.put(print.id(), print);
  }

  public synchronized Print print(String id) {
    return Optional.ofNullable(prints.get(id)).orElseThrow();
  }

  public static Print print(String id, String who) {
    return new Print(
        id,
        "gen_" + id + ".png",
        Optional.of(who),
        "/media/" + id + "_thumb.jpg",
        Optional.of(0.62),
        Opinion.PERSON,
        false,
        Shelf.PENDING,
        1);
  }

  private synchronized List<Print> matching(PictureFilter filter) {
    return prints.values().stream()
        .filter(print -> print.shelf() == filter.shelf())
        .filter(print -> filter.character().isEmpty() || filter.character().equals(print.who()))
        .filter(print ->
            filter.opinion().isEmpty()
                || filter.opinion().filter(print.opinion()::equals).isPresent())
        .toList();
  }

  @Override
  public PrintPage prints(PictureFilter filter, Optional<String> after, int limit) {
    pages.incrementAndGet();
    List<String> all;
    synchronized (this) {
      all = new ArrayList<>(prints.keySet());
    }
    int from = after.map(all::indexOf).orElse(-1);
    List<Print> rest =
        matching(filter).stream().filter(print -> all.indexOf(print.id()) > from).toList();
    List<Print> page = rest.stream().limit(limit).toList();
    return new PrintPage(
        page, rest.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  @Override
  public Tally tally(PictureFilter filter) {
    return new Tally(
        matching(PictureFilter.of(Shelf.PENDING)).size(),
        matching(PictureFilter.of(Shelf.LIBRARY)).size(),
        matching(PictureFilter.of(Shelf.REJECTED)).size(),
        matching(filter).size(),
        0,
        List.of(),
        List.of(new Tally.Option("Mika", "Mika", matching(filter).size())),
        List.of(new Tally.Option("drawn", "Drawn", -1)),
        List.of(),
        List.of(new Tally.Option("PERSON", "Asks a person", -1)),
        gate.stream().toList());
  }

  @Override
  public synchronized Optional<Closeup> closeup(String picture) {
    return Optional.ofNullable(prints.get(picture))
        .map(print ->
            new Closeup(
                print,
                "/media/" + picture + ".png",
                "project",
                print.who(),
                "a girl with blue hair",
                List.of(
                    new Thumb("ref", "reference 1 of Mika", "/media/r_thumb.jpg", "/media/r.png")),
                Optional.of(
                    new Closeup.Seen(
                        "measurements",
                        print.score(),
                        List.of(new Closeup.Mark("Likeness", 7)),
                        List.of("two people"),
                        "Not sure that it is alone.",
                        Optional.of(new CastName("ruri", "Ruri", "Fox", Optional.empty())),
                        reasons)),
                Closeup.Lineage.first(),
                List.of(),
                new Closeup.Words("a caption", List.of(), false),
                List.of(new Closeup.Fact("Seed", "4711"))));
  }

  @Override
  public List<CastName> cast(String project) {
    return List.of(
        new CastName("mika", "Mika", "Fox", Optional.empty()),
        new CastName("ruri", "Ruri", "Fox", Optional.empty()));
  }

  @Override
  public synchronized Ruled rule(String picture, int version, Ruling ruling) {
    if (overtaken.isPresent()) {
      return overtaken.get();
    }
    String words =
        switch (ruling) {
          case Ruling.Approve _ -> "approve " + picture;
          case Ruling.Reject no ->
              "reject "
                  + picture
                  + no.reasons().stream()
                      .sorted()
                      .map(reason -> " " + reason.name().toLowerCase(java.util.Locale.ROOT))
                      .collect(Collectors.joining())
                  + (no.note().isEmpty() ? "" : " (" + no.note() + ")");
          case Ruling.Reassign to -> "move " + picture + " to " + to.character();
          case Ruling.MoveToNew to -> "move " + picture + " to the new " + to.name();
        };
    Print now = print(picture);
    if (now.version() != version) {
      return new Ruled.Overtaken("It was changed meanwhile.", now);
    }
    wish.accept(words);
    before.add(now);
    Print then =
        switch (ruling) {
          case Ruling.Approve _ -> now.on(Shelf.LIBRARY);
          case Ruling.Reject _ -> now.on(Shelf.REJECTED);
          case Ruling.Reassign to -> now.showing(to.character());
          case Ruling.MoveToNew to -> now.showing(to.name());
        };
    prints.put(picture, then.at(version + 1));
    return new Ruled.Done(version + 1, before.size() - 1L);
  }

  @Override
  public synchronized void undo(List<Long> decisions) {
    wish.accept("undo " + decisions.size());
    for (long decision : decisions) {
      Print was = before.get((int) decision);
      prints.put(was.id(), was.at(print(was.id()).version() + 1));
    }
  }

  private List<Print> swept(Sweep sweep) {
    return sweep.which().isPresent() ? matching(sweep.filter()) : sweep.pictures();
  }

  @Override
  public Rehearsed rehearse(Sweep sweep) {
    wish.accept("rehearse " + sweep.verdict());
    List<Print> all = swept(sweep);
    return new Rehearsed(
        all.size(), List.of(all.size() + " of Mika"), all.stream().limit(3).toList());
  }

  @Override
  public Swept carryOut(Sweep sweep) {
    Ruling ruling =
        sweep.verdict() == Sweep.Verdict.APPROVE
            ? new Ruling.Approve()
            : new Ruling.Reject(Set.of(), "");
    List<Long> decisions = new ArrayList<>();
    for (Print print : swept(sweep)) {
      if (rule(print.id(), print.version(), ruling) instanceof Ruled.Done done) {
        decisions.add(done.decision());
      }
    }
    return new Swept(decisions, 0);
  }

  @Override
  public void lookAgain(List<Print> pictures) {
    wish.accept("look again at " + pictures.stream().map(Print::id).toList());
  }

  @Override
  public void caption(String picture, int version, String caption) {
    wish.accept("caption " + picture + ": " + caption);
  }

  @Override
  public void reference(String picture, boolean isOne) {
    wish.accept((isOne ? "reference " : "no reference ") + picture);
  }

  @Override
  public void variants(String picture, int count) {
    wish.accept(count + " variants of " + picture);
  }

  @Override
  public void refine(String picture) {
    wish.accept("refine " + picture);
  }

  @Override
  public void automatic(String project, boolean on) {
    wish.accept("automatic " + project + " " + on);
  }

  @Override
  public void resume(String project) {
    wish.accept("resume " + project);
  }
}
