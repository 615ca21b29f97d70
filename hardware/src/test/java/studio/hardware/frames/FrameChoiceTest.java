package studio.hardware.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameChoiceTest {
  private static final Optional<Duration> TEN = Optional.of(Duration.ofSeconds(10));

  /// Ten pictures a second; every whole second another scene, whose picture is sharpest after 0.3
  /// seconds.
  private static List<Sighting> film(int seconds) {
    List<Sighting> film = new ArrayList<>();
    for (int i = 0; i < seconds * 10; i++) {
      int scene = i / 10;
      film.add(moment(i * 100, i % 10 == 0 && i > 0 ? 0.6 : 0, i % 10 == 3 ? 9 : 5, looks(scene)));
    }
    return film;
  }

  /// Looks that differ in half of their bits.
  private static long looks(int scene) {
    return 0x9E3779B97F4A7C15L * (scene + 1);
  }

  private static Sighting moment(int millis, double cut, double sharpness, long hash) {
    return new Sighting(Duration.ofMillis(millis), millis, cut, sharpness, 0.3, hash);
  }

  private static List<Long> millis(List<Sighting> chosen) {
    return chosen.stream().map(one -> one.at().toMillis()).toList();
  }

  @Test
  void everySceneGivesItsSharpestMoment() {
    List<Sighting> chosen = FrameChoice.of(TEN, film(10), 50);

    assertEquals(
        List.of(300L, 1300L, 2300L, 3300L, 4300L, 5300L, 6300L, 7300L, 8300L, 9300L),
        millis(chosen));
  }

  @Test
  void tooManyScenesAreThinnedOutEvenly() {
    List<Sighting> chosen = FrameChoice.of(TEN, film(10), 4);

    assertEquals(List.of(300L, 3300L, 6300L, 9300L), millis(chosen));
  }

  @Test
  void oneFrameComesFromTheMiddle() {
    List<Sighting> chosen = FrameChoice.of(TEN, film(10), 1);

    assertEquals(1, chosen.size());
    assertTrue(chosen.getFirst().at().compareTo(Duration.ofSeconds(2)) > 0);
  }

  @Test
  void aStillFilmGivesOnePicture() {
    List<Sighting> still = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      still.add(moment(i * 100, 0, 5, 42));
    }

    assertEquals(1, FrameChoice.of(TEN, still, 50).size());
  }

  @Test
  void aSlowFilmWithoutCutsIsTakenAtAnEvenPace() {
    List<Sighting> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slow.add(moment(i * 100, 0.01, 5, looks(i)));
    }

    List<Long> chosen = millis(FrameChoice.of(TEN, slow, 5));

    assertEquals(List.of(0L, 2500L, 4500L, 7500L, 9500L), chosen);
  }

  @Test
  void blackFramesAreNotChosen() {
    List<Sighting> film = new ArrayList<>(film(3));
    film.add(new Sighting(Duration.ofMillis(3000), 3000, 0.9, 0, 0.001, 7));

    assertEquals(3, FrameChoice.of(Optional.of(Duration.ofSeconds(4)), film, 50).size());
    assertEquals(List.of(), FrameChoice.of(TEN, List.of(film.getLast()), 50));
  }

  @Test
  void ofAFilmOfUnknownLengthEverySecondSecondIsTaken() {
    List<Long> chosen = millis(FrameChoice.of(Optional.empty(), film(10), 50));

    assertEquals(List.of(300L, 2300L, 4300L, 6300L, 8300L), chosen);
  }
}
