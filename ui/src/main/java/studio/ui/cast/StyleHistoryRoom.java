package studio.ui.cast;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import studio.ui.desk.CastProject.Version;

/// Every version of a style, newest first, and what came of it.
final class StyleHistoryRoom extends Section {
  private final OrderedList list = new OrderedList();
  private Optional<List<Version>> shown = Optional.empty();

  StyleHistoryRoom() {
    addClassName("ns-card");
    list.addClassName("ns-history");
    add(new H2("What came of it"), list);
  }

  void show(List<Version> versions) {
    if (shown.equals(Optional.of(versions))) {
      return;
    }
    shown = Optional.of(versions);
    list.removeAll();
    versions.forEach(version -> list.add(line(version)));
  }

  private static ListItem line(Version version) {
    Span name = new Span(version.number() == 0 ? "The usual way" : "Version " + version.number());
    name.addClassName("ns-version");
    Span result = new Span(version.result());
    Span words = new Span(version.words());
    words.addClassName("ns-soft");
    Span who =
        new Span(
            java.util.stream.Stream.of(version.reason(), version.by(), version.when())
                .filter(text -> !text.isBlank())
                .collect(java.util.stream.Collectors.joining(" · ")));
    who.addClassName("ns-soft");
    ListItem item = new ListItem(name, result, words, who);
    item.addClassName("ns-version-line");
    return item;
  }
}
