package studio.verticles.simulation;

import java.time.Duration;
import studio.hardware.card.Vram;

/// What comes between a card and its work. Times are since the night began.
public sealed interface Disturbance {
  String card();

  Duration from();

  Duration to();

  /// The card finishes what it runs and takes nothing more.
  record Drained(String card, Duration from, Duration to) implements Disturbance {}

  /// Another program takes memory. A job that no longer fits is lost and starts again.
  record Stranger(String card, Duration from, Duration to, Vram memory) implements Disturbance {}

  /// An engine dies with what it was doing and comes back empty.
  record EngineDies(String card, String engine, Duration from, Duration to)
      implements Disturbance {}
}
