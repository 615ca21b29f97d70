package studio.hardware.prompted;

import java.util.Optional;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.RemoteWork;

/// A part of an attempt, from one fraction of the whole to another.
record Stretch(Attempt whole, double from, double to) implements Attempt {
  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public Optional<RemoteWork> remembered() {
    return whole.remembered();
  }

  @Override
  public void remember(RemoteWork work) {
    whole.remember(work);
  }

  @Override
  public void preview(byte[] picture) {
    whole.preview(picture);
  }

  @Override
  public void at(double fraction) {
    whole.at(from + fraction * (to - from));
  }
}
