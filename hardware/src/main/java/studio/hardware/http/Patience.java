package studio.hardware.http;

import java.time.Duration;

/// How long to wait for a server.
///
/// @param whole from the question to the last byte of the answer
/// @param silence between two bytes of the answer, and before the first
public record Patience(Duration whole, Duration silence) {
  public static Patience of(Duration whole) {
    return new Patience(whole, whole);
  }
}
