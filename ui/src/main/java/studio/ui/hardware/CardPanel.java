package studio.ui.hardware;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.ui.desk.Hardware.Card;
import studio.ui.desk.Hardware.Gauges;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.HardwareDesk;

/// A graphics card: its instruments, its memory now and over time, and the work on it.
final class CardPanel extends Article {
  private final HardwareDesk desk;
  private final Span model = new Span();
  private final Span gauges = new Span();
  private final Paragraph trouble = new Paragraph();
  private final MemoryBar memory = new MemoryBar();
  private final MemoryChart chart;
  private final Div work = new Div();
  private final Map<String, LanePart> lanes = new LinkedHashMap<>();

  CardPanel(HardwareDesk desk, String card) {
    this.desk = desk;
    this.chart = new MemoryChart(card);
    addClassName("ns-card");
    model.addClassName("ns-soft");
    gauges.addClassName("ns-gauges");
    trouble.addClassName("ns-trouble");
    Div words = new Div(new H2(card), model);
    Div top = new Div(words, gauges);
    top.addClassName("ns-card-top");
    add(top, trouble, memory, chart, work);
  }

  void show(Card card, List<Lane> own) {
    model.setText(card.model());
    gauges.setText(words(card.gauges()));
    trouble.setText(card.trouble().orElse(""));
    trouble.setVisible(card.trouble().isPresent());
    memory.show(card.fill());
    chart.show(card.name(), card.fill().total(), card.past());
    if (!List.copyOf(lanes.keySet()).equals(own.stream().map(Lane::name).toList())) {
      work.removeAll();
      lanes.clear();
    }
    for (Lane lane : own) {
      lanes
          .computeIfAbsent(
              lane.name(),
              name -> {
                LanePart part = new LanePart(desk, name);
                work.add(part);
                return part;
              })
          .show(lane);
    }
  }

  /// "67 °C · 148 W · 97 % busy", as far as the card has such instruments.
  static String words(Gauges gauges) {
    return Stream.of(
            gauges.celsius().stream().mapToObj("%.0f °C"::formatted),
            gauges.watts().stream().mapToObj("%.0f W"::formatted),
            gauges.busy().stream().mapToObj(busy -> "%.0f %% busy".formatted(100 * busy)))
        .flatMap(one -> one)
        .collect(Collectors.joining(" · "));
  }
}
