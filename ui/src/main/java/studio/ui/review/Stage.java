package studio.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One picture as large as it can be: it zooms, pans and, on glass, is swiped away. Its thumbnail
/// stands there until it has come.
@Tag("ns-stage")
@JsModule("context://rooms/review.js")
final class Stage extends Component implements HasStyle {
  Stage() {
    addClassName("ns-review-stage");
  }

  /// @param swiped right or not
  Stage onSwipe(Consumer<Boolean> swiped) {
    getElement()
        .addEventListener(
            "ns-swipe",
            event ->
                swiped.accept(event.getEventData().path("event.detail.right").asBoolean(false)))
        .addEventData("event.detail.right");
    return this;
  }

  /// A picture to compare with; it stays where it is.
  Stage still() {
    getElement().setAttribute("still", true);
    return this;
  }

  void show(String thumb, Optional<String> picture, String words) {
    getElement().setProperty("words", words);
    getElement().setProperty("address", picture.orElse(""));
    getElement().setProperty("thumb", thumb);
  }

  /// Pictures that the browser fetches before anybody asks for them.
  void ahead(List<String> pictures) {
    getElement().setPropertyJson("ahead", JacksonUtils.listToJson(pictures));
  }
}
