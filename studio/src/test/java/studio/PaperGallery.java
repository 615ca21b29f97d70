package studio;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import studio.hardware.brief.Appearance;
import studio.hardware.brief.Look;
import studio.hardware.brief.Species;
import studio.hardware.judge.Assessment;
import studio.hardware.judge.Measures;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.CharacterCard;
import studio.verticles.character.Characters.CharacterPage;
import studio.verticles.character.Company;
import studio.verticles.character.Projects;
import studio.verticles.character.Projects.Project;
import studio.verticles.character.Projects.ProjectPage;
import studio.verticles.character.Sheet;
import studio.verticles.character.SpeciesMatch;
import studio.verticles.character.Style;
import studio.verticles.gallery.Arrival;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.Counts;
import studio.verticles.gallery.Gallery.CountsOfOne;
import studio.verticles.gallery.Gallery.Filter;
import studio.verticles.gallery.Gallery.LookAlike;
import studio.verticles.gallery.Gallery.PictureChanged;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.gallery.Gallery.ReviewView;
import studio.verticles.gallery.Gallery.Thumb;
import studio.verticles.gallery.Source;
import studio.verticles.gallery.Standing;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.Calibrated;
import studio.verticles.review.Reviews.Change;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.DecideMany;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.DecidedMany;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Reviews.JudgeRecord;
import studio.verticles.review.Reviews.Left;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Reviews.Undone;
import studio.verticles.review.Ruling;

/// A gallery of paper with one project and three characters, and a review department that keeps
/// what is decided.
public final class PaperGallery {
  public static final ProjectId PROJECT = ProjectId.parse("01930000-0000-7000-8000-00000000bb00");
  private static final List<String> NAMES = List.of("Mika", "Ruri", "Rook");
  private static final double[] SCORES = {0.62, 0.91, 0.34, 0.73, 0.87, 0.55, 0.68};

  public final List<Decide> decided = new CopyOnWriteArrayList<>();
  private final Map<PictureId, Thumb> thumbs =
      new ConcurrentSkipListMap<>(
          Comparator.comparing((PictureId id) -> id.value().toString()).reversed());
  private final Map<Long, Thumb> before = new ConcurrentHashMap<>();
  private final Bus bus;

  PaperGallery(Bus bus) {
    this.bus = bus;
    bus.answer(Projects.LIST, _ -> new ProjectPage(List.of(project()), Optional.empty()));
    bus.answer(Projects.STYLE_HISTORY, _ -> new Projects.StyleHistory(List.of()));
    bus.answer(
        Characters.LIST,
        _ ->
            new CharacterPage(
                Stream.of(0, 1, 2).map(PaperGallery::card).toList(), Optional.empty()));
    bus.answer(Characters.SHEET, ref -> sheet(ref.character()));
    bus.answer(Gallery.PAGE, this::page);
    bus.answer(Gallery.PICTURE, ref -> picture(thumb(ref.picture())));
    bus.answer(Gallery.COUNTS, _ -> new Gallery.CharacterCounts(counts()));
    bus.answer(Reviews.CALIBRATION, _ -> calibrated());
    bus.answer(Reviews.DECIDE, this::decide);
    bus.answer(Reviews.DECIDE_MANY, this::decideMany);
    bus.answer(
        Reviews.UNDO, wish -> new Undone(wish.decisions().stream().map(this::undo).toList()));
  }

  /// Hangs so many pending pictures; the files lie in the media folder.
  public void hang(Path media, int count) {
    thumbs.clear();
    decided.clear();
    before.clear();
    paint(media);
    Instant now = Instant.now();
    for (int n = 0; n < count; n++) {
      PictureId id =
          new PictureId(UUID.fromString("01930000-0000-7000-8000-%012x".formatted(count - n)));
      thumbs.put(
          id,
          new Thumb(
              id,
              PROJECT,
              n % 11 == 10 ? Optional.empty() : Optional.of(character(n % 3)),
              n % 11 == 10 ? "" : NAMES.get(n % 3),
              "gen_%s_20261120_%04d.png"
                  .formatted(NAMES.get(n % 3).toLowerCase(java.util.Locale.ROOT), n),
              n % 7 == 6 ? Source.VIDEO : Source.DRAWN,
              new MediaPath("paper/thumb%d.jpg".formatted(n % 6)),
              Standing.PENDING,
              n % 13 == 12 ? Optional.empty() : Optional.of(SCORES[n % SCORES.length]),
              Optional.of(n % 5 != 4),
              n % 13 == 12 ? "" : "its score of 62 lies between 40 and 80",
              1,
              now.minus(Duration.ofMinutes(9L * n))));
    }
  }

