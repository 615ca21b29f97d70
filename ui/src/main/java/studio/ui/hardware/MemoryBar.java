package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import studio.hardware.card.Vram;
import studio.ui.desk.Hardware.Fill;

/// Who holds how much of a card's memory: one stacked bar, and the same in words. Strangers are
/// hatched, so that no colour is needed to tell them.
final class MemoryBar extends Div {
  private final Share ours = new Share("ours", "Studio");
  private final Share strangers = new Share("strangers", "Others");
  private final Share free = new Share("free", "Free");

  MemoryBar() {
    addClassName("ns-memory");
    Div bar = new Div(ours.bar, strangers.bar, free.bar);
    bar.addClassName("ns-memory-bar");
    // The words below say it all.
    bar.getElement().setAttribute("aria-hidden", "true");
    UnorderedList words = new UnorderedList(ours.words, strangers.words, free.words);
    words.addClassName("ns-memory-words");
    add(bar, words);
  }

  void show(Fill fill) {
    ours.show(fill.ours(), fill.total(), "");
    strangers.show(fill.strangers(), fill.total(), "");
    free.show(fill.free(), fill.total(), " of " + fill.total());
  }

  /// A part of the bar and its entry below.
  private static final class Share {
    private final Div bar = new Div();
    private final ListItem words = new ListItem();
    private final Span amount = new Span();

    Share(String kind, String name) {
      bar.addClassName("ns-memory-" + kind);
      Span swatch = new Span();
      swatch.addClassNames("ns-swatch", "ns-memory-" + kind);
      swatch.getElement().setAttribute("aria-hidden", "true");
      Span label = new Span(name);
      label.addClassName("ns-memory-name");
      words.add(swatch, label, amount);
    }

    void show(Vram part, Vram total, String tail) {
      amount.setText(part + tail);
      double percent = total.bytes() == 0 ? 0 : 100.0 * part.bytes() / total.bytes();
      bar.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", Math.min(100, percent)));
    }
  }
}
