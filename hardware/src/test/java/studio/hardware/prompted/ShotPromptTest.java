package studio.hardware.prompted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.hardware.prompted.Shots.HARBOUR;
import static studio.hardware.prompted.Shots.LAMP_ROOM;
import static studio.hardware.prompted.Shots.OSKAR;
import static studio.hardware.prompted.Shots.PIP;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.hardware.brief.Build;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.Expression;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MotionPreset;
import studio.hardware.brief.PlaceKind;
import studio.hardware.brief.ShotType;
import studio.hardware.brief.Species;
import studio.hardware.brief.TimeOfDay;
import studio.hardware.brief.Weather;

class ShotPromptTest {
  private final ShotPrompt prompts = new ShotPrompt(PromptStyle.DRAWN, Wording.usual());

  @Test
  void aStillIsSaidFromStyleToMood() {
    Prompt prompt =
        prompts.still(
            Shots.shot(
                HARBOUR, ShotType.MEDIUM, MotionPreset.TALK_GESTURE, List.of(OSKAR, PIP), "Pip"));
    assertEquals(
        "anime film still, hand-painted background, clean line art, masterpiece, best quality, detailed,"
            + " two characters, elderly person, white beard, long coat, light skin,"
            + " young fox character, wet ears, rust fur, yellow scarf,"
            + " talking, hands in mid-gesture, gentle smile, soft eyes, frightened face, wide eyes,"
            + " medium shot, from the waist up, seen from below,"
            + " harbour, moored boats, quay of stone, harbour street,"
            + " in the evening, blue dusk, lit lamps, rain, wet ground,"
            + " mysterious atmosphere, deep shadows",
        prompt.positive());
  }

  @Test
  void aCloseUpShowsWhoSpeaksAlone() {
    Prompt prompt =
        prompts.still(
            Shots.shot(
                LAMP_ROOM, ShotType.CLOSE_UP, MotionPreset.BREATHE, List.of(OSKAR, PIP), "Pip"));
    assertTrue(prompt.positive().contains("solo, young fox character"), prompt.positive());
    assertFalse(prompt.positive().contains("beard"), prompt.positive());
    assertTrue(prompt.negative().contains("human face"), prompt.negative());
  }

  @Test
  void noAnimalIsKeptFromBeingHumanWhereAPersonIsInThePicture() {
    Prompt prompt =
        prompts.still(
            Shots.shot(HARBOUR, ShotType.WIDE, MotionPreset.WALK_IN, List.of(OSKAR, PIP), ""));
    assertFalse(prompt.negative().contains("human"), prompt.negative());
  }

  @Test
  void anEmptyPlaceStaysEmpty() {
    Prompt prompt =
        prompts.still(
            Shots.shot(HARBOUR, ShotType.ESTABLISHING, MotionPreset.SLOW_PAN, List.of(), ""));
    assertTrue(prompt.positive().contains("nobody in sight"));
    assertTrue(prompt.negative().endsWith("people, person, crowd, face"), prompt.negative());
  }

  @Test
  void weatherStaysOutsideOfARoom() {
    String positive =
        prompts
            .still(Shots.shot(LAMP_ROOM, ShotType.WIDE, MotionPreset.WALK_IN, List.of(PIP), ""))
            .positive();
    assertTrue(positive.contains("rain outside the window"), positive);
    assertFalse(positive.contains("wet ground"), positive);
  }

  @Test
  void aMotionIsASentenceOfWhatMoves() {
    Prompt prompt =
        prompts.motion(
            Shots.shot(HARBOUR, ShotType.MEDIUM, MotionPreset.TALK_GESTURE, List.of(PIP), "Pip"));
    assertEquals(
        "the fox talks and gestures with the hands, lips moving as in speech,"
            + " the camera moves slowly nearer, rain falls, smooth motion,"
            + " anime film still, hand-painted background, clean line art",
        prompt.positive());
    assertTrue(prompt.negative().contains("morphing"));
  }

  @Test
  void aProductionMaySayThingsItsOwnWay() {
    Wording wording =
        Wording.usual().but(Map.of("PlaceKind.HARBOUR", "harbour of floating lanterns"));
    String positive =
        new ShotPrompt(PromptStyle.DRAWN, wording)
            .still(Shots.shot(HARBOUR, ShotType.WIDE, MotionPreset.WALK_IN, List.of(PIP), ""))
            .positive();
    assertTrue(positive.contains("harbour of floating lanterns"), positive);
  }

  static Stream<Enum<?>> vocabulary() {
    return Stream.<Enum<?>[]>of(
            PlaceKind.values(),
            TimeOfDay.values(),
            Weather.values(),
            Mood.values(),
            ShotType.values(),
            CameraAngle.values(),
            CameraMovement.values(),
            Expression.values(),
            Build.values(),
            Species.values(),
            MotionPreset.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("vocabulary")
  void everyWordOfABriefHasAWording(Enum<?> constant) {
    assertTrue(Wording.usual().knows(constant), constant + " is missing in words.properties");
  }

  @ParameterizedTest
  @CsvSource({
    "0xC8423A, red",
    "0x2F6E8E, teal",
    "0x5A3A28, dark brown",
    "0xFFFFFF, white",
    "0x000000, black",
    "0x2F4E8E, dark blue",
    "0x3A6EC8, blue",
    "0xE0AD4D, amber",
    "0xD98A98, pink",
  })
  void coloursHaveTheNamesPeopleGiveThem(String rgb, String word) {
    assertEquals(word, ColourWord.of(Integer.decode(rgb)));
  }
}
