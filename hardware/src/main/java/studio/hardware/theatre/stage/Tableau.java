package studio.hardware.theatre.stage;

import java.util.List;

/// The stage at one moment: a pose for each of [Stage#layers] in that order, and the camera.
public record Tableau(double seconds, List<Pose> poses, CameraMove.View view) {
  public Tableau {
    poses = List.copyOf(poses);
  }
}
