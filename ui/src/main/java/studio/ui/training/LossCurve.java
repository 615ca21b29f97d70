package studio.ui.training;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.Training.Point;

/// The loss of a training: a curve for the eye, a sentence for the ear, a table for whoever wants
/// numbers.
final class LossCurve extends Div {
  private static final int ROWS = 20;

  private final String what;
  private final Svg curve = new Svg();
  private final NativeTable table = new NativeTable();
  private List<Point> drawn = List.of();

  LossCurve(String what) {
    this.what = what;
    addClassName("ns-loss");
    curve.addClassName("ns-loss-curve");
    curve.getElement().setAttribute("role", "img");
    table.setCaptionText("Loss of " + what);
    NativeTableRow head = new NativeTableRow();
    for (String name : List.of("Epoch", "Step", "Loss")) {
      head.addHeaderCell().setText(name);
    }
    head.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
    table.getHead().add(head);
    NativeDetails numbers = new NativeDetails("As a table", table);
    numbers.addClassName("ns-numbers");
    add(curve, numbers);
    setVisible(false);
  }

  void show(List<Point> points) {
    setVisible(points.size() > 1);
    if (points.size() < 2 || points.equals(drawn)) {
      return;
    }
    drawn = points;
    LossShape shape = new LossShape(points);
    curve.setSvg(shape.svg());
    curve.getElement().setAttribute("aria-label", shape.sentence(what));
    table.getBody().removeAll();
    for (Point point : shape.perEpoch(ROWS)) {
      NativeTableRow row = new NativeTableRow();
      row.addDataCell().setText(Integer.toString(point.epoch()));
      row.addDataCell().setText(Long.toString(point.step()));
      row.addDataCell().setText(String.format(Locale.ROOT, "%.4f", point.loss()));
      table.getBody().add(row);
    }
  }
}
