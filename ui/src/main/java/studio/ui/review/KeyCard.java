package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/// The card with the keys.
final class KeyCard extends Dialog {
  KeyCard() {
    setHeaderTitle("Keys");
    addClassName("ns-review-dialog");
    DescriptionList list = new DescriptionList();
    list.addClassName("ns-review-key-card");
    for (Stroke stroke : Stroke.values()) {
      List<String> keys = stroke == Stroke.REASON ? List.of("1", "…", "6") : stroke.keys();
      row(list, keys, stroke.words());
    }
    Stroke.OF_THE_STAGE.forEach(line -> {
      int gap = line.indexOf(' ', line.startsWith("+") ? 2 : 0);
      row(list, List.of(line.substring(0, gap).split(" ")), line.substring(gap + 1));
    });
    add(list);
    Button close = new Button("Close", _ -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }

  private static void row(DescriptionList list, List<String> keys, String words) {
    DescriptionList.Term caps = new DescriptionList.Term();
    keys.forEach(key -> {
      Span cap = new Span(name(key));
      cap.addClassName("ns-review-key");
      caps.add(cap);
    });
    list.add(caps, new DescriptionList.Description(words));
  }

  private static String name(String key) {
    return switch (key) {
      case "ArrowRight" -> "→";
      case "ArrowLeft" -> "←";
      case "Escape" -> "Esc";
      default -> key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
    };
  }
}
