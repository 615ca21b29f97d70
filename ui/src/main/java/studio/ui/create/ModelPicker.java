package studio.ui.create;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.ui.desk.Easel.Model;
import studio.ui.parts.Picture;

/// Who is drawn: faces to click on, and a list to type in where the cast is large.
final class ModelPicker extends Div {
  private static final int FACES = 12;

  private final Runnable onChoice;
  private final Div faces = new Div();
  private final ComboBox<Model> list = new ComboBox<>("Everybody");
  private final Map<Model, NativeButton> buttons = new LinkedHashMap<>();
  private List<Model> models = List.of();
  private Optional<Model> chosen = Optional.empty();

  ModelPicker(Runnable onChoice) {
    this.onChoice = onChoice;
    addClassName("ns-models");
    faces.addClassName("ns-easel-faces");
    faces.getElement().setAttribute("role", "group").setAttribute("aria-label", "Characters");
    list.setItemLabelGenerator(model -> "%s · %s".formatted(model.name(), model.project()));
    list.setPlaceholder("Type a name");
    list.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        choose(change.getValue());
      }
    });
    add(faces, list);
  }

  Optional<Model> chosen() {
    return chosen;
  }

  /// Keeps who is chosen, unless `wanted` names somebody.
  void show(List<Model> all, Optional<String> wanted) {
    if (!models.equals(all)) {
      models = List.copyOf(all);
      list.setItems(models);
      list.setVisible(models.size() > FACES);
    }
    String id = wanted.or(() -> chosen.map(Model::id)).orElse("");
    chosen =
        models.stream()
            .filter(model -> model.id().equals(id))
            .findFirst()
            .or(() -> models.stream().findFirst());
    showFaces();
  }

  /// New faces of the same people.
  void refresh(List<Model> all) {
    show(all, Optional.empty());
  }

  private void choose(Model model) {
    chosen = Optional.of(model);
    showFaces();
    onChoice.run();
  }

  private void showFaces() {
    List<Model> seen = seen();
    if (!List.copyOf(buttons.keySet()).equals(seen)) {
      faces.removeAll();
      buttons.clear();
      seen.forEach(model -> {
        NativeButton face = face(model);
        buttons.put(model, face);
        faces.add(face);
      });
    }
    buttons.forEach((model, button) ->
        button
            .getElement()
            .setAttribute(
                "aria-pressed", Boolean.toString(chosen.filter(model::equals).isPresent())));
    list.setValue(chosen.orElse(null));
  }

  /// The first of the cast; who was chosen from the list stands in front of them.
  private List<Model> seen() {
    List<Model> first = models.stream().limit(FACES).toList();
    return chosen
        .filter(model -> first.stream().noneMatch(one -> one.id().equals(model.id())))
        .map(model -> Stream.concat(Stream.of(model), first.stream().limit(FACES - 1L)).toList())
        .orElse(first);
  }

  private NativeButton face(Model model) {
    Span name = new Span(model.name());
    name.addClassName("ns-easel-name");
    Span about = new Span(model.project());
    about.addClassName("ns-soft");
    NativeButton face = new NativeButton();
    face.addClassName("ns-easel-face");
    face.add(new Picture(initial(model.name()), model.thumbnail()), name, about);
    face.addClickListener(_ -> choose(model));
    return face;
  }

  private static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }
}
