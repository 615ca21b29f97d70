package studio.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import studio.ui.desk.CastName;
import studio.ui.desk.Closeup;
import studio.ui.desk.Closeup.Mark;
import studio.ui.desk.Closeup.Seen;

/// What the judge saw, and why a person is asked.
final class JudgeWords extends Section {
  JudgeWords(Closeup closeup, Sitting sitting) {
    addClassNames("ns-review-beside-part", "ns-review-judge");
    closeup
        .seen()
        .ifPresentOrElse(
            seen -> fill(closeup, seen, sitting),
            () -> {
              Paragraph nobody = new Paragraph("No judge has looked at it yet.");
              nobody.addClassName("ns-soft");
              add(nobody);
            });
  }

  private void fill(Closeup closeup, Seen seen, Sitting sitting) {
    Paragraph reason = new Paragraph(seen.reason());
    reason.addClassName("ns-review-judge-reason");
    reason.getElement().setAttribute("data-opinion", Words.key(closeup.print().opinion()));
    add(reason);
    seen.looksLike().ifPresent(other -> add(suggestion(closeup, other, sitting)));
    if (!seen.issues().isEmpty()) {
      UnorderedList issues = new UnorderedList();
      issues.addClassName("ns-review-issues");
      seen.issues().forEach(issue -> issues.add(new ListItem(issue)));
      add(issues);
    }
    if (!seen.marks().isEmpty()) {
      Div marks = new Div();
      marks.addClassName("ns-review-marks");
      seen.marks().forEach(mark -> marks.add(meter(mark)));
      add(marks);
    }
    Span judge = new Span(seen.judge());
    judge.addClassNames("ns-soft", "ns-review-judge-name");
    add(judge);
  }

  private static Button suggestion(Closeup closeup, CastName other, Sitting sitting) {
    Button move =
        new Button(
            "Looks like %s. Move it there".formatted(other.name()),
            _ -> sitting.move(closeup.print(), other));
    move.addClassName("ns-review-suggestion");
    return move;
  }

  private static Div meter(Mark mark) {
    Span bar = new Span();
    bar.addClassName("ns-review-mark-bar");
    bar.getStyle().set("--points", Integer.toString(mark.points()));
    Span points = new Span(Integer.toString(mark.points()));
    points.addClassName("ns-review-mark-points");
    Div line = new Div(new Span(mark.name()), bar, points);
    line.addClassName("ns-review-mark");
    line.getElement()
        .setAttribute("role", "img")
        .setAttribute("aria-label", "%s %d of 10".formatted(mark.name(), mark.points()));
    return line;
  }
}
