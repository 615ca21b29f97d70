package studio.ui.host;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;

/// Found by Vaadin's lookup; makes the instantiator of each service.
public final class DeskInstantiators implements InstantiatorFactory {
  @Override
  public Instantiator createInstantitor(VaadinService service) {
    return new DeskInstantiator(service);
  }
}
