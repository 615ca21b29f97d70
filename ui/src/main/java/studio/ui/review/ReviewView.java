package studio.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import studio.ui.desk.Closeup;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.Print;
import studio.ui.desk.Refusal;
import studio.ui.desk.ReviewDesk;
import studio.ui.desk.Sweep.Verdict;
import studio.ui.desk.Tally;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.shell.Shell;

/// Where a person decides about pictures, and looks through those that were approved.
@Route(value = "review", layout = Shell.class)
@PageTitle("Review · Nightshift")
public final class ReviewView extends Main implements BeforeEnterObserver, Room {
  private static final Set<Change> PICTURES = EnumSet.of(Change.PICTURE, Change.CAST);

  private final transient ReviewDesk desk;
  private final transient Hand hand = new Hand(this::onPage);
  private final transient Hand reader = new Hand(this::onPage);
  private final transient Sitting sitting;
  private final Shelves shelves;
  private final GateStrip gates;
  private final FilterBar filters;
  private final Table table;
  private final DeedLine deed;
  private final EmptyShelf empty;
  private Optional<Tally> tally = Optional.empty();
  private Optional<UI> page = Optional.empty();

  public ReviewView(Desk desk) {
    this.desk = desk.review();
    sitting = new Sitting(this.desk, hand, reader, this);
    shelves = new Shelves(sitting);
    gates = new GateStrip(this.desk, this);
    filters = new FilterBar(sitting::narrow);
    table = new Table(sitting, this);
    deed = new DeedLine(sitting::undo);
    empty = new EmptyShelf(sitting);
    addClassNames("ns-page", "ns-review");
    Div top = new Div(new H1("Review"), shelves, deed, shelves.hands());
    top.addClassName("ns-review-top");
    add(top, gates, filters, table, empty, new Keyboard(sitting::press));
    addDetachListener(_ -> {
      hand.close();
      reader.close();
    });
    Live.follow(this, desk, PICTURES, this::current, now -> now.ifPresent(sitting.rulings()::news));
    Live.follow(this, desk, PICTURES, () -> this.desk.tally(sitting.reel().filter()), this::count);
  }

  /// The picture on the stage as it is now.
  private Optional<Closeup> current() {
    return sitting.reel().current().flatMap(print -> desk.closeup(print.id()));
  }

  private void onPage(Runnable news) {
    try {
      page.ifPresent(ui -> ui.access(news::run));
    } catch (UIDetachedException closed) {
      // Nobody looks any more; what was wished is carried out all the same.
      page = Optional.empty();
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    page = Optional.of(event.getUI());
    QueryParameters address = event.getLocation().getQueryParameters();
    sitting.open(FilterAddress.read(address), FilterAddress.isGrid(address));
    FilterAddress.picture(address).ifPresent(sitting::visit);
    if (isAttached()) {
      count(desk.tally(sitting.reel().filter()));
    }
  }

  private void count(Tally now) {
    tally = Optional.of(now);
    shelves.count(now);
    gates.show(now.gates());
    filters.show(sitting.reel().filter(), now);
    if (now.matching() > 0) {
      sitting.rulings().fill();
    }
    empty.show(sitting.reel(), now);
  }

  /// How many pictures there are, as the page knows it.
  Tally tally() {
    return tally.orElseGet(Tally::empty);
  }

  @Override
  public void redraw() {
    shelves.show();
    table.show();
    empty.show(sitting.reel(), tally());
  }

  @Override
  public void tell(String words, boolean canUndo) {
    deed.say(words, canUndo);
  }

  @Override
  public void refuse(Refusal refusal) {
    Notices.refuse(refusal);
  }

  @Override
  public void remember() {
    PictureFilter filter = sitting.reel().filter();
    String query = FilterAddress.write(filter, sitting.isGrid()).getQueryString();
    page.ifPresent(ui ->
        ui.getPage()
            .getHistory()
            .replaceState(null, query.isEmpty() ? "review" : "review?" + query));
    count(desk.tally(filter));
  }

  @Override
  public void open(Leaf leaf) {
    Optional<Print> print = sitting.reel().current();
    switch (leaf) {
      case MOVE ->
          sitting
              .closeup()
              .ifPresent(closeup ->
                  Notices.attempt(() ->
                      new MoveDialog(sitting, closeup.print(), desk.cast(closeup.project()))
                          .open()));
      case CAPTION ->
          print
              .flatMap(shown -> desk.closeup(shown.id()))
              .ifPresent(closeup -> new CaptionDialog(sitting, closeup).open());
      case SWEEP_APPROVE -> new SweepDialog(desk, sitting, hand, Verdict.APPROVE).open();
      case SWEEP_REJECT -> new SweepDialog(desk, sitting, hand, Verdict.REJECT).open();
      case NOTE -> table.writeNote();
      case CARD -> new KeyCard().open();
    }
  }

  Sitting sitting() {
    return sitting;
  }
}
