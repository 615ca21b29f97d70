package studio.ui.host;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.server.VaadinService;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import studio.ui.desk.Desk;

/// Gives a view the desk when its constructor asks for one.
final class DeskInstantiator extends DefaultInstantiator {
  private final transient VaadinService service;

  DeskInstantiator(VaadinService service) {
    super(service);
    this.service = service;
  }

  @Override
  public <T> T getOrCreate(Class<T> type) {
    Optional<Constructor<?>> wanting =
        Arrays.stream(type.getConstructors())
            .filter(c -> c.getParameterCount() == 1 && c.getParameterTypes()[0] == Desk.class)
            .findFirst();
    if (wanting.isEmpty()) {
      return super.getOrCreate(type);
    }
    Desk desk = service.getContext().getAttribute(Desk.class);
    if (desk == null) {
      throw new IllegalStateException("No desk stands in the servlet context");
    }
    try {
      return type.cast(wanting.get().newInstance(desk));
    } catch (InvocationTargetException broken) {
      throw new IllegalStateException(
          type.getSimpleName() + " could not be made", broken.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getSimpleName() + " could not be made", impossible);
    }
  }
}
