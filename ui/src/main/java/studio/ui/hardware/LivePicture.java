package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.Optional;

/// The picture that grows on a lane. The next one takes the place of the last one without a
/// flicker: the browser shows the old one until the new one is here.
final class LivePicture extends Div {
  private final Image image = new Image();

  LivePicture() {
    addClassNames("ns-picture", "ns-live-picture");
    add(image);
    setVisible(false);
  }

  void show(Optional<String> address, String what) {
    setVisible(address.isPresent());
    address.ifPresent(image::setSrc);
    image.setAlt("So far: " + what);
  }
}
