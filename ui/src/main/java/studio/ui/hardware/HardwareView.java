package studio.ui.hardware;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Hardware;
import studio.ui.desk.Hardware.Card;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.HardwareDesk;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// The machine room.
@Route(value = "hardware", layout = Shell.class)
@PageTitle("Hardware · Nightshift")
public final class HardwareView extends Main {
  private static final Set<Change> MACHINES = EnumSet.of(Change.CARD, Change.LANE);
  private static final Set<Change> ORDER = EnumSet.of(Change.QUEUE);

  private final HardwareDesk desk;
  private final PageHead head = new PageHead("Hardware");
  private final Quiet noCard =
      Quiet.part(
          "No graphics card is known here",
          "The studio draws and films on the processor. nightshift doctor says where it looked for cards.");
  private final Div cards = new Div();
  private final Map<String, CardPanel> panels = new LinkedHashMap<>();
  private final Map<String, LanePart> elsewhere = new LinkedHashMap<>();
  private final UnorderedList house = new UnorderedList();
  private final Map<String, HouseLaneLine> houseLanes = new LinkedHashMap<>();
  private final Section houseRoom = new Section(new H2("The house's own lanes"), house);
  private final QueueRoom queue;
  private final WhyRoom why = new WhyRoom();

  public HardwareView(Desk desk) {
    this.desk = desk.hardware();
    this.queue = new QueueRoom(this.desk);
    addClassNames("ns-page", "ns-hardware");
    cards.addClassName("ns-cards");
    house.addClassName("ns-house");
    houseRoom.addClassName("ns-room");
    Div order = new Div(queue, why);
    order.addClassName("ns-order");
    add(head, noCard, cards, houseRoom, order);
    Live.follow(this, desk, MACHINES, this.desk::look, this::show);
    Live.follow(this, desk, ORDER, this.desk::queue, queue::show);
    Live.follow(this, desk, ORDER, this.desk::decisions, why::show);
  }

  void show(Hardware hardware) {
    head.say("Hardware", sentence(hardware));
    noCard.setVisible(hardware.cards().isEmpty());
    List<String> known = hardware.cards().stream().map(Card::name).toList();
    List<Lane> others =
        hardware.lanes().stream()
            .filter(lane -> !lane.isHouse() && lane.card().filter(known::contains).isEmpty())
            .toList();
    if (!List.copyOf(panels.keySet()).equals(known)
        || !List.copyOf(elsewhere.keySet()).equals(others.stream().map(Lane::name).toList())) {
      rebuild(known, others);
    }
    hardware
        .cards()
        .forEach(card -> {
          CardPanel panel = panels.get(card.name());
          if (panel != null) {
            panel.show(card, hardware.lanes().stream().filter(lane -> isOn(lane, card)).toList());
          }
        });
    others.forEach(lane -> {
      LanePart part = elsewhere.get(lane.name());
      if (part != null) {
        part.show(lane);
      }
    });
    showHouse(hardware.lanes().stream().filter(Lane::isHouse).toList());
  }

  private static boolean isOn(Lane lane, Card card) {
    return !lane.isHouse() && lane.card().filter(card.name()::equals).isPresent();
  }

  private static String sentence(Hardware hardware) {
    List<Lane> engines = hardware.lanes().stream().filter(lane -> !lane.isHouse()).toList();
    long working = engines.stream().filter(lane -> !lane.work().doing().isEmpty()).count();
    long closed = engines.stream().filter(lane -> lane.sign().door() != Hardware.Door.OPEN).count();
    return hardware.cards().isEmpty()
        ? ""
        : "%s: %d at work%s."
            .formatted(
                Count.of(hardware.cards().size(), "card", "cards"),
                working,
                closed == 0 ? "" : ", %d closed".formatted(closed));
  }

  private void rebuild(List<String> known, List<Lane> others) {
    cards.removeAll();
    panels.clear();
    elsewhere.clear();
    for (String card : known) {
      CardPanel panel = new CardPanel(desk, card);
      panels.put(card, panel);
      cards.add(panel);
    }
    for (Lane lane : others) {
      LanePart part = new LanePart(desk, lane.name());
      elsewhere.put(lane.name(), part);
      Span purpose = new Span(lane.purpose());
      purpose.addClassName("ns-soft");
      Article panel = new Article(new Div(new H2(lane.name()), purpose), part);
      panel.addClassName("ns-card");
      cards.add(panel);
    }
  }

  private void showHouse(List<Lane> lanes) {
    houseRoom.setVisible(!lanes.isEmpty());
    if (!List.copyOf(houseLanes.keySet()).equals(lanes.stream().map(Lane::name).toList())) {
      house.removeAll();
      houseLanes.clear();
    }
    for (Lane lane : lanes) {
      houseLanes
          .computeIfAbsent(
              lane.name(),
              name -> {
                HouseLaneLine line = new HouseLaneLine(desk, name);
                house.add(line);
                return line;
              })
          .show(lane);
    }
  }
}
