package studio.ui.hardware;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import studio.hardware.card.Vram;
import studio.ui.desk.Hardware.Moment;

/// A card's memory over the last hours: a curve for the eye, a sentence for the ear, and a table
/// for whoever wants numbers.
final class MemoryChart extends Div {
  private static final int ROWS = 12;

  private final Svg curve = new Svg();
  private final Span full = new Span();
  private final Span begin = new Span();
  private final NativeTable table = new NativeTable();
  private List<Moment> drawn = List.of();
  private List<Moment> listed = List.of();

  MemoryChart(String card) {
    addClassName("ns-chart");
    curve.addClassName("ns-curve");
    curve.getElement().setAttribute("role", "img");
    full.addClassName("ns-chart-full");
    Div axis = new Div(begin, new Span("now"));
    axis.addClassName("ns-chart-axis");
    Div plot = new Div(full, curve);
    plot.addClassName("ns-plot");
    table.setCaptionText("Memory of " + card + ", newest first");
    NativeTableRow head = new NativeTableRow();
    for (String name : List.of("Time", "In use", "Of others")) {
      head.addHeaderCell().setText(name);
    }
    head.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
    table.getHead().add(head);
    NativeDetails numbers = new NativeDetails("As a table", table);
    numbers.addClassName("ns-numbers");
    add(plot, axis, numbers);
  }

  void show(String card, Vram total, List<Moment> past) {
    // A card that nobody measures has no curve.
    boolean measured =
        past.size() > 1 && past.stream().anyMatch(moment -> moment.used().bytes() > 0);
    setVisible(measured);
    if (!measured || past.equals(drawn)) {
      return;
    }
    drawn = past;
    MemoryCurve shape = new MemoryCurve(past, total);
    curve.setSvg(shape.svg());
    full.setText(total.toString());
    begin.setText(Hours.length(shape.span()) + " ago");
    Instant now = past.getLast().at();
    Moment most = past.stream().max(Comparator.comparing(Moment::used)).orElseThrow();
    curve
        .getElement()
        .setAttribute(
            "aria-label",
            "Memory of %s over %s: %s of %s in use now, most %s at %s"
                .formatted(
                    card,
                    Hours.length(shape.span()),
                    past.getLast().used(),
                    total,
                    most.used(),
                    Hours.at(most.at(), now)));
    list(shape.some(ROWS), now);
  }

  private void list(List<Moment> moments, Instant now) {
    if (moments.equals(listed)) {
      return;
    }
    listed = moments;
    table.getBody().removeAll();
    for (Moment moment : moments) {
      NativeTableRow row = new NativeTableRow();
      row.addDataCell().setText(Hours.at(moment.at(), now));
      row.addDataCell().setText(moment.used().toString());
      row.addDataCell().setText(moment.strangers().toString());
      table.getBody().add(row);
    }
  }
}
