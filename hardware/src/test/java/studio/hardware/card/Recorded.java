package studio.hardware.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// An instrument that prints what instruments have printed, in order; the last one again and again.
final class Recorded implements Instrument {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T23:00:00Z"));

  private final Queue<Printed> answers = new ArrayDeque<>();
  private List<String> asked = List.of();

  static Recorded saying(String... files) {
    Recorded instrument = new Recorded();
    for (String file : files) {
      instrument.answers.add(new Printed(0, text(file)));
    }
    return instrument;
  }

  static Recorded failing(int exit, String file) {
    Recorded instrument = new Recorded();
    instrument.answers.add(new Printed(exit, text(file)));
    return instrument;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public Printed run(List<String> arguments) {
    asked = arguments;
    return answers.size() > 1 ? answers.remove() : answers.element();
  }

  private static String text(String file) {
    try (InputStream in = Recorded.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