  /// Somebody else rejects the newest picture, and no page is told.
  public void rejectBehindTheBack() {
    Thumb newest = thumbs.values().iterator().next();
    thumbs.put(newest.id(), with(newest, newest.character(), Standing.REJECTED));
  }

  private static void paint(Path media) {
    try {
      Path folder = Files.createDirectories(media.resolve("paper"));
      for (int n = 0; n < 6; n++) {
        BufferedImage shot = ImageIO.read(new ByteArrayInputStream(PaperPicture.png(n)));
        BufferedImage cut = shot.getSubimage(140, 0, 360, 360);
        write(cut, 1024.0 / 360, folder.resolve("picture%d.jpg".formatted(n)));
        write(cut, 320.0 / 360, folder.resolve("thumb%d.jpg".formatted(n)));
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void write(BufferedImage cut, double factor, Path file) throws IOException {
    BufferedImage rgb =
        new BufferedImage(
            (int) (cut.getWidth() * factor),
            (int) (cut.getHeight() * factor),
            BufferedImage.TYPE_INT_RGB);
    new AffineTransformOp(
            AffineTransform.getScaleInstance(factor, factor), AffineTransformOp.TYPE_BICUBIC)
        .filter(toRgb(cut), rgb);
    ImageIO.write(rgb, "jpg", file.toFile());
  }

  private static BufferedImage toRgb(BufferedImage any) {
    var rgb = new BufferedImage(any.getWidth(), any.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = rgb.createGraphics();
    pen.drawImage(any, 0, 0, null);
    pen.dispose();
    return rgb;
  }

  private static CharacterId character(int n) {
    return CharacterId.parse("01930000-0000-7000-8000-00000000cc0" + n);
  }

  private static Project project() {
    return new Project(
        PROJECT,
        1,
        1,
        "The Lamplighter's Fox",
        "the-lamplighters-fox",
        new Projects.Details("", "", "", "PG", true),
        3,
        1,
        1,
        Optional.empty(),
        Instant.EPOCH);
  }

  private static CharacterCard card(int n) {
    return new CharacterCard(
        character(n),
        n,
        PROJECT,
        "The Lamplighter's Fox",
        NAMES.get(n),
        NAMES.get(n).toLowerCase(java.util.Locale.ROOT),
        "human",
        "",
        new Characters.Counts(0, 0, 0),
        20,
        false,
        List.of(new MediaPath("paper/thumb%d.jpg".formatted(n))));
  }

  private static Sheet sheet(CharacterId id) {
    int n = Integer.parseInt(id.toString().substring(35));
    return new Sheet(
        new Sheet.Identity(id, NAMES.get(n), "slug", 1, "slug", false),
        "a lamplighter's apprentice with a yellow scarf, round glasses and a coat that is too long, always a little out of breath",
        Appearance.UNKNOWN,
        Look.of(Species.HUMAN, n),
        List.of(),
        new SpeciesMatch.Unknown(),
        Style.usual(PROJECT),
        Stream.of(n, n + 3)
            .map(m ->
                new Sheet.Reference(
                    PictureId.create(),
                    new MediaPath("paper/picture%d.jpg".formatted(m)),
                    new MediaPath("paper/thumb%d.jpg".formatted(m))))
            .toList(),
        Optional.empty(),
        new Company(PROJECT, "The Lamplighter's Fox", true, List.of(), List.of()));
  }

  private Thumb thumb(PictureId id) {
    return Optional.ofNullable(thumbs.get(id))
        .orElseThrow(() -> Problem.notFound("There is no such picture."));
  }

  private PicturePage page(Browse asked) {
    List<Thumb> fitting =
        thumbs.values().stream().filter(one -> fits(one, asked.filter())).toList();
    List<Thumb> rest =
        fitting.stream()
            .filter(one ->
                asked.cursor().isEmpty() || one.id().toString().compareTo(asked.cursor().get()) < 0)
            .toList();
    List<Thumb> page = rest.stream().limit(asked.limit()).toList();
    return new PicturePage(
        page,
        rest.size() > page.size() ? Optional.of(page.getLast().id().toString()) : Optional.empty(),
        asked.withCounts() ? Optional.of(count(asked.filter())) : Optional.empty());
  }

  private static boolean fits(Thumb one, Filter filter) {
    return filter.standing().filter(s -> s != one.standing()).isEmpty() && fitsBeside(one, filter);
  }

  private static boolean fitsBeside(Thumb one, Filter filter) {
    var traits = filter.traits();
    return (filter.character().isEmpty() || filter.character().equals(one.character()))
        && (!filter.unclassified() || one.character().isEmpty())
        && (traits.sources().isEmpty() || traits.sources().contains(one.source()))
        && traits.judged().filter(judged -> judged != one.score().isPresent()).isEmpty()
        && traits.since().filter(since -> one.came().isBefore(since)).isEmpty()
        && traits
            .scored()
            .filter(
                range -> one.score().filter(s -> s >= range.least() && s <= range.most()).isEmpty())
            .isEmpty();
  }

  private Counts count(Filter filter) {
    List<Thumb> fitting = thumbs.values().stream().filter(one -> fitsBeside(one, filter)).toList();
    return new Counts(
        count(fitting, Standing.PENDING),
        count(fitting, Standing.APPROVED),
        count(fitting, Standing.REJECTED));
  }

  private static int count(List<Thumb> some, Standing standing) {
    return (int) some.stream().filter(one -> one.standing() == standing).count();
  }

  private List<CountsOfOne> counts() {
    return Stream.concat(
            Stream.of(0, 1, 2).map(n -> Optional.of(character(n))),
            Stream.of(Optional.<CharacterId>empty()))
        .map(who -> {
          List<Thumb> theirs =
              thumbs.values().stream().filter(one -> one.character().equals(who)).toList();
          return new CountsOfOne(
              PROJECT,
              who,
              new Counts(
                  count(theirs, Standing.PENDING),
                  count(theirs, Standing.APPROVED),
                  count(theirs, Standing.REJECTED)));
        })
        .toList();
  }

  private PictureView picture(Thumb thumb) {
    String file = thumb.thumbnail().value().replace("thumb", "picture");
    List<Thumb> others =
        thumbs.values().stream()
            .filter(one -> !one.id().equals(thumb.id()))
            .filter(one -> one.thumbnail().equals(thumb.thumbnail()))
            .limit(3)
            .toList();
    boolean again = thumb.name().endsWith("3.png");
    return new PictureView(
        thumb,
        new MediaPath(file),
        412_000,
        new Measures(1024, 1024, 0, 0, 0.6, 0.5, 0.5, 0.3, 0.5),
        Arrival.Words.caption("standing under a lamp at night, looking up"),
        false,
        Map.of(
            "engine",
            "toy theatre",
            "checkpoint",
            "toonline_v3.safetensors",
            "seed",
            "4711",
            "steps",
            "25",
            "cfg",
            "7.0",
            "sampler",
            "DPM++ 2M Karras",
            "positive",
            "a girl under a lamp, night, masterpiece, best quality"),
        Optional.empty(),
        new Gallery.Lineage(
            again ? 2 : 1,
            again ? "the scarf was missing" : "",
            again ? others.stream().limit(1).toList() : List.of(),
            List.of()),
        List.of(),
        others.stream().map(one -> new LookAlike(one, 3)).toList(),
        thumb.score().map(score -> review(thumb, score)).stream().toList(),
        List.of(),
        Optional.empty());
  }

  private static ReviewView review(Thumb thumb, double score) {
    boolean alone = thumb.solo().orElse(true);
    int mark = (int) Math.round(score * 10);
    return new ReviewView(
        1,
        "measurements v1",
        Optional.of(new Assessment.Marks(mark, Math.min(10, mark + 1), mark - 1)),
        Optional.of(score),
        thumb.solo(),
        Optional.of(true),
        "upper",
        Assessment.SpeciesCheck.RIGHT,
        alone ? Optional.empty() : Optional.of(character(1)),
        Optional.of(0.7),
        "",
        alone ? List.of() : List.of("two people", "scarf missing"),
        "person",
        alone
            ? "its score of %d lies between 40 and 80, so a person decides"
                .formatted(Math.round(score * 100))
            : "it is not alone in the picture, so a person decides",
        Instant.now());
  }

  private static Calibrated calibrated() {
    return new Calibrated(
        new GateView(PROJECT, GateSettings.USUAL, Optional.empty(), "", 1),
        List.of(
            new JudgeRecord(
                "measurements v1", 60, 34, 31, 12, 12, 14, 30, 28, Optional.of(Instant.now()))));
  }

  private Decided decide(Decide wish) {
    Thumb was = thumb(wish.picture());
    if (was.version() != wish.version()) {
      throw Problem.conflict(
          "The judge decided about %s a moment ago. Look at it again.".formatted(was.name()));
    }
    decided.add(wish);
    return put(was, wish.ruling());
  }

  private Decided put(Thumb was, Ruling ruling) {
    long decision = before.size() + 1L;
    before.put(decision, was);
    Optional<CharacterId> who = ruling instanceof Ruling.Reassign to ? to.to() : was.character();
    Thumb now =
        with(
            was,
            who,
            switch (ruling) {
              case Ruling.Approve _ -> Standing.APPROVED;
              case Ruling.Reject _ -> Standing.REJECTED;
              case Ruling.Reassign _, Ruling.CreateAndMove _, Ruling.Reopen _ -> Standing.PENDING;
            });
    return hang(decision, now);
  }

  private Decided hang(long decision, Thumb now) {
    thumbs.put(now.id(), now);
    bus.publish(
        Gallery.PICTURE_CHANGED, new PictureChanged(now.id(), now.project(), now.character()));
    return new Decided(decision, now.id(), now.standing(), now.version(), now.character());
  }

  private static Thumb with(Thumb was, Optional<CharacterId> who, Standing standing) {
    return new Thumb(
        was.id(),
        was.project(),
        who,
        who.map(id -> NAMES.get(Integer.parseInt(id.toString().substring(35)))).orElse(""),
        was.name(),
        was.source(),
        was.thumbnail(),
        standing,
        was.score(),
        was.solo(),
        was.remark(),
        was.version() + 1,
        was.came());
  }

  private Decided undo(long decision) {
    Thumb was =
        Optional.ofNullable(before.get(decision))
            .orElseThrow(() -> Problem.notFound("There is no such decision."));
    Thumb now = thumb(was.id());
    return hang(
        decision,
        with(with(now, was.character(), was.standing()), was.character(), was.standing()));
  }

  private DecidedMany decideMany(DecideMany wish) {
    if (!(wish.selection() instanceof Selection.These these)) {
      throw Problem.invalid("Paper decides only about named pictures.");
    }
    List<Change> changes = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Reviews.Seen seen : these.pictures()) {
      Thumb was = thumb(seen.picture());
      if (was.version() != seen.version()) {
        left.add(new Left(was.id(), was.name(), "somebody decided meanwhile"));
        continue;
      }
      Optional<Decided> done =
          wish.dryRun() ? Optional.empty() : Optional.of(put(was, wish.ruling()));
      changes.add(
          new Change(
              was.id(),
              was.name(),
              was.standing(),
              wish.ruling() instanceof Ruling.Approve ? Standing.APPROVED : Standing.REJECTED,
              was.version(),
              done.map(Decided::decision)));
    }
    return new DecidedMany(wish.dryRun(), changes, left);
  }
}
