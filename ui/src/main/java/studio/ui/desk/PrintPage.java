package studio.ui.desk;

import java.util.List;
import java.util.Optional;

/// Some pictures, newest first.
///
/// @param next where the ones after them begin; absent at the end
public record PrintPage(List<Print> prints, Optional<String> next) {
  public PrintPage {
    prints = List.copyOf(prints);
  }
}
