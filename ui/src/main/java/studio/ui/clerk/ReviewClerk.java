package studio.ui.clerk;

import static studio.ui.clerk.Asking.asking;
import static studio.ui.clerk.Asking.finding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.ui.desk.CastName;
import studio.ui.desk.Closeup;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.Print;
import studio.ui.desk.PrintPage;
import studio.ui.desk.Refusal;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.Ruled;
import studio.ui.desk.Ruling;
import studio.ui.desk.Sweep;
import studio.ui.desk.Sweep.Rehearsed;
import studio.ui.desk.Sweep.Swept;
import studio.ui.desk.Tally;
import studio.verticles.bus.Bus;
import studio.verticles.bus.Problem;
import studio.verticles.character.Characters;
import studio.verticles.character.Characters.ReferenceWish;
import studio.verticles.dataset.Datasets;
import studio.verticles.dataset.Datasets.Describe;
import studio.verticles.drawing.Drawings;
import studio.verticles.drawing.Kind;
import studio.verticles.drawing.Wish;
import studio.verticles.gallery.Gallery;
import studio.verticles.gallery.Gallery.Browse;
import studio.verticles.gallery.Gallery.PicturePage;
import studio.verticles.gallery.Gallery.PictureRef;
import studio.verticles.gallery.Gallery.PictureView;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;
import studio.verticles.review.GateSettings;
import studio.verticles.review.Reviews;
import studio.verticles.review.Reviews.ChangeGate;
import studio.verticles.review.Reviews.Decide;
import studio.verticles.review.Reviews.Decided;
import studio.verticles.review.Reviews.GateOf;
import studio.verticles.review.Reviews.GateView;
import studio.verticles.review.Reviews.LookAgain;
import studio.verticles.review.Reviews.Resume;
import studio.verticles.review.Reviews.Selection;
import studio.verticles.review.Reviews.Undo;

/// Answers about judging pictures.
final class ReviewClerk implements ReviewDesk {
  /// How the house calls whoever sits at the pages.
  static final String WHO = "a person";

  /// What is younger counts as new.
  static final Duration FRESH = Duration.ofHours(1);

  private final Bus bus;
  private final Clock clock;
  private final CastShelf cast;
  private final GateShelf gates;
  private final Sweeper sweeper;

  ReviewClerk(Bus bus, Clock clock, Consumer<Change> bell) {
    this.bus = bus;
    this.clock = clock;
    this.cast = new CastShelf(bus);
    this.gates = new GateShelf(bus, clock, cast);
    this.sweeper = new Sweeper(bus, this::browse, this::print);
    bus.listen(Gallery.PICTURE_CHANGED, _ -> bell.accept(Change.PICTURE));
    bus.listen(Reviews.DECIDED, _ -> bell.accept(Change.PICTURE));
    bus.listen(
        Reviews.GATE_CHANGED,
        changed -> {
          gates.forget(changed.project());
          bell.accept(Change.PICTURE);
        });
  }

  private PicturePage browse(
      PictureFilter filter, Optional<String> after, int limit, boolean counted) {
    return bus.ask(
        Gallery.PAGE,
        new Browse(
            FilterWords.filter(
                filter,
                filter
                    .project()
                    .map(ProjectId::parse)
                    .map(gates::settings)
                    .orElse(GateSettings.USUAL),
                clock.instant().minus(FRESH)),
            after,
            limit,
            counted));
  }

  private Print print(Gallery.Thumb thumb) {
    return PictureWords.print(thumb, gates.settings(thumb.project()), clock.instant().minus(FRESH));
  }

  @Override
  public PrintPage prints(PictureFilter filter, Optional<String> after, int limit) {
    return asking(() -> {
      PicturePage page = browse(filter, after, limit, false);
      return new PrintPage(page.pictures().stream().map(this::print).toList(), page.next());
    });
  }

  @Override
  public Tally tally(PictureFilter filter) {
    return asking(() -> new Counting(bus, cast, gates, this::browse).tally(filter));
  }

