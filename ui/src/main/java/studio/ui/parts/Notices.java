package studio.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import studio.ui.desk.Refusal;

/// Short messages at the edge of the page.
public final class Notices {
  private Notices() {}

  /// What went well; goes away by itself.
  public static void tell(String message) {
    Notification notice = new Notification(message, 4000, Notification.Position.BOTTOM_END);
    notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    notice.open();
  }

  /// What was refused and what to do next; stays until it is closed.
  public static void refuse(Refusal refusal) {
    Notification notice = new Notification();
    notice.setDuration(0);
    notice.setPosition(Notification.Position.BOTTOM_END);
    notice.setAssertive(true);
    notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
    Span what = new Span(refusal.message());
    what.addClassName("ns-notice-title");
    Div text = new Div(what, new Paragraph(refusal.nextStep()));
    text.addClassName("ns-notice-text");
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    close.setAriaLabel("Close");
    Div card = new Div(text, close);
    card.addClassName("ns-notice");
    notice.add(card);
    notice.open();
  }

  /// Carries out a wish and shows its refusal, if any.
  public static boolean attempt(Runnable wish) {
    try {
      wish.run();
      return true;
    } catch (Refusal refusal) {
      refuse(refusal);
      return false;
    }
  }
}
