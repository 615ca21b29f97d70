package studio.config.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTest {
  @Test
  void cardMemoryIsMeantAsCardMakersMeanIt() {
    assertEquals(12_884_901_888L, CardMemory.of("12 GB").bytes());
    assertEquals(1_610_612_736L, CardMemory.of("1.5GB").bytes());
    assertEquals("12.0 GB", CardMemory.of("12 GB").toString());
    assertTrue(CardMemory.of("0 B").isUnsaid());
  }

  @Test
  void timesAreSecondsMinutesOrHours() {
    assertEquals(Duration.ofSeconds(90), TimeSpan.of("90s"));
    assertEquals(Duration.ofMinutes(10), TimeSpan.of("10 m"));
    assertEquals(Duration.ofHours(2), TimeSpan.of("2h"));
    assertEquals(Duration.ZERO, TimeSpan.of("0s"));
    for (String odd : List.of("", "10", "m", "-1s", "1d", "1h30m", "1.5h")) {
      assertThrows(NotAllowed.class, () -> TimeSpan.of(odd), odd);
    }
  }

  @Test
  void anAddressLosesTheSlashAtItsEnd() {
    assertEquals("http://tower:8188/comfy", new WebAddress("http://tower:8188/comfy//").written());
    assertEquals(8188, new WebAddress("http://[::1]:8188").uri().getPort());
    assertThrows(IllegalStateException.class, WebAddress.NONE::uri);
    for (String odd :
        List.of(
            "tower", "http:/tower", "http://to wer", "http://a?b", "http://a#b", "http://a:0")) {
      assertThrows(NotAllowed.class, () -> new WebAddress(odd), odd);
    }
  }

  @Test
  void aCommandIsCutAtItsBlanks() {
    assertEquals(List.of(), CommandWords.of("  ").words());
    assertEquals(List.of("a", "b c", "", "d'e"), CommandWords.of("a  \"b c\" '' \"d'e\"").words());
    assertEquals(List.of("$HOME|x"), CommandWords.of("$HOME'|x'").words());
    assertThrows(NotAllowed.class, () -> CommandWords.of("a 'b").words());
  }

  @Test
  void quietHoursMayCrossMidnight() {
    QuietHours night = QuietHours.of("12:00-13:30, 22:00-06:00");
    assertTrue(night.covers(LocalTime.of(12, 0)));
    assertFalse(night.covers(LocalTime.of(13, 30)));
    assertTrue(night.covers(LocalTime.of(23, 59)));
    assertTrue(night.covers(LocalTime.of(5, 59)));
    assertFalse(night.covers(LocalTime.of(6, 0)));
    assertFalse(QuietHours.of("").covers(LocalTime.NOON));
  }

  @Test
  void aHookIsNothingACommandOrACall() {
    assertEquals(new Hook.None(), Hook.of(" "));
    assertEquals(new Hook.Command(List.of("stop", "it")), Hook.of("stop it"));
    assertTrue(Hook.of("https://hub/api/webhook/x?y=1") instanceof Hook.Call);
    assertThrows(NotAllowed.class, () -> Hook.of("http://user:word@hub/"));
  }

  @Test
  void slotsNameANodeAndAnInput() {
    SlotMap slots = SlotMap.of("positive=6.text, lora = 57:3.model.name");
    assertEquals(new SlotMap.Slot("6", "text"), slots.slots().get("positive"));
    assertEquals(new SlotMap.Slot("57:3", "model.name"), slots.slots().get("lora"));
    assertThrows(NotAllowed.class, () -> SlotMap.of("a=1.b, a=2.b"));
    assertThrows(NotAllowed.class, () -> SlotMap.of("a=1.b,"));
  }
}
