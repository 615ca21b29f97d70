package studio.hardware.theatre.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.hardware.theatre.stage.CameraMove.View;

class CameraTest {
  private static Camera camera(View... views) {
    return new Camera(new CameraMove(List.of(views)));
  }

  @Test
  void restsAtBothEndsAndHurriesInTheMiddle() {
    Camera camera = camera(new View(0, 600, 360, 1, 0), new View(2, 700, 360, 1, 0));
    assertEquals(600, camera.at(0).centerX());
    assertEquals(650, camera.at(1).centerX(), 1e-9);
    assertEquals(700, camera.at(9).centerX());
    assertTrue(camera.at(0.2).centerX() - 600 < 4);
  }

  @Test
  void neverOvershootsAView() {
    Camera camera =
        camera(
            new View(0, 600, 360, 1, 0),
            new View(0.2, 690, 360, 1, 2),
            new View(1, 700, 300, 2, -2),
            new View(3, 600, 300, 2, 0));
    for (double t = 0; t < 4; t += 0.01) {
      View view = camera.at(t);
      assertTrue(view.centerX() >= 600 - 1e-9 && view.centerX() <= 700 + 1e-9, view::toString);
      assertTrue(view.roll() >= -2 - 1e-9 && view.roll() <= 2 + 1e-9, view::toString);
    }
  }

  @Test
  void zoomRunsInEqualRatios() {
    Camera camera = camera(new View(0, 640, 360, 1, 0), new View(2, 640, 360, 4, 0));
    assertEquals(2, camera.at(1).zoom(), 1e-9);
  }

  @Test
  void farSheetsLagBehind() {
    View moved = new View(0, 740, 360, 1, 0);
    assertEquals(-25, CameraMove.toPicture(moved, 1).x(640, 360), 1e-9);
    assertEquals(-100, CameraMove.toPicture(moved, 50).x(640, 360), 1e-9);
    assertEquals(-160, CameraMove.toPicture(moved, 100).x(640, 360), 1e-9);
  }
}
