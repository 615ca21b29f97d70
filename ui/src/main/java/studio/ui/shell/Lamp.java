package studio.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/// Day, night, or as the system has it. The browser remembers the choice, so that the page is never
/// painted in the wrong light first.
final class Lamp extends Div {
  /// Runs before the first paint.
  static final String REMEMBERED =
      "(() => { try { const s = localStorage.getItem('nightshift.scheme'); "
          + "if (s) document.documentElement.style.colorScheme = s; } catch (e) {} })();";

  private static final String SWITCH =
      """
      const choice = $0;
      document.documentElement.style.colorScheme = choice || 'light dark';
      try { choice ? localStorage.setItem('nightshift.scheme', choice) : localStorage.removeItem('nightshift.scheme'); } catch (e) {}
      this.querySelectorAll('vaadin-button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.scheme === choice)));
      """;

  private static final String SHOW =
      """
      let choice = '';
      try { choice = localStorage.getItem('nightshift.scheme') || ''; } catch (e) {}
      this.querySelectorAll('vaadin-button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.scheme === choice)));
      """;

  Lamp() {
    addClassName("ns-lamp");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Light");
    add(
        choice("As the system", VaadinIcon.ADJUST, ""),
        choice("Day", VaadinIcon.SUN_O, "light"),
        choice("Night", VaadinIcon.MOON_O, "dark"));
    addAttachListener(_ -> getElement().executeJs(SHOW));
  }

  private Button choice(String name, VaadinIcon icon, String scheme) {
    Icon drawn = icon.create();
    drawn.getElement().setAttribute("aria-hidden", "true");
    Button button = new Button(drawn, _ -> getElement().executeJs(SWITCH, scheme));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(name);
    button.setTooltipText(name);
    button.getElement().setAttribute("data-scheme", scheme).setAttribute("aria-pressed", "false");
    return button;
  }
}
