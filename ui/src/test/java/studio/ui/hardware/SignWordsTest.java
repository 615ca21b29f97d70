package studio.ui.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.ui.desk.Hardware.Door;
import studio.ui.desk.Hardware.Lane;
import studio.ui.desk.Hardware.Sign;
import studio.ui.desk.PaperMachines;

class SignWordsTest {
  private static String words(Sign sign, boolean busy) {
    return SignWords.of(
        PaperMachines.lane(
            "rtx3060", sign, busy ? PaperMachines.filming(0.5, "/a.jpg") : PaperMachines.IDLE),
        PaperMachines.NIGHT);
  }

  @Test
  void anOpenDoorSaysNothing() {
    assertEquals("", words(PaperMachines.OPEN, true));
  }

  @Test
  void aDrainingLaneIsDrainedWhenItsWorkIsDone() {
    Sign draining = new Sign(Door.DRAINING, "New fan", Optional.empty());
    assertEquals("Draining: finishes this, takes nothing new · New fan", words(draining, true));
    assertEquals("Drained · New fan", words(draining, false));
  }

  @Test
  void theHourAtWhichItOpensIsTold() {
    Sign paused =
        new Sign(Door.PAUSED, "I am gaming", Optional.of(PaperMachines.NIGHT.plusSeconds(3600)));
    String until = Hours.at(PaperMachines.NIGHT.plusSeconds(3600), PaperMachines.NIGHT);
    assertEquals(5, until.length());
    assertEquals("Paused · I am gaming · until " + until, words(paused, false));
    assertEquals("6 h", Hours.length(Duration.ofMinutes(358)), "lengths are said over a shoulder");
  }

  @Test
  void aLostMachineMattersMoreThanItsDoor() {
    Lane lane =
        new Lane(
            "rx9070xt",
            "Filming",
            Optional.of("rx9070xt"),
            false,
            Optional.of("attic"),
            PaperMachines.OPEN,
            PaperMachines.IDLE,
            List.of());
    assertEquals(
        "Nothing is heard of attic; its work has gone back to the queue",
        SignWords.of(lane, PaperMachines.NIGHT));
  }
}
