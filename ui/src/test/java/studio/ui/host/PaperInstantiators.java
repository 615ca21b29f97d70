package studio.ui.host;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import studio.ui.desk.Desk;
import studio.ui.desk.PaperDesk;

/// Seats a desk of paper in front of the views of one test.
public final class PaperInstantiators implements InstantiatorFactory {
  static PaperDesk desk = new PaperDesk();

  @Override
  public Instantiator createInstantitor(VaadinService service) {
    service.getContext().setAttribute(Desk.class, desk);
    return new DeskInstantiator(service);
  }
}
