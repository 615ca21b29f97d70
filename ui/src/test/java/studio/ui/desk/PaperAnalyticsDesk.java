package studio.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The paper desk's drawer for what was learned.
public final class PaperAnalyticsDesk implements AnalyticsDesk {
  public final List<Analytics.Choice> projects = new ArrayList<>();
  public Optional<Analytics> lessons = Optional.empty();
  public List<Replenishing> actors = List.of();
  private final Consumer<String> wishes;

  PaperAnalyticsDesk(Consumer<String> wishes) {
    this.wishes = wishes;
  }

  @Override
  public List<Analytics.Choice> projects() {
    return List.copyOf(projects);
  }

  @Override
  public Optional<Analytics> look(String project, int days) {
    return lessons;
  }

  @Override
  public List<Replenishing> replenishing(String project) {
    return actors;
  }

  @Override
  public void replenish(String character, boolean on) {
    wishes.accept("fill " + character + " " + on);
  }

  @Override
  public void replenishAll(String project, boolean on) {
    wishes.accept("fill all of " + project + " " + on);
  }

  @Override
  public void target(String character, int target) {
    wishes.accept(target + " for " + character);
  }

  @Override
  public void goOn(String character) {
    wishes.accept("go on " + character);
  }

  @Override
  public void pauseJudges(String project) {
    wishes.accept("pause judges of " + project);
  }

  @Override
  public void resumeJudges(String project) {
    wishes.accept("resume judges of " + project);
  }

  @Override
  public void correct(String project, boolean on) {
    wishes.accept("correct " + project + " " + on);
  }
}
