package studio.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import studio.ui.desk.AnalyticsDesk;
import studio.ui.desk.Replenishing;
import studio.ui.desk.Replenishing.State;
import studio.ui.parts.Notices;

/// One character's actor. What a person is about to change stays as it is while news come in.
final class ReplenishmentRow extends ListItem {
  private final Checkbox on = new Checkbox();
  private final Span count = new Span();
  private final Div fill = new Div();
  private final IntegerField target = new IntegerField();
  private final Span state = new Span();
  private final Span reason = new Span();
  private final Button goOn = new Button("Let it go on");
  private final NumberTable guards;

  ReplenishmentRow(AnalyticsDesk desk, String character) {
    addClassNames("ns-card", "ns-actor");
    guards = new NumberTable("What may hold it", List.of("Guard", "Now", "Limit", ""));
    on.addClassName("ns-actor-name");
    on.addValueChangeListener(change -> {
      if (change.isFromClient()
          && !Notices.attempt(() -> desk.replenish(character, change.getValue()))) {
        on.setValue(change.getOldValue());
      }
    });
    target.setMin(1);
    target.setMax(100);
    target.setStepButtonsVisible(true);
    target.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    target.addValueChangeListener(change -> {
      Integer wanted = change.getValue();
      if (change.isFromClient() && wanted != null && wanted >= 1 && wanted <= 100) {
        Notices.attempt(() -> desk.target(character, wanted));
      }
    });
    goOn.addClickListener(_ -> Notices.attempt(() -> desk.goOn(character)));
    Div bar = new Div(fill);
    bar.addClassName("ns-actor-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    count.addClassName("ns-soft");
    Div progress = new Div(bar, count);
    progress.addClassName("ns-actor-progress");
    state.addClassName("ns-mood");
    Div words = new Div(state, reason, goOn);
    words.addClassName("ns-actor-words");
    NativeDetails why = new NativeDetails("What may hold it", guards);
    why.addClassName("ns-numbers");
    add(on, progress, target, words, why);
  }

  void show(Replenishing actor) {
    on.setLabel(actor.name());
    on.setValue(actor.on());
    goOn.setAriaLabel("Let " + actor.name() + " go on");
    target.setAriaLabel("Target for " + actor.name());
    target.setValue(actor.target());
    count.setText(
        "%d of %d approved%s"
            .formatted(
                actor.approved(),
                actor.target(),
                actor.pending() == 0 ? "" : ", %d wait".formatted(actor.pending())));
    fill.getStyle()
        .setWidth(
            String.format(
                Locale.ROOT, "%.1f%%", Math.min(100, 100.0 * actor.approved() / actor.target())));
    getElement().setAttribute("data-mood", actor.state().name().toLowerCase(Locale.ROOT));
    state.setText(words(actor.state()));
    reason.setText(
        actor.on() ? actor.reason() + actor.next().map(next -> ". " + next).orElse("") + "." : "");
    goOn.setVisible(actor.state() == State.PAUSED);
    guards.show(
        actor.guards().stream()
            .map(guard ->
                List.of(
                    guard.words(),
                    guard.value(),
                    guard.limit(),
                    guard.passes() ? "passes" : "holds it"))
            .toList());
  }

  private static String words(State state) {
    return switch (state) {
      case OFF -> "off";
      case DRAWING -> "drawing";
      case WAITING -> "waiting";
      case PAUSED -> "paused";
      case REACHED -> "full";
    };
  }
}
