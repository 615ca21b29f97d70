package studio.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import studio.ui.analytics.AnalyticsView;
import studio.ui.cast.CharactersView;
import studio.ui.create.CreateView;
import studio.ui.episodes.EpisodesView;
import studio.ui.hardware.HardwareView;
import studio.ui.review.ReviewView;
import studio.ui.story.NewStoryView;
import studio.ui.tonight.TonightView;
import studio.ui.training.TrainingView;

/// The side with the studio's rooms, and the room one is in.
public final class Shell extends AppLayout {
  public Shell() {
    addClassName("ns-shell");
    setPrimarySection(Section.DRAWER);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel("Rooms");
    Header bar = new Header(toggle, brand());
    bar.addClassName("ns-bar");
    addToNavbar(bar);

    SideNav rooms = new SideNav();
    rooms.getElement().setAttribute("aria-label", "Rooms");
    rooms.addItem(room("Tonight", TonightView.class, VaadinIcon.MOON_O));
    rooms.addItem(room("Story", NewStoryView.class, VaadinIcon.OPEN_BOOK));
    rooms.addItem(room("Characters", CharactersView.class, VaadinIcon.USERS));
    rooms.addItem(room("Create", CreateView.class, VaadinIcon.PAINTBRUSH));
    rooms.addItem(room("Review", ReviewView.class, VaadinIcon.GLASSES));
    rooms.addItem(room("Training", TrainingView.class, VaadinIcon.ACADEMY_CAP));
    rooms.addItem(room("Episodes", EpisodesView.class, VaadinIcon.FILM));
    rooms.addItem(room("Analytics", AnalyticsView.class, VaadinIcon.LINE_CHART));
    rooms.addItem(room("Hardware", HardwareView.class, VaadinIcon.SERVER));
    Aside drawer = new Aside(brand(), rooms, new Lamp());
    drawer.getElement().setAttribute("aria-label", "Studio");
    drawer.addClassName("ns-drawer");
    addToDrawer(drawer);
  }

  private static SideNavItem room(String name, Class<? extends Component> view, VaadinIcon icon) {
    SideNavItem item = new SideNavItem(name, view, icon.create());
    item.setMatchNested(view != TonightView.class);
    return item;
  }

  private static Anchor brand() {
    Image moon = new Image("images/nightshift.svg", "");
    Anchor brand = new Anchor("", moon, new Span("Nightshift"));
    brand.addClassName("ns-brand");
    brand
        .getElement()
        .setAttribute("router-link", true)
        .setAttribute("aria-label", "Nightshift, tonight");
    return brand;
  }
}
