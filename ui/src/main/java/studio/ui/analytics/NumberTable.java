package studio.ui.analytics;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/// A small table of words and numbers; the first column names the row.
final class NumberTable extends NativeTable {
  private List<List<String>> shown = List.of();

  NumberTable(String caption, List<String> columns) {
    addClassName("ns-number-table");
    setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    for (String name : columns) {
      head.addHeaderCell().setText(name);
    }
    head.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
    getHead().add(head);
  }

  void show(List<List<String>> rows) {
    if (rows.equals(shown)) {
      return;
    }
    shown = rows;
    getBody().removeAll();
    for (List<String> cells : rows) {
      NativeTableRow row = new NativeTableRow();
      var name = row.addHeaderCell();
      name.setText(cells.getFirst());
      name.getElement().setAttribute("scope", "row");
      cells.stream().skip(1).forEach(cell -> row.addDataCell().setText(cell));
      getBody().add(row);
    }
  }
}