  @Override
  public Optional<Closeup> closeup(String picture) {
    return finding(() -> closeup(PictureId.parse(picture)));
  }

  private Closeup closeup(PictureId id) {
    PictureView view = bus.ask(Gallery.PICTURE, new PictureRef(id));
    return new CloseupWords(view, print(view.thumb()), cast)
        .closeup(
            view.thumb()
                .character()
                .map(who -> bus.ask(Characters.SHEET, new Characters.CharacterRef(who))));
  }

  @Override
  public List<CastName> cast(String project) {
    return asking(() -> cast.of(ProjectId.parse(project)));
  }

  @Override
  public Ruled rule(String picture, int version, Ruling ruling) {
    PictureId id = PictureId.parse(picture);
    try {
      Decided decided =
          bus.ask(
              Reviews.DECIDE,
              new Decide(id, version, PictureWords.ruling(ruling), WHO, Optional.empty()));
      return new Ruled.Done(decided.version(), decided.decision());
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.CONFLICT || problem.kind() == Problem.Kind.STALE) {
        return new Ruled.Overtaken(problem.detail(), asking(() -> closeup(id).print()));
      }
      throw Asking.refusal(problem);
    }
  }

  @Override
  public void undo(List<Long> decisions) {
    asking(() -> bus.ask(Reviews.UNDO, new Undo(WHO, decisions)));
  }

  @Override
  public Rehearsed rehearse(Sweep sweep) {
    return asking(() -> sweeper.rehearse(sweep));
  }

  @Override
  public Swept carryOut(Sweep sweep) {
    return asking(() -> sweeper.carryOut(sweep));
  }

  @Override
  public void lookAgain(List<Print> pictures) {
    asking(() ->
        bus.ask(Reviews.LOOK_AGAIN, new LookAgain(new Selection.These(Sweeper.seen(pictures)))));
  }

  @Override
  public void caption(String picture, int version, String caption) {
    asking(() ->
        bus.ask(
            Datasets.CAPTION,
            new Describe(
                PictureId.parse(picture), caption, Optional.empty(), Optional.of(version))));
  }

  @Override
  public void reference(String picture, boolean isOne) {
    PictureId id = PictureId.parse(picture);
    asking(() ->
        bus.ask(
            isOne ? Characters.ADD_REFERENCE : Characters.REMOVE_REFERENCE,
            new ReferenceWish(subject(id), id, WHO)));
  }

  private CharacterId subject(PictureId picture) {
    return bus.ask(Gallery.PICTURE, new PictureRef(picture))
        .thumb()
        .character()
        .orElseThrow(() ->
            new Refusal(
                "It shows nobody yet", "Move it to a character first, then ask for this again."));
  }

  @Override
  public void variants(String picture, int count) {
    again(picture, Kind.VARIANT, count);
  }

  @Override
  public void refine(String picture) {
    again(picture, Kind.REFINE, 1);
  }

  private void again(String picture, Kind kind, int count) {
    PictureId id = PictureId.parse(picture);
    asking(() ->
        bus.ask(
            Drawings.START,
            new Wish(
                subject(id),
                kind,
                count,
                Wish.Words.NONE,
                Optional.empty(),
                Optional.of(new Wish.Beginning(id, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Wish.Wearing.IF_IT_FITS,
                Wish.Asking.by(WHO))));
  }

  @Override
  public void automatic(String project, boolean on) {
    ProjectId id = ProjectId.parse(project);
    asking(() -> {
      GateView gate = bus.ask(Reviews.GATE, new GateOf(id));
      GateSettings now = gate.settings();
      return bus.ask(
          Reviews.CHANGE_GATE,
          new ChangeGate(
              id,
              gate.version(),
              new GateSettings(
                  now.approveFrom(),
                  now.rejectBelow(),
                  now.shotFrom(),
                  on,
                  now.corrections(),
                  now.precision(),
                  now.spotCheck()),
              WHO));
    });
  }

  @Override
  public void resume(String project) {
    asking(() -> bus.ask(Reviews.RESUME, new Resume(ProjectId.parse(project), WHO)));
  }
}
