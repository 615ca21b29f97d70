package studio.ui.host;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import studio.ui.desk.PaperDesk;

/// A view in front of a desk of paper, without a browser.
@ViewPackages(packages = "studio.ui")
public abstract class ViewTest extends BrowserlessTest {
  protected final PaperDesk desk = new PaperDesk();

  protected ViewTest() {
    PaperInstantiators.desk = desk;
  }

  @Override
  protected Set<Class<?>> lookupServices() {
    return Set.of(PaperInstantiators.class);
  }

  /// Everything that can be read on a component.
  protected static String words(Component component) {
    return words(component.getElement());
  }

  private static String words(Element element) {
    return element.isTextNode()
        ? element.getText()
        : element.isVisible()
            ? element.getChildren().map(ViewTest::words).collect(Collectors.joining(" "))
            : "";
  }

  protected String notices() {
    return find(Notification.class).all().stream()
        .map(notice -> notice.getElement().getProperty("text", "") + words(notice))
        .collect(Collectors.joining(" "));
  }

  /// Lets pushed news in until the view says what is expected.
  protected void untilItSays(Component view, String expected) {
    until(() -> words(view).contains(expected));
  }

  /// Lets pushed news in until it is so.
  protected void until(BooleanSupplier itIsSo) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!itIsSo.getAsBoolean()) {
      Assertions.assertTrue(System.nanoTime() < patience, "the news did not arrive");
      VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
      Thread.onSpinWait();
    }
  }
}
