package studio.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.ui.desk.PictureFilter;
import studio.ui.desk.PictureFilter.Opinion;
import studio.ui.desk.Tally;
import studio.ui.desk.Tally.Option;

/// What to look at. Every touch is a new filter.
final class FilterBar extends Div {
  private static final String ANY = "";

  private final Consumer<PictureFilter> narrowed;
  private final Select<Option> project = select("Project", "Every project");
  private final Select<Option> character = select("Character", "Everybody");
  private final Select<Option> drawnWith = select("Drawn with", "Anything");
  private final Div chips = new Div();
  private final Div sources = new Div();
  private boolean showsSources;
  private PictureFilter filter = PictureFilter.of(PictureFilter.Shelf.PENDING);
  private Optional<Tally> shown = Optional.empty();
  private boolean filling;

  FilterBar(Consumer<PictureFilter> narrowed) {
    this.narrowed = narrowed;
    addClassName("ns-review-filters");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Filter");
    chips.addClassName("ns-review-filter-chips");
    project.addValueChangeListener(_ ->
        changed(
            new PictureFilter(
                filter.shelf(),
                chosen(project),
                Optional.empty(),
                filter.sources(),
                Optional.empty(),
                filter.opinion(),
                filter.fresh())));
    character.addValueChangeListener(_ -> changed(with(chosen(character), filter.drawnWith())));
    drawnWith.addValueChangeListener(_ -> changed(with(filter.character(), chosen(drawnWith))));
    sources.addClassNames("ns-review-filter-chips", "ns-review-filter-sources");
    sources.getElement().setAttribute("role", "group").setAttribute("aria-label", "Came from");
    sources.setVisible(false);
    add(project, character, drawnWith, chips, sources);
  }

  private static Select<Option> select(String name, String any) {
    Select<Option> select = new Select<>();
    select.setAriaLabel(name);
    select.addClassName("ns-review-filter-select");
    select.setItemLabelGenerator(option ->
        option.key().equals(ANY)
            ? any
            : option.count() < 0
                ? option.label()
                : "%s (%d)".formatted(option.label(), option.count()));
    return select;
  }

  private static Optional<String> chosen(Select<Option> select) {
    return Optional.ofNullable(select.getValue()).map(Option::key).filter(key -> !key.equals(ANY));
  }

  private PictureFilter with(Optional<String> somebody, Optional<String> something) {
    return new PictureFilter(
        filter.shelf(),
        filter.project(),
        somebody,
        filter.sources(),
        something,
        filter.opinion(),
        filter.fresh());
  }

  private void changed(PictureFilter next) {
    if (!filling && !next.equals(filter)) {
      narrowed.accept(next);
    }
  }

  void show(PictureFilter now, Tally tally) {
    if (now.equals(filter) && shown.filter(tally::equals).isPresent()) {
      return;
    }
    filter = now;
    shown = Optional.of(tally);
    filling = true;
    fill(project, tally.projects(), now.project());
    fill(character, tally.characters(), now.character());
    fill(drawnWith, tally.drawnWith(), now.drawnWith());
    project.setVisible(tally.projects().size() > 1 || now.project().isPresent());
    drawnWith.setVisible(tally.drawnWith().size() > 1 || now.drawnWith().isPresent());
    filling = false;
    chips.removeAll();
    tally.opinions().forEach(option -> chips.add(opinionChip(option)));
    chips.add(
        chip(
            "New",
            tally.fresh(),
            now.fresh(),
            new PictureFilter(
                now.shelf(),
                now.project(),
                now.character(),
                now.sources(),
                now.drawnWith(),
                now.opinion(),
                !now.fresh())));
    sources.removeAll();
    tally.sources().forEach(option -> sources.add(sourceChip(option)));
    chips.add(sourcesDoor(now));
    if (now.narrows()) {
      NativeButton clear =
          new NativeButton("Clear", _ -> narrowed.accept(PictureFilter.of(filter.shelf())));
      clear.addClassName("ns-review-clear");
      chips.add(clear);
    }
  }

  /// Opens and closes the second row.
  private NativeButton sourcesDoor(PictureFilter now) {
    showsSources = showsSources || !now.sources().isEmpty();
    NativeButton door =
        new NativeButton(
            "Came from",
            click -> {
              showsSources = !showsSources;
              sources.setVisible(showsSources);
              click
                  .getSource()
                  .getElement()
                  .setAttribute("aria-expanded", Boolean.toString(showsSources));
            });
    door.addClassNames("ns-review-pick-chip", "ns-review-door");
    door.getElement().setAttribute("aria-expanded", Boolean.toString(showsSources));
    sources.setVisible(showsSources);
    return door;
  }

  private static void fill(Select<Option> select, List<Option> options, Optional<String> chosen) {
    List<Option> all = new java.util.ArrayList<>();
    all.add(new Option(ANY, "", -1));
    all.addAll(options);
    chosen
        .filter(key -> options.stream().noneMatch(option -> option.key().equals(key)))
        .ifPresent(key -> all.add(new Option(key, key, -1)));
    select.setItems(all);
    select.setValue(
        all.stream()
            .filter(option -> option.key().equals(chosen.orElse(ANY)))
            .findFirst()
            .orElse(all.getFirst()));
  }

  private NativeButton opinionChip(Option option) {
    Optional<Opinion> opinion = Optional.of(Opinion.valueOf(option.key()));
    boolean isOn = filter.opinion().equals(opinion);
    NativeButton chip =
        chip(
            option.label(),
            option.count(),
            isOn,
            new PictureFilter(
                filter.shelf(),
                filter.project(),
                filter.character(),
                filter.sources(),
                filter.drawnWith(),
                isOn ? Optional.empty() : opinion,
                filter.fresh()));
    chip.getElement().setAttribute("data-opinion", Words.key(opinion.orElseThrow()));
    return chip;
  }

  private NativeButton sourceChip(Option option) {
    Set<String> sources = new HashSet<>(filter.sources());
    boolean isOn = !sources.add(option.key());
    if (isOn) {
      sources.remove(option.key());
    }
    return chip(
        option.label(),
        option.count(),
        isOn,
        new PictureFilter(
            filter.shelf(),
            filter.project(),
            filter.character(),
            sources,
            filter.drawnWith(),
            filter.opinion(),
            filter.fresh()));
  }

  private NativeButton chip(String word, long count, boolean isOn, PictureFilter then) {
    NativeButton chip = new NativeButton("", _ -> narrowed.accept(then));
    chip.addClassName("ns-review-pick-chip");
    chip.add(new Span(word));
    if (count >= 0) {
      Span number = new Span(Long.toString(count));
      number.addClassName("ns-review-chip-count");
      chip.add(number);
    }
    chip.getElement().setAttribute("aria-pressed", Boolean.toString(isOn));
    return chip;
  }
}
