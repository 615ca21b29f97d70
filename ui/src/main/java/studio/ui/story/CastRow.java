package studio.ui.story;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import studio.ui.desk.StoryOutline.CastMember;
import studio.ui.parts.Count;

/// Who plays in the story, each with a portrait or a paper medallion in their own colour.
final class CastRow extends Section {
  CastRow(List<CastMember> cast) {
    addClassName("ns-room");
    UnorderedList people = new UnorderedList();
    people.addClassName("ns-cast");
    cast.forEach(member -> people.add(person(member)));
    add(new H2("Cast"), people);
  }

  private static ListItem person(CastMember member) {
    Div medallion = new Div();
    medallion.addClassName("ns-medallion");
    medallion.getStyle().set("--ns-own-color", "#%06x".formatted(member.color()));
    member
        .portrait()
        .ifPresentOrElse(
            address -> medallion.add(new Image(address, "")),
            () -> {
              Span initial = new Span(member.name().substring(0, 1));
              initial.getElement().setAttribute("aria-hidden", "true");
              medallion.add(initial);
            });
    Span name = new Span(member.name());
    name.addClassName("ns-cast-name");
    Span about = new Span(member.species() + " · " + Count.of(member.lines(), "line", "lines"));
    about.addClassName("ns-cast-about");
    Div words = new Div(name, about);
    words.addClassName("ns-cast-words");
    ListItem item = new ListItem(medallion, words);
    item.addClassName("ns-cast-member");
    return item;
  }
}
