package studio.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.BiConsumer;

/// Hears the keys of the room wherever the focus is, except where somebody types.
@Tag("ns-keys")
@JsModule("context://rooms/review.js")
final class Keyboard extends Component {
  Keyboard(BiConsumer<String, Boolean> pressed) {
    getElement().setAttribute("wants", Stroke.wanted()).setAttribute("hidden", true);
    getElement()
        .addEventListener(
            "ns-key",
            event ->
                pressed.accept(
                    event.getEventData().path("event.detail.key").asString(""),
                    event.getEventData().path("event.detail.shift").asBoolean(false)))
        .addEventData("event.detail.key")
        .addEventData("event.detail.shift");
  }
}
