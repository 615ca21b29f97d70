package studio.hardware.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Mood;
import studio.hardware.brief.MusicBrief;
import studio.hardware.brief.TimeOfDay;

class ComposerTest {
  private static Score score(Mood mood, double seconds, long seed) {
    Duration length = Duration.ofMillis(Math.round(seconds * 1_000));
    return Composer.compose(new MusicBrief(mood, TimeOfDay.AFTERNOON, length, seed));
  }

  @Test
  void theSameBriefGivesTheSameNotes() {
    assertEquals(score(Mood.CALM, 40, 7), score(Mood.CALM, 40, 7));
    assertNotEquals(score(Mood.CALM, 40, 7).notes(), score(Mood.CALM, 40, 8).notes());
  }

  @Test
  void everyPieceEndsOnItsTonic() {
    for (Mood mood : Mood.values()) {
      for (long seed = 1; seed <= 5; seed++) {
        List<Note> notes = score(mood, 45, seed).notes();
        Instrument lead = Style.of(mood).lead().instrument();
        Note melody =
            notes.stream()
                .filter(note -> note.instrument() == lead && note.pan() > 0.05)
                .reduce((_, last) -> last)
                .orElseThrow();
        int lowest =
            notes.stream()
                .filter(note -> note.start() > melody.start() - 0.1)
                .filter(note -> note.pan() != 0.2)
                .min(Comparator.comparingInt(Note::pitch))
                .orElseThrow()
                .pitch();
        int above = Math.floorMod(melody.pitch() - lowest, 12);
        assertTrue(
            List.of(0, 3, 4, 7).contains(above), mood + " " + seed + " ends " + above + " above");
      }
    }
  }

  @Test
  void nothingIsPlayedAfterTheEnd() {
    for (Mood mood : Mood.values()) {
      for (double seconds : new double[] {0.4, 2, 5, 11.3, 61, 200}) {
        List<Note> notes = score(mood, seconds, 3).notes();
        assertTrue(!notes.isEmpty(), mood + " is silent for " + seconds);
        assertTrue(
            notes.stream().allMatch(note -> note.start() >= 0 && note.start() < seconds),
            mood + " plays outside its " + seconds + " s");
      }
    }
  }

  @Test
  void everyNoteIsHeldShortEnoughToBePlayed() {
    for (Mood mood : Mood.values()) {
      for (double seconds = 1; seconds < 30; seconds += 1.7) {
        assertTrue(
            score(mood, seconds, 2).notes().stream().allMatch(note -> note.length() <= 13),
            mood + " at " + seconds);
      }
    }
  }

  @Test
  void noTwoMoodsAreMadeAlike() {
    Map<Mood, double[]> faces = new EnumMap<>(Mood.class);
    for (Mood mood : Mood.values()) {
      faces.put(mood, face(mood));
    }
    for (Mood one : Mood.values()) {
      for (Mood other : Mood.values()) {
        if (one.compareTo(other) < 0) {
          double apart = 0;
          for (int i = 0; i < 3; i++) {
            apart += Math.abs(faces.get(one)[i] - faces.get(other)[i]);
          }
          boolean players =
              Style.of(one).lead().instrument() != Style.of(other).lead().instrument()
                  || Style.of(one).under().instrument() != Style.of(other).under().instrument();
          boolean steps = Style.of(one).harmony().scale() != Style.of(other).harmony().scale();
          assertTrue(apart > 0.25 && (players || steps), one + " sounds like " + other);
        }
      }
    }
  }

  /// Notes a second, mean pitch in octaves, tempo: each on a scale where 0.25 is easily heard.
  private static double[] face(Mood mood) {
    List<Note> notes = score(mood, 60, 1).notes();
    double pitch = notes.stream().mapToInt(Note::pitch).average().orElseThrow();
    return new double[] {
      Math.log(notes.size() / 60.0), pitch / 6, Math.log(Style.of(mood).pulse().bpm()) * 3
    };
  }

  @Test
  void nightIsSlowerThanNoon() {
    Duration length = Duration.ofSeconds(90);
    int noon =
        Composer.compose(new MusicBrief(Mood.CALM, TimeOfDay.MIDDAY, length, 4)).notes().size();
    int night =
        Composer.compose(new MusicBrief(Mood.CALM, TimeOfDay.NIGHT, length, 4)).notes().size();
    assertTrue(night < noon, night + " notes by night, " + noon + " by day");
  }
}
