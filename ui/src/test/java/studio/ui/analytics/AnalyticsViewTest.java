package studio.ui.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Analytics;
import studio.ui.desk.Analytics.Bar;
import studio.ui.desk.Analytics.Checkpoint;
import studio.ui.desk.Analytics.Choice;
import studio.ui.desk.Analytics.Corrected;
import studio.ui.desk.Analytics.Corrections;
import studio.ui.desk.Analytics.Day;
import studio.ui.desk.Analytics.Drift;
import studio.ui.desk.Analytics.EngineTime;
import studio.ui.desk.Analytics.Judge;
import studio.ui.desk.Analytics.Judges;
import studio.ui.desk.Analytics.Mood;
import studio.ui.desk.Analytics.Remedy;
import studio.ui.desk.Analytics.Totals;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Refusal;
import studio.ui.desk.Replenishing;
import studio.ui.desk.Replenishing.Guard;
import studio.ui.desk.Replenishing.State;
import studio.ui.host.ViewTest;

class AnalyticsViewTest extends ViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void withoutAProjectThePageSaysHowToBegin() {
    assertTrue(words(navigate(AnalyticsView.class)).contains("Begin a project"));
  }

  @Test
  void aProjectWithoutPicturesHasNothingToTeach() {
    desk.analytics.projects.add(new Choice("p1", "The Fox"));
    desk.analytics.lessons = Optional.of(lessons(0, Optional.empty()));
    String said = words(navigate(AnalyticsView.class));
    assertTrue(said.contains("Nothing to learn from yet"), said);
    assertFalse(said.contains("Quality over time"), said);
  }

  @Test
  void everyNumberIsSaidInWords() {
    String said = words(fox());
    assertTrue(said.contains("The Fox: 12 pictures, 9 times decided, 4 by machines."), said);
    assertTrue(said.contains("Approval rate 75 %"), said);
    assertTrue(said.contains("6 approved, 3 wait, 3 rejected · mean score 0.71"), said);
    assertTrue(said.contains("The last 5 are worse than usual"), said);
    assertTrue(said.contains("gemma3 v1 12 9 of 10 right (90 %)"), said);
    assertTrue(said.contains("sable.safetensors 12 0.71 75 %"), said);
    assertTrue(said.contains("Drawn sharper 2 1 of 2 +0.20"), said);
    assertTrue(said.contains("Mika, attempt 2: blurred"), said);
    assertTrue(said.contains("tower Drawing the cast 12 14 min"), said);
    Svg curve = find(Svg.class).single();
    assertEquals(
        "Quality over 2 days: mean score 0.50 on 2026-11-19, 0.71 on 2026-11-20; 6 approved, 3 rejected",
        curve.getElement().getAttribute("aria-label"));
  }

  @Test
  void aJudgeIsPausedAndLetGoOnAgain() {
    AnalyticsView view = fox();
    test(named("Pause approving by machines")).click();
    assertTrue(words(view).contains("People decide everything."));
    test(named("Let machines approve again")).click();
    assertEquals(List.of("pause judges of p1", "resume judges of p1"), desk.wishes);
  }

  @Test
  void anActorIsSwitchedOnAndGivenATarget() {
    AnalyticsView view = fox();
    desk.analytics.actors = List.of(actor(State.PAUSED, "five rejected"));
    desk.ring(Change.BATCH);
    untilItSays(view, "five rejected");
    test(find(Checkbox.class).all().stream()
            .filter(box -> "Mika".equals(box.getLabel()))
            .findFirst()
            .orElseThrow())
        .click();
    test(find(IntegerField.class).single()).setValue(30);
    test(named("Let it go on")).click();
    test(named("Switch all off")).click();
    assertEquals(
        List.of("fill c1 false", "30 for c1", "go on c1", "fill all of p1 false"), desk.wishes);
    assertTrue(words(view).contains("Rejections 5 rejected in a row stops at 5 holds it"));
  }

  @Test
  void aRefusalIsShownAndTheSwitchGoesBack() {
    AnalyticsView view = fox();
    desk.refusal = Optional.of(new Refusal("The studio is busy", "Try again."));
    Checkbox box =
        find(Checkbox.class, view).all().stream()
            .filter(one -> one.getLabel().startsWith("Correct"))
            .findFirst()
            .orElseThrow();
    test(box).click();
    assertTrue(notices().contains("The studio is busy"));
    assertFalse(box.getValue());
  }

  @Test
  void theLinePassesOverDaysWithoutAScore() {
    String line =
        new TrendCurve(
                List.of(
                    new Day(TODAY.minusDays(2), 1, Optional.of(1.0), 0, 0),
                    new Day(TODAY.minusDays(1), 0, Optional.empty(), 0, 0),
                    new Day(TODAY, 1, Optional.of(0.0), 0, 0)))
            .line();
    assertEquals("M100.0 0.0L500.0 160.0", line);
  }

  private AnalyticsView fox() {
    desk.analytics.projects.add(new Choice("p1", "The Fox"));
    desk.analytics.lessons = Optional.of(lessons(12, Optional.empty()));
    desk.analytics.actors = List.of(actor(State.WAITING, "3 pictures wait for your decision"));
    return navigate(AnalyticsView.class);
  }

  private Button named(String name) {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Replenishing actor(State state, String reason) {
    return new Replenishing(
        "c1",
        "Mika",
        true,
        20,
        6,
        3,
        state,
        reason,
        Optional.empty(),
        List.of(new Guard("Rejections", "5 rejected in a row", "stops at 5", false)));
  }

  private static Analytics lessons(int pictures, Optional<String> paused) {
    return new Analytics(
        "The Fox",
        new Totals(pictures, 6, 3, 3, Optional.of("75 %"), Optional.of("0.71"), 9, 4),
        List.of(
            new Day(TODAY.minusDays(1), 2, Optional.of(0.5), 1, 2),
            new Day(TODAY, 10, Optional.of(0.71), 5, 1)),
        List.of(new Bar("c1", "Mika", 6, 3, 3, Optional.of("0.71"))),
        List.of(new Drift("Mika", Mood.DRIFTING, "The last 5 are worse than usual: 0.6.")),
        new Judges(
            paused,
            "A machine may approve while at least 90 % are right.",
            List.of(
                new Judge(
                    "gemma3 v1",
                    12,
                    Optional.of("9 of 10 right (90 %)"),
                    Optional.empty(),
                    Optional.of("2 of 12"),
                    Optional.empty()))),
        List.of(new Checkpoint("sable.safetensors", 12, Optional.of("0.71"), Optional.of("75 %"))),
        new Corrections(
            false,
            List.of(new Remedy("Drawn sharper", 2, Optional.of("1 of 2"), Optional.of("+0.20"))),
            List.of(
                new Corrected(
                    "/media/a/b.jpg",
                    Optional.empty(),
                    "Mika, attempt 2: blurred: 15 more steps",
                    "Not drawn yet"))),
        List.of(new EngineTime("tower", "Drawing the cast", 12, "14 min")));
  }
}
