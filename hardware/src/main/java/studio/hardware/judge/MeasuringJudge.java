package studio.hardware.judge;

import java.util.List;
import java.util.Optional;
import studio.hardware.engine.Attempt;

/// The house's own judge, which cannot see who is in a picture: it leaves that to a person.
public final class MeasuringJudge implements Judge {
  @Override
  public String name() {
    return "measurements v1";
  }

  @Override
  public Assessment look(Exhibit exhibit, Attempt attempt) {
    return new Assessment(
        name(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Assessment.SpeciesCheck.UNSURE,
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        "{}");
  }
}
