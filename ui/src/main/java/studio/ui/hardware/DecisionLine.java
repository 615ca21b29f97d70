package studio.ui.hardware;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import studio.ui.desk.Decision;
import studio.ui.desk.Decision.PassedOver;
import studio.ui.parts.Count;

/// Why a lane took what it took; what it passed over can be unfolded.
final class DecisionLine extends ListItem {
  DecisionLine(Decision decision) {
    addClassName("ns-decision");
    Span when = new Span(Hours.at(decision.at(), Instant.now()));
    when.addClassName("ns-decision-when");
    Span lane = new Span(decision.lane());
    lane.addClassName("ns-decision-lane");
    Div top = new Div(when, lane);
    add(top);
    decision
        .what()
        .ifPresent(what -> {
          Paragraph taken = new Paragraph(what);
          taken.addClassName("ns-decision-taken");
          add(taken);
        });
    add(new Paragraph(decision.words()));
    if (!decision.passed().isEmpty()) {
      UnorderedList passed = new UnorderedList();
      decision.passed().forEach(one -> passed.add(line(one)));
      add(
          new NativeDetails(
              "Passed over " + Count.of(decision.passed().size(), "job", "jobs"), passed));
    }
  }

  private static ListItem line(PassedOver passed) {
    Span what = new Span(passed.what());
    what.addClassName("ns-decision-what");
    return new ListItem(what, new Span(": " + passed.why()));
  }
}
