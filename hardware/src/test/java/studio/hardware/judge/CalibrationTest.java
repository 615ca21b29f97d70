package studio.hardware.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.hardware.judge.Trial.Verdict;

class CalibrationTest {
  private static List<Trial> times(int count, Verdict machine, boolean approved) {
    return Collections.nCopies(count, new Trial(machine, approved));
  }

  @Test
  void countsAreSharesOfTheirOwnKind() {
    var trials = new ArrayList<Trial>();
    trials.addAll(times(9, Verdict.APPROVE, true));
    trials.addAll(times(1, Verdict.APPROVE, false));
    trials.addAll(times(3, Verdict.REJECT, false));
    trials.addAll(times(1, Verdict.REJECT, true));
    trials.addAll(times(6, Verdict.PERSON, true));
    var calibration = Calibration.of(trials);
    assertEquals(Optional.of(0.9), calibration.approvePrecision());
    assertEquals(Optional.of(0.75), calibration.rejectPrecision());
    assertEquals(Optional.of(0.3), calibration.abstainRate());
    assertEquals(20, calibration.trials());
  }

  @Test
  void aJudgeThatNeverApprovesHasNoPrecision() {
    var calibration = Calibration.of(times(5, Verdict.PERSON, true));
    assertEquals(Optional.empty(), calibration.approvePrecision());
    assertEquals(Optional.empty(), calibration.rejectPrecision());
    assertEquals(Optional.of(1.0), calibration.abstainRate());
    assertFalse(calibration.approvesBelow(0.9, 1));
    assertEquals(Optional.empty(), Calibration.of(List.of()).abstainRate());
  }

  /// A bound lies where the share that was found is just 1.6449 standard errors away.
  @ParameterizedTest
  @CsvSource({"0,0,0", "1,1,0.2699", "9,10,0.6523", "10,10,0.7871", "30,30,0.9173", "27,30,0.7745"})
  void fewTrialsProveLittle(int right, int all, double bound) {
    assertEquals(bound, Calibration.atLeast(right, all), 0.0005);
  }

  @Test
  void whatWasLongAgoDoesNotCount() {
    var trials = new ArrayList<Trial>();
    trials.addAll(times(100, Verdict.APPROVE, true));
    trials.addAll(times(50, Verdict.PERSON, false));
    trials.addAll(times(6, Verdict.APPROVE, false));
    trials.addAll(times(4, Verdict.APPROVE, true));
    var latest = Calibration.ofLatest(trials, 10);
    assertEquals(Optional.of(0.4), latest.approvePrecision());
    assertTrue(latest.approvesBelow(0.9, 10));
    assertFalse(latest.approvesBelow(0.9, 11));
    assertFalse(Calibration.of(trials).approvesBelow(0.9, 10));
    assertEquals(160, Calibration.ofLatest(trials, 1000).trials());
  }

  @Test
  void exactlyTheBoundIsEnough() {
    var trials = new ArrayList<>(times(9, Verdict.APPROVE, true));
    trials.addAll(times(1, Verdict.APPROVE, false));
    assertFalse(Calibration.of(trials).approvesBelow(0.9, 10));
  }
}
