package studio.ui.analytics;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import studio.ui.desk.Analytics.Totals;

/// A project's pictures in five numbers.
final class TotalTiles extends Div {
  private final DescriptionList tiles = new DescriptionList();

  TotalTiles() {
    addClassName("ns-totals");
    add(tiles);
  }

  void show(Totals totals) {
    tiles.removeAll();
    tile("Approved", Integer.toString(totals.approved()));
    tile("Wait for a decision", Integer.toString(totals.pending()));
    tile("Rejected", Integer.toString(totals.rejected()));
    tile("Approval rate", totals.approval().orElse("–"));
    tile("Mean score", totals.average().orElse("–"));
  }

  private void tile(String name, String value) {
    Div tile = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
    tile.addClassName("ns-total");
    tiles.getElement().appendChild(tile.getElement());
  }
}
