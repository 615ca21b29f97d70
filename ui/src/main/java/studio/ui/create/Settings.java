package studio.ui.create;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.ui.desk.Easel.PoseChoice;

/// Poses, how many, and for those who wish it the seed and the words.
final class Settings extends Div {
  private static final int USUAL = 3;
  private static final int MOST = 100;

  private final Button surprise = new Button("Surprise me");
  private final Map<String, Button> poses = new LinkedHashMap<>();
  private final List<String> chosen = new ArrayList<>();
  private final IntegerField count = new IntegerField("How many");
  private final TextField seed = new TextField("Seed");
  private final TextArea prompt = new TextArea("Your own words");
  private final TextArea negative = new TextArea("Not in the picture");
  private final Runnable onChange;

  Settings(List<PoseChoice> pool, Runnable onChange) {
    this.onChange = onChange;
    addClassName("ns-settings");
    Div chips = new Div();
    chips.addClassName("ns-poses");
    chips.getElement().setAttribute("role", "group").setAttribute("aria-label", "Poses");
    surprise.addClickListener(_ -> {
      chosen.clear();
      press();
    });
    chips.add(surprise);
    pool.forEach(pose -> {
      Button chip = new Button(pose.name());
      chip.setTooltipText(pose.words());
      chip.addClickListener(_ -> toggle(pose.id()));
      poses.put(pose.id(), chip);
      chips.add(chip);
    });
    poses.values().forEach(chip -> chip.addThemeVariants(ButtonVariant.LUMO_SMALL));
    surprise.addThemeVariants(ButtonVariant.LUMO_SMALL);

    count.setValue(USUAL);
    count.setMin(1);
    count.setMax(MOST);
    count.setStepButtonsVisible(true);
    count.addValueChangeListener(_ -> onChange.run());
    seed.setPlaceholder("by lot");
    seed.setAllowedCharPattern("[0-9]");
    seed.setMaxLength(18);
    seed.setHelperText("The same seed draws the same");
    prompt.setHelperText("Instead of style and design");
    for (TextArea area : List.of(prompt, negative)) {
      area.setValueChangeMode(ValueChangeMode.LAZY);
      area.setMaxLength(4000);
      area.addValueChangeListener(_ -> onChange.run());
      area.setWidthFull();
    }
    Div numbers = new Div(count, seed);
    numbers.addClassName("ns-numbers-row");
    Details more = new Details("In your own words", prompt, negative);
    add(chips, numbers, more);
    pressed();
  }

  private void toggle(String pose) {
    if (!chosen.remove(pose)) {
      chosen.add(pose);
    }
    press();
  }

  private void press() {
    pressed();
    onChange.run();
  }

  private void pressed() {
    mark(surprise, chosen.isEmpty());
    poses.forEach((id, chip) -> mark(chip, chosen.contains(id)));
  }

  private static void mark(Button chip, boolean pressed) {
    chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
  }

  int count() {
    Integer value = count.getValue();
    return value == null ? USUAL : Math.clamp(value, 1, MOST);
  }

  Optional<Long> seed() {
    return Optional.of(seed.getValue()).filter(digits -> !digits.isBlank()).map(Long::valueOf);
  }

  String prompt() {
    return prompt.getValue();
  }

  String negative() {
    return negative.getValue();
  }

  /// In the order in which they were chosen; none for poses by lot.
  List<String> poses() {
    return List.copyOf(chosen);
  }
}
