package studio.verticles.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.hardware.judge.Measures;
import studio.verticles.Floor;
import studio.verticles.RehearsalEngines;
import studio.verticles.Roster;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.db.CastRows;
import studio.verticles.db.Database;
import studio.verticles.db.TestDatabase;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.Counts;
import studio.verticles.gallery.Gallery.CountsOf;
import studio.verticles.gallery.Gallery.DuplicatesOf;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.Nearest;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.Scored;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Gallery.Traits;
import studio.verticles.library.MediaLibrary;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.EventStore;
import studio.verticles.production.JobStore;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProgressBoard;
import studio.verticles.production.ProjectId;
import studio.verticles.production.Workshop;

/// Finding pictures again, on a real database.
class GalleryTest {
  @TempDir static Path media;
  private static final TestDatabase tests = TestDatabase.migrated();
  private static final CastRows rows = new CastRows(tests.database());
  private static final Bus bus = new Bus(tests.vertx());
  private static Workshop workshop;
  private ProjectId project;
  private CharacterId mika;

  @BeforeAll
  static void open() {
    workshop = new Workshop(tests.vertx(), 1);
    var jobs = new JobStore(tests.database(), new EventStore(), bus);
    var floor =
        new Floor(
            bus,
            tests.database(),
            jobs,
            new ProgressBoard(bus, jobs),
            workshop,
            new MediaLibrary(media),
            Roster.of(new RehearsalEngines().engines()),
            Clock.systemUTC());
    tests
        .vertx()
        .deployVerticle(
            new GalleryVerticle(floor),
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await();
  }

  @AfterAll
  static void close() {
    workshop.close();
    tests.close();
  }

  @BeforeEach
  void aProject() {
    rows.run("delete from project", Tuple.tuple());
    project = rows.project();
    mika = rows.character(project, "Mika");
  }

  private PictureId hang(Optional<CharacterId> whose, long phash, int tone, String words) {
    return hang(tests.database(), whose, phash, tone, words, Optional.empty());
  }

  private PictureId hang(long phash) {
    return hang(Optional.of(mika), phash, 200 << 24, "");
  }

  private PictureId hang(
      Database database,
      Optional<CharacterId> whose,
      long phash,
      int tone,
      String words,
      Optional<Arrival.Ancestor> ancestor) {
    PictureId picture = PictureId.create();
    Arrival arrival =
        new Arrival(
            picture,
            project,
            whose,
            "test/" + picture,
            "gen_" + picture + ".png",
            Source.DRAWN,
            new MediaPath("ab/p.png"),
            new MediaPath("ab/t.jpg"),
            1,
            "",
            new Measures(512, 768, phash, tone, 0.5, 0.5, 0.5, 0.5, 0.5),
            new Arrival.Words(words, List.of("lantern"), "walking", "full", ""),
            "{\"checkpoint\": \"sable.safetensors\", \"seed\": 7}",
            Optional.empty(),
            ancestor);
    database.inTransaction(transaction -> Arrivals.hang(transaction, arrival));
    return picture;
  }

  private PicturePage page(Filter filter) {
    return bus.ask(Gallery.PAGE, Browse.first(filter));
  }

  private static List<PictureId> ids(List<Thumb> pictures) {
    return pictures.stream().map(Thumb::id).toList();
  }

  @Test
  void pagesComeNewestFirstWithoutGapsOrTwins() {
    List<PictureId> hung = new ArrayList<>();
    for (int at = 0; at < 23; at++) {
      hung.addFirst(hang(at));
    }
    List<PictureId> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int pages = 0;
    do {
      PicturePage page = bus.ask(Gallery.PAGE, new Browse(Filter.ALL, cursor, 5, false));
      seen.addAll(ids(page.pictures()));
      cursor = page.next();
      pages++;
      hang(1000 + pages); // what comes meanwhile is on the first page, not on this one
    } while (cursor.isPresent());
    assertEquals(5, pages);
    hung.sort((one, other) -> other.value().compareTo(one.value()));
    assertEquals(hung, seen);
  }

  @Test
  void everyFilterFiltersAndTheCountsKnowAllStandings() {
    PictureId good = hang(Optional.of(mika), 1, 0, "A girl at the harbour, 100 %");
    PictureId other = hang(Optional.of(mika), 2, 0, "a fox_hound");
    PictureId stranger = hang(Optional.empty(), 3, 0, "");
    rows.run("update picture set score = 0.9 where id = $1", Tuple.of(good.value()));
    rows.decide(good, "approve", Instant.now());
    assertEquals(List.of(good), ids(page(Filter.of(project, Standing.APPROVED)).pictures()));
    assertEquals(
        Optional.of(new Counts(2, 1, 0)), page(Filter.of(project, Standing.APPROVED)).counts());
    assertEquals(List.of(stranger), ids(page(with(true, Traits.ANY, "")).pictures()));
    assertEquals(List.of(good), ids(page(with(false, Traits.ANY, "HARBOUR")).pictures()));
    assertEquals(List.of(good), ids(page(with(false, Traits.ANY, "100 %")).pictures()));
    assertEquals(List.of(other), ids(page(with(false, Traits.ANY, "x_h")).pictures()));
    assertEquals(3, page(with(false, Traits.ANY, "lantern")).pictures().size());
    assertEquals(0, page(with(false, Traits.ANY, "x%h")).pictures().size());
    assertEquals(List.of(good), ids(page(with(false, judged(true), "")).pictures()));
    assertEquals(2, page(with(false, judged(false), "")).pictures().size());
    assertEquals(List.of(good), ids(page(with(false, scored(0.9, 1), "")).pictures()));
    assertEquals(0, page(with(false, scored(0, 0.5), "")).pictures().size());
    assertEquals(
        3,
        page(with(false, made("sable.safetensors", Set.of(Source.DRAWN)), "")).pictures().size());
    assertEquals(0, page(with(false, made("other", Set.of()), "")).pictures().size());
    assertEquals(
        0, page(with(false, made("sable.safetensors", Set.of(Source.WEB)), "")).pictures().size());
    assertEquals(
        0,
        page(with(
                false,
                new Traits(
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Instant.now().plusSeconds(60))),
                ""))
            .pictures()
            .size());
  }

