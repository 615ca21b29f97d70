package studio.hardware.theatre;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.hardware.brief.CameraAngle;
import studio.hardware.brief.CameraMovement;
import studio.hardware.brief.Framing;
import studio.hardware.brief.ShotType;
import studio.hardware.theatre.stage.Affine;
import studio.hardware.theatre.stage.CameraMove;
import studio.hardware.theatre.stage.CameraMove.View;
import studio.hardware.theatre.stage.Manifest;
import studio.hardware.theatre.stage.Stage;

class CameraworkTest {
  private static final Bounds SET = new Bounds(-320, -180, 1600, 900);
  private static final Stature PERSON = new Stature(380, 150, 4, 325, 322, 48);
  private static final Stature CHILD = new Stature(250, 120, 2, 195, 190, 46);
  private static final Stature BEAR = new Stature(420, 260, 20, 350, 350, 66);

  static Stream<Framing> framings() {
    var all = new ArrayList<Framing>();
    for (ShotType type : ShotType.values()) {
      for (CameraAngle angle : CameraAngle.values()) {
        for (CameraMovement movement : CameraMovement.values()) {
          all.add(new Framing(type, angle, movement));
        }
      }
    }
    return all.stream();
  }

  private static List<View> seen(Framing framing, double seconds, long seed, View rest) {
    CameraMove move =
        new Camerawork(rest, framing, seconds, SET, new SplittableRandom(seed)).move();
    var stage = new Stage(new Manifest("", 0, List.of(), move));
    var views = new ArrayList<View>();
    for (int n = 0; n <= seconds * 24; n++) {
      views.add(stage.at(n / 24.0).view());
    }
    return views;
  }

  private static View rest(Framing framing, long seed) {
    return SET.keep(Lens.at(framing, new SplittableRandom(seed)));
  }

  @ParameterizedTest
  @MethodSource("framings")
  void theEdgeOfTheSetIsNeverSeen(Framing framing) {
    for (long seed = 0; seed < 4; seed++) {
      for (double seconds : new double[] {0.8, 3, 11}) {
        for (View view : seen(framing, seconds, seed, rest(framing, seed))) {
          assertTrue(SET.holds(view), () -> framing + " shows the edge: " + view);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("framings")
  void theFavouredHeadStaysInThePicture(Framing framing) {
    if (framing.type().isCard() || framing.type() == ShotType.EXTREME_CLOSE_UP) {
      return;
    }
    for (List<Stature> cast :
        List.of(List.of(PERSON), List.of(CHILD, PERSON), List.of(BEAR, CHILD, PERSON, CHILD))) {
      for (int favoured = 0; favoured < cast.size(); favoured++) {
        View rest = rest(framing, favoured);
        Mark mark =
            new Staging(framing, rest, 590, cast, favoured, new SplittableRandom(favoured))
                .marks()
                .get(favoured)
                .orElseThrow();
        Stature star = cast.get(favoured);
        double top = mark.y() - star.crown() * mark.scale();
        double chin = mark.headY(star) + star.headRadius() * mark.scale();
        for (View view : seen(framing, 4, favoured, rest)) {
          Affine toPicture = CameraMove.toPicture(view, mark.z());
          double x = mark.headX(star);
          for (double y : new double[] {top, chin}) {
            double px = toPicture.x(x, y);
            double py = toPicture.y(x, y);
            assertTrue(
                Math.abs(px) < 640 && Math.abs(py) < 360,
                () -> "%s %s: head at %.0f, %.0f".formatted(framing, star, px, py));
          }
        }
      }
    }
  }

  @Test
  void closerShotsShowLargerHeads() {
    double last = 0;
    for (ShotType type :
        List.of(
            ShotType.ESTABLISHING,
            ShotType.WIDE,
            ShotType.MEDIUM,
            ShotType.CLOSE_UP,
            ShotType.EXTREME_CLOSE_UP)) {
      var framing = new Framing(type, CameraAngle.EYE_LEVEL, CameraMovement.STATIC);
      View rest = rest(framing, 1);
      Optional<Mark> mark =
          new Staging(framing, rest, 590, List.of(PERSON), 0, new SplittableRandom(1))
              .marks()
              .getFirst();
      double head = 2 * PERSON.headRadius() * mark.orElseThrow().scale() * rest.zoom();
      assertTrue(head > 1.4 * last, type + " shows a head of " + head);
      last = head;
    }
  }
}
