package studio.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.ui.desk.Closeup;
import studio.ui.desk.Closeup.Thumb;
import studio.ui.desk.Print;
import studio.ui.parts.Count;

/// What stands beside the picture: whom it should show, what the judge saw, where it comes from.
final class Beside extends Aside {
  private final Sitting sitting;
  private final Consumer<Thumb> compare;
  private Optional<Closeup> shown = Optional.empty();
  private Optional<Print> head = Optional.empty();

  Beside(Sitting sitting, Consumer<Thumb> compare) {
    this.sitting = sitting;
    this.compare = compare;
    addClassName("ns-review-beside");
    getElement().setAttribute("aria-label", "About this picture");
  }

  void show(Print print, Optional<Closeup> closeup) {
    if (closeup.equals(shown) && head.filter(print::equals).isPresent()) {
      return;
    }
    shown = closeup;
    head = Optional.of(print);
    removeAll();
    add(title(print));
    closeup.ifPresent(this::fill);
  }

  private static Component title(Print print) {
    H2 who = new H2(print.subject());
    Span name = new Span(print.name());
    name.addClassNames("ns-soft", "ns-review-file-name");
    Div words = new Div(who, name);
    Div top = new Div(words);
    top.addClassName("ns-review-beside-top");
    print
        .score()
        .ifPresent(score -> {
          Span points = new Span(Integer.toString(Tile.points(score)));
          points.addClassName("ns-review-score");
          points
              .getElement()
              .setAttribute("data-opinion", Words.key(print.opinion()))
              .setAttribute("role", "img")
              .setAttribute("aria-label", "%d of 100".formatted(Tile.points(score)))
              .getStyle()
              .set("--score", Integer.toString(Tile.points(score)));
          top.add(points);
        });
    return top;
  }

  private void fill(Closeup closeup) {
    if (closeup.print().shelf() != sitting.reel().filter().shelf()) {
      Span stands = new Span(Words.standing(closeup.print().shelf()));
      stands.addClassName("ns-review-stands");
      stands.getElement().setAttribute("data-shelf", Words.key(closeup.print().shelf()));
      add(stands);
    }
    add(new JudgeWords(closeup, sitting));
    if (!closeup.references().isEmpty()) {
      add(
          part(
              "What %s looks like".formatted(closeup.subject().orElse("it")),
              thumbs(closeup.references(), compare)));
    }
    if (!closeup.lineage().sentence().isEmpty()) {
      Div line = new Div(new Paragraph(closeup.lineage().sentence()));
      line.addClassName("ns-review-lineage");
      closeup
          .lineage()
          .parent()
          .ifPresent(parent ->
              line.addComponentAsFirst(thumb(parent, asked -> sitting.visit(asked.id()))));
      add(part("Where it comes from", line));
    }
    if (!closeup.alike().isEmpty()) {
      add(
          part(
              Count.of(closeup.alike().size(), "near duplicate", "near duplicates"),
              thumbs(closeup.alike(), asked -> sitting.visit(asked.id()))));
    }
    if (!closeup.design().isBlank()) {
      add(part("Design", text(closeup.design())));
    }
    if (!closeup.words().caption().isBlank()) {
      add(part("Caption", text(closeup.words().caption())));
    }
    if (!closeup.facts().isEmpty()) {
      add(new NativeDetails("How it was made", facts(closeup.facts())));
    }
  }

  private static Section part(String title, Component content) {
    Section section = new Section(new H3(title), content);
    section.addClassName("ns-review-beside-part");
    return section;
  }

  private static Paragraph text(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("ns-soft");
    return paragraph;
  }

  private static Div thumbs(List<Thumb> thumbs, Consumer<Thumb> touched) {
    Div row = new Div();
    row.addClassName("ns-review-thumbs");
    thumbs.forEach(one -> row.add(thumb(one, touched)));
    return row;
  }

  private static NativeButton thumb(Thumb one, Consumer<Thumb> touched) {
    Image image = new Image(one.thumb(), "");
    image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
    NativeButton button = new NativeButton("", _ -> touched.accept(one));
    button.addClassName("ns-review-thumb");
    button.add(image);
    button.setAriaLabel(one.words());
    button.setTitle(one.words());
    return button;
  }

  private static DescriptionList facts(List<Closeup.Fact> facts) {
    DescriptionList list = new DescriptionList();
    list.addClassName("ns-review-facts");
    facts.forEach(fact ->
        list.add(
            new DescriptionList.Term(fact.name()), new DescriptionList.Description(fact.value())));
    return list;
  }
}
