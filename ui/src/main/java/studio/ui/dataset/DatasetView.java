package studio.ui.dataset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.ui.desk.DatasetDesk;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.TrainingSet;
import studio.ui.desk.TrainingSet.Flaw;
import studio.ui.desk.TrainingSet.Piece;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// The set of a character: every approved picture with its caption, and what would spoil a
/// training.
@Route(value = "training/dataset/:character", layout = Shell.class)
public final class DatasetView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final Set<Change> SET = EnumSet.of(Change.PICTURE, Change.CAST);
  private static final int USUAL = 768;

  private final Desk all;
  private final DatasetDesk desk;
  private final Anchor export = new Anchor("", "Take it away");
  private final Select<Integer> resolution = new Select<>();
  private final PageHead head = new PageHead("Set", resolution, export);
  private final Div verdict = new Div();
  private final UnorderedList flaws = new UnorderedList();
  private final TextField find = new TextField("Find");
  private final TextField with = new TextField("Replace with");
  private final BarList views = new BarList("Views");
  private final BarList framings = new BarList("Framings");
  private final BarList expressions = new BarList("Expressions");
  private final BarList buckets = new BarList("Buckets");
  private final UnorderedList remarks = new UnorderedList();
  private final UnorderedList pieces = new UnorderedList();
  private final Paragraph more = new Paragraph("Only the first 200 pictures are shown.");
  private final Div body = new Div();
  private final Quiet empty =
      Quiet.part(
          "No approved pictures yet",
          "Approve some in Review, or bring a set that you have elsewhere.");
  private final Map<String, PieceCard> cards = new LinkedHashMap<>();
  private String character = "";
  private String title = "Set";

  public DatasetView(Desk desk) {
    this.all = desk;
    this.desk = desk.dataset();
    addClassNames("ns-page", "ns-dataset");
    resolution.setAriaLabel("Resolution to train at");
    resolution.setItems(512, 768, 1024);
    resolution.setItemLabelGenerator(side -> "for " + side + " pixels");
    resolution.setValue(USUAL);
    resolution.addValueChangeListener(changed -> {
      if (changed.isFromClient()) {
        refresh();
      }
    });
    export.addClassName("ns-button");
    export.setRouterIgnore(true);
    export.getElement().setAttribute("download", true);
    verdict.addClassName("ns-verdict");
    flaws.addClassName("ns-flaws");
    remarks.addClassName("ns-flaws");
    pieces.addClassName("ns-pieces");
    pieces.getElement().setAttribute("aria-label", "Pictures of the set");
    more.addClassName("ns-soft");
    Div bars = new Div(views, framings, expressions, buckets);
    bars.addClassName("ns-balance-row");
    body.add(
        room("Captions", flaws, captionHands()),
        room("Balance", bars, remarks),
        room("Pictures", asideHands(), pieces, more));
    body.addClassName("ns-dataset-rooms");
    add(head, verdict, empty, body);
  }

  private static Section room(String title, Component... inside) {
    Section room = new Section(new H2(title));
    room.add(inside);
    room.addClassName("ns-room");
    return room;
  }

  private Div captionHands() {
    Button prefix = new Button("Put the trigger word first", _ -> change(desk.prefix(character)));
    Button replace =
        new Button(
            "Replace everywhere",
            _ ->
                Notices.attempt(() -> {
                  change(desk.replace(character, find.getValue(), with.getValue()));
                  find.clear();
                  with.clear();
                }));
    Div hands = new Div(find, with, replace, prefix);
    hands.addClassNames("ns-hands", "ns-caption-hands");
    return hands;
  }

  private Div asideHands() {
    Button choose =
        new Button(
            "Let the studio set some aside",
            _ ->
                Notices.attempt(() -> {
                  int aside = desk.chooseAside(character);
                  Notices.tell(
                      aside == 0
                          ? "There are too few pictures to spare one."
                          : Count.of(aside, "picture is", "pictures are") + " set aside.");
                  refresh();
                }));
    Span why =
        new Span("What is set aside is not trained with, and tries the likeness afterwards.");
    why.addClassName("ns-soft");
    Div hands = new Div(choose, why);
    hands.addClassName("ns-hands");
    return hands;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    character = event.getRouteParameters().get("character").orElseThrow(NotFoundException::new);
    TrainingSet set = desk.set(character, USUAL).orElseThrow(NotFoundException::new);
    title = "The set of " + set.name();
    export.setHref("/api/v1/characters/%s/dataset/export?held_out=true".formatted(character));
    Live.follow(this, all, SET, this::look, found -> found.ifPresent(this::show));
  }

  @Override
  public String getPageTitle() {
    return title + " · Nightshift";
  }

  private Optional<TrainingSet> look() {
    return desk.set(character, Optional.ofNullable(resolution.getValue()).orElse(USUAL));
  }

  private void refresh() {
    Notices.attempt(() -> look().ifPresent(this::show));
  }

  private void change(int changed) {
    Notices.tell(
        changed == 0
            ? "No caption needed that."
            : Count.of(changed, "caption", "captions") + " changed.");
    refresh();
  }

  void show(TrainingSet set) {
    head.say(title, set.sentence());
    boolean some = !set.pieces().isEmpty();
    empty.setVisible(!some);
    body.setVisible(some);
    export.setVisible(some);
    showVerdict(set);
    flaws.removeAll();
    if (set.flaws().isEmpty()) {
      flaws.add(new ListItem("Nothing is wrong with the captions."));
    }
    set.flaws().forEach(flaw -> flaws.add(line(flaw)));
    views.show(set.spread().views());
    framings.show(set.spread().framings());
    expressions.show(set.spread().expressions());
    buckets.show(set.buckets());
    remarks.removeAll();
    set.spread().remarks().forEach(remark -> remarks.add(new ListItem(remark)));
    set.bucketRemarks().forEach(remark -> remarks.add(new ListItem(remark)));
    more.setVisible(set.more());
    showPieces(set.pieces());
  }

  private void showVerdict(TrainingSet set) {
    verdict.removeAll();
    Span word =
        new Span(
            switch (set.readiness()) {
              case READY -> "Ready to train";
              case NEARLY -> "Nearly ready";
              case NOT_YET -> "Not yet";
            });
    word.addClassName("ns-verdict-word");
    verdict.getElement().setAttribute("data-readiness", set.readiness().name());
    verdict.add(word);
    set.reasons().stream().limit(3).forEach(reason -> verdict.add(new Paragraph(reason)));
  }

  private ListItem line(Flaw flaw) {
    ListItem line = new ListItem(new Span(flaw.words()));
    if (!flaw.phrase().isEmpty()) {
      Button strip = new Button("Take it out", _ -> change(desk.strip(character, flaw.phrase())));
      strip.addThemeVariants(ButtonVariant.LUMO_SMALL);
      strip.setAriaLabel("Take \"%s\" out of all captions".formatted(flaw.phrase()));
      line.add(strip);
    }
    return line;
  }

  private void showPieces(List<Piece> all) {
    if (!List.copyOf(cards.keySet()).equals(all.stream().map(Piece::id).toList())) {
      pieces.removeAll();
      cards.clear();
      for (Piece piece : all) {
        PieceCard card = new PieceCard(desk, character, piece);
        cards.put(piece.id(), card);
        pieces.add(card);
      }
    }
    all.forEach(piece -> {
      PieceCard card = cards.get(piece.id());
      if (card != null) {
        card.show(piece);
      }
    });
  }
}