  private Filter with(boolean unclassified, Traits traits, String text) {
    return new Filter(
        Optional.of(project), Optional.empty(), unclassified, Optional.empty(), traits, text);
  }

  private static Traits judged(boolean judged) {
    return new Traits(
        Set.of(), Optional.empty(), Optional.of(judged), Optional.empty(), Optional.empty());
  }

  private static Traits scored(double least, double most) {
    return new Traits(
        Set.of(),
        Optional.of(new Scored(least, most)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Traits made(String with, Set<Source> sources) {
    return new Traits(
        sources, Optional.empty(), Optional.empty(), Optional.of(with), Optional.empty());
  }

  @Test
  void eachCharacterIsCounted() {
    hang(1);
    hang(Optional.empty(), 2, 0, "");
    rows.decide(hang(3), "reject", Instant.now());
    var counts = bus.ask(Gallery.COUNTS, new CountsOf(Optional.of(project))).characters();
    assertEquals(2, counts.size());
    assertEquals(Optional.of(mika), counts.getFirst().character());
    assertEquals(new Counts(1, 0, 1), counts.getFirst().counts());
    assertEquals(new Counts(1, 0, 0), counts.getLast().counts());
  }

  @Test
  void aPictureKnowsItsAncestorsAndAttempts() {
    PictureId first = hang(1);
    PictureId second = attempt(first, 2, "too dark");
    PictureId third = attempt(second, 3, "still too dark");
    PictureView view = bus.ask(Gallery.PICTURE, new PictureRef(second));
    assertEquals(2, view.lineage().attempt());
    assertEquals("too dark", view.lineage().because());
    assertEquals(List.of(first), ids(view.lineage().ancestors()));
    assertEquals(List.of(third), ids(view.lineage().attempts()));
    assertEquals("7", view.provenance().get("seed"));
    assertEquals(
        List.of(second, first),
        ids(bus.ask(Gallery.PICTURE, new PictureRef(third)).lineage().ancestors()));
  }

  private PictureId attempt(PictureId parent, int number, String because) {
    return hang(
        tests.database(),
        Optional.of(mika),
        number * 0x0f0f_0f0fL,
        200 << 24,
        "",
        Optional.of(new Arrival.Ancestor(parent, number, because)));
  }

  @Test
  void lookAlikesAreFoundByDistanceAndFlatOnesByTone() {
    PictureId same = hang(0b1111);
    PictureId near = hang(0b1111_1100_0000);
    hang(0x00ff_ffffL);
    assertEquals(List.of(new Distance(same, 0)), nearest(0b1111, 200 << 24, 1));
    assertEquals(List.of(new Distance(near, 1)), nearest(0b1111_1000_0000, 200 << 24, 1));
    PictureId red = hang(Optional.of(mika), 0, 0xff0000, "");
    hang(Optional.of(mika), 0, 0x0000ff, "");
    assertEquals(List.of(new Distance(red, 0)), nearest(0, 0xfe0101, 3));
  }

  private record Distance(PictureId picture, int distance) {}

  private List<Distance> nearest(long phash, int tone, int most) {
    return bus
        .ask(
            Gallery.NEAREST,
            new Nearest(project, Optional.empty(), new Measures(1, 1, phash, tone, 0, 0, 0, 0, 0)))
        .pictures()
        .stream()
        .limit(most)
        .map((LookAlike alike) -> new Distance(alike.picture().id(), alike.distance()))
        .toList();
  }

  /// Two nodes share a database: what the other brings is found at once.
  @Test
  void whatAnotherNodeBringsIsFoundToo() {
    PictureId mine = hang(0xabcd);
    assertEquals(List.of(new Distance(mine, 0)), nearest(0xabcd, 200 << 24, 9));
    try (Database elsewhere = tests.another()) {
      PictureId theirs =
          hang(elsewhere, Optional.of(mika), 0xabcf, 200 << 24, "", Optional.empty());
      assertEquals(
          List.of(new Distance(mine, 0), new Distance(theirs, 1)), nearest(0xabcd, 200 << 24, 9));
    }
    rows.run("delete from picture where id = $1", Tuple.of(mine.value()));
    assertEquals(1, nearest(0xabcd, 200 << 24, 9).size(), "what is gone is not found");
  }

  @Test
  void duplicatesComeInGroupsWithTheApprovedFirst() {
    hang(0x1111_0000_0000_0000L);
    PictureId older = hang(0xff);
    PictureId approved = hang(0xfe);
    rows.decide(approved, "approve", Instant.now());
    PictureId far = hang(0xfe ^ 0x7f00); // seven bits from either
    var groups = bus.ask(Gallery.DUPLICATES, new DuplicatesOf(project, Optional.empty())).groups();
    assertEquals(1, groups.size());
    assertEquals(List.of(approved, older), ids(groups.getFirst().pictures()));
    assertTrue(ids(groups.getFirst().pictures()).stream().noneMatch(far::equals));
  }

  @Test
  void theFastSearchFindsWhatTheSlowOneFinds() {
    long seed = System.nanoTime();
    var dice = new java.util.Random(seed);
    Hashes hashes = new Hashes();
    List<Long> all = new ArrayList<>();
    for (int at = 0; at < 400; at++) {
      long hash = dice.nextLong();
      if (at % 3 == 0 && at > 0) {
        hash = all.get(dice.nextInt(all.size()));
        for (int bit = dice.nextInt(9); bit > 0; bit--) {
          hash ^= 1L << dice.nextInt(64);
        }
      }
      all.add(hash);
      hashes.add(new java.util.UUID(0, at), hash, 200 << 24);
    }
    long slow =
        IntStream.range(0, 400)
            .filter(one ->
                IntStream.range(0, 400)
                    .anyMatch(
                        other -> one != other && Long.bitCount(all.get(one) ^ all.get(other)) <= 6))
            .count();
    long fast = LookAlikeSearch.groups(hashes.snapshot()).stream().mapToLong(List::size).sum();
    assertEquals(slow, fast, "seed " + seed);
  }

  @Test
  void aPageHasBounds() {
    for (int limit : new int[] {0, 201}) {
      org.junit.jupiter.api.Assertions.assertThrows(
          Problem.class, () -> new Browse(Filter.ALL, Optional.empty(), limit, false));
    }
  }
}
