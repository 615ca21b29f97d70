package studio.ui.cast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import studio.ui.desk.Cast;
import studio.ui.desk.CastDesk;
import studio.ui.parts.Count;
import studio.ui.parts.Notices;

/// A story whose people are not in the cast yet, and the hand that brings them.
final class WaitingCast extends Div {
  private static final int MOST_NAMES = 6;

  WaitingCast(CastDesk desk, Cast.Waiting waiting) {
    addClassName("ns-waiting-cast");
    Paragraph words =
        new Paragraph(
            "%s of “%s” %s not in the cast yet: %s."
                .formatted(
                    Count.of(waiting.names().size(), "person", "people"),
                    waiting.title(),
                    waiting.names().size() == 1 ? "is" : "are",
                    names(waiting)));
    Button adopt =
        new Button(
            "Adopt them",
            _ ->
                Notices.attempt(() ->
                    Notices.tell(
                        Count.of(desk.adopt(waiting.story()), "character", "characters")
                            + " joined the cast of "
                            + waiting.project()
                            + ".")));
    adopt.setAriaLabel("Adopt the cast of " + waiting.title());
    add(words, adopt);
  }

  private static String names(Cast.Waiting waiting) {
    int more = waiting.names().size() - MOST_NAMES;
    String first = String.join(", ", waiting.names().stream().limit(MOST_NAMES).toList());
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
