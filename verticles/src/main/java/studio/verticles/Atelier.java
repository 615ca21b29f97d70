package studio.verticles;

import studio.hardware.engine.PortraitEngine;
import studio.hardware.judge.Judge;
import studio.hardware.judge.MeasuringJudge;
import studio.hardware.theatre.PuppetPainter;
import studio.hardware.trainer.Apprentice;
import studio.hardware.trainer.Trainer;

/// Who draws, judges and trains the cast.
public record Atelier(PortraitEngine portraits, Judge judge, Trainer trainer) {
  /// The house's own, which need nothing.
  public static Atelier house() {
    return new Atelier(new PuppetPainter(), new MeasuringJudge(), new Apprentice());
  }
}
