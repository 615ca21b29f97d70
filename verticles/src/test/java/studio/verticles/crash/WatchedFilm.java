package studio.verticles.crash;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import studio.hardware.brief.ShotBrief;
import studio.hardware.brief.VideoFormat;
import studio.hardware.engine.Attempt;
import studio.hardware.engine.FilmEngine;
import studio.hardware.engine.RemoteWork;

/// An engine whose steps somebody watches from inside.
record WatchedFilm(FilmEngine engine, Witness witness) implements FilmEngine {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public boolean beginsWithPicture() {
    return engine.beginsWithPicture();
  }

  @Override
  public void film(
      ShotBrief shot, Optional<Path> first, VideoFormat format, Path target, Attempt attempt) {
    if (shot.card().isPresent()) {
      engine.film(shot, first, format, target, attempt);
      return;
    }
    var watched = new Watched(attempt, witness);
    engine.film(shot, first, format, target, watched);
    witness.reached(Transition.HARVESTED, () -> {});
  }

  private record Watched(Attempt attempt, Witness witness) implements Attempt {
    @Override
    public String id() {
      return attempt.id();
    }

    @Override
    public Optional<RemoteWork> remembered() {
      return attempt.remembered();
    }

    @Override
    public void remember(RemoteWork work) {
      witness.reached(Transition.CLAIMED, this::awaitStop);
      attempt.remember(work);
      witness.reached(Transition.REMEMBERED, this::awaitStop);
    }

    @Override
    public int thrift() {
      return attempt.thrift();
    }

    @Override
    public void preview(byte[] picture) {
      attempt.preview(picture);
    }

    @Override
    public void at(double fraction) {
      if (fraction > 0.1 && fraction < 0.9) {
        witness.reached(Transition.SAMPLING, this::awaitStop);
      }
      attempt.at(fraction);
    }

    private void awaitStop() {
      while (true) {
        try {
          attempt.at(0);
          Thread.onSpinWait();
        } catch (CancellationException heard) {
          return;
        }
      }
    }
  }
}
