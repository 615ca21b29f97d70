package studio.ui.create;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.ui.cast.CharactersView;
import studio.ui.desk.CreateDesk;
import studio.ui.desk.Desk;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Easel.Again;
import studio.ui.desk.Easel.Model;
import studio.ui.desk.Easel.Order;
import studio.ui.desk.Easel.Strip;
import studio.ui.desk.Easel.Words;
import studio.ui.parts.Count;
import studio.ui.parts.Live;
import studio.ui.parts.Notices;
import studio.ui.parts.PageHead;
import studio.ui.parts.Quiet;
import studio.ui.shell.Shell;

/// Draw somebody: one click for three pictures, or every word and number by hand.
@Route(value = "create", layout = Shell.class)
@PageTitle("Create · Nightshift")
public final class CreateView extends Main implements HasUrlParameter<String> {
  private static final int VARIANTS = 3;

  private final CreateDesk desk;
  private final Button draw = new Button("Draw 3 pictures", _ -> draw());
  private final PageHead head = new PageHead("Create", draw);
  private final Quiet nobody;
  private final ModelPicker models = new ModelPicker(this::chosen);
  private final Settings settings;
  private final WordsPane words = new WordsPane();
  private final StripRoom strips;
  private final Div easel;
  private Optional<String> wanted = Optional.empty();

  public CreateView(Desk house) {
    this.desk = house.create();
    addClassNames("ns-page", "ns-create");
    draw.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    draw.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    nobody =
        Quiet.part(
            "Nobody stands here yet",
            "Pictures are drawn of characters. Bring a story or write a character, then come back.",
            Quiet.way("To the characters", CharactersView.class));
    settings = new Settings(desk.poses(), this::changed);
    strips =
        new StripRoom(
            (picture, refined) -> again(picture, refined),
            strip -> Notices.attempt(() -> desk.stop(strip)));
    Section who = new Section(new H2("Who"), models);
    Section how = new Section(new H2("How"), settings);
    Section said = new Section(new H2("What is asked for"), words);
    Div form = new Div(who, how, said);
    form.addClassName("ns-easel-form");
    easel = new Div(form, strips);
    easel.addClassName("ns-easel");
    add(head, nobody, easel);
    Live.follow(this, house, EnumSet.of(Change.CAST), desk::models, this::show);
    Live.follow(this, house, EnumSet.of(Change.PICTURE), desk::models, models::refresh);
    Live.follow(
        this, house, EnumSet.of(Change.BATCH, Change.PICTURE), this::newest, this::showStrips);
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String character) {
    wanted = Optional.ofNullable(character);
  }

  private void show(List<Model> all) {
    boolean empty = all.isEmpty();
    nobody.setVisible(empty);
    easel.setVisible(!empty);
    draw.setVisible(!empty);
    models.show(all, wanted);
    wanted = Optional.empty();
    changed();
  }

  private void chosen() {
    changed();
    showStrips(newest());
  }

  /// What the strips show, and of whom: an answer about somebody who is no longer chosen is old.
  private record Shown(String model, List<Strip> strips) {}

  private Shown newest() {
    return models
        .chosen()
        .map(model -> new Shown(model.id(), desk.strips(model.id())))
        .orElseGet(() -> new Shown("", List.of()));
  }

  private void showStrips(Shown shown) {
    if (models.chosen().map(Model::id).orElse("").equals(shown.model())) {
      strips.show(shown.strips());
    }
  }

  private void changed() {
    Optional<Model> model = models.chosen();
    String pictures = Count.of(settings.count(), "picture", "pictures");
    draw.setText("Draw " + pictures);
    head.say(
        "Create",
        model
            .map(one ->
                one.lacks().isEmpty() || !settings.prompt().isBlank()
                    ? "%s is on the easel. Ctrl+Enter draws.".formatted(one.name())
                    : one.lacks())
            .orElse(""));
    model.ifPresent(one -> Notices.attempt(() -> words.show(asked(one))));
  }

  private Words asked(Model model) {
    return desk.words(
        model.id(),
        settings.prompt(),
        settings.negative(),
        settings.poses().stream().findFirst().orElse(""));
  }

  private void draw() {
    models
        .chosen()
        .ifPresent(model ->
            Notices.attempt(() -> {
              desk.draw(
                  new Order(
                      model.id(),
                      settings.count(),
                      settings.seed(),
                      settings.prompt(),
                      settings.negative(),
                      settings.poses()));
              showStrips(newest());
              Notices.tell(
                  "%s of %s: the first comes in a moment."
                      .formatted(Count.of(settings.count(), "picture", "pictures"), model.name()));
            }));
  }

  private void again(String picture, boolean refined) {
    models
        .chosen()
        .ifPresent(model ->
            Notices.attempt(() -> {
              desk.drawAgain(new Again(model.id(), picture, refined ? 1 : VARIANTS, refined));
              showStrips(newest());
            }));
  }
}
