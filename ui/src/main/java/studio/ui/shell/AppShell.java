package studio.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/// What holds for every page: the theme, the push channel, the icon.
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@StyleSheet("rooms/characters.css")
@StyleSheet("rooms/create.css")
@StyleSheet("rooms/analytics.css")
@StyleSheet("rooms/review.css")
@StyleSheet("rooms/training.css")
@StyleSheet("rooms/dataset.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public final class AppShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings page) {
    page.addInlineWithContents(
        "document.documentElement.lang = 'en'; " + Lamp.REMEMBERED, Inline.Wrapping.JAVASCRIPT);
    page.addFavIcon("icon", "images/nightshift.svg", "any");
    page.addMetaTag("description", "Nightshift, an anime studio for a home lab");
    page.addMetaTag("theme-color", "#14152f");
  }
}
