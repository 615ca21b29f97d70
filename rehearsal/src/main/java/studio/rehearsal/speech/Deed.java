package studio.rehearsal.speech;

import java.nio.charset.StandardCharsets;

/// What the server does when it is asked to speak.
public sealed interface Deed {
  /// Speaks as it should, in one piece.
  Deed SPEAKS = new Wave(24_000, -1);

  /// A WAV of the spoken text.
  ///
  /// @param size what its header claims the sound's size to be; -1 for the truth
  record Wave(int rate, long size) implements Deed {}

  /// Raw samples at 24 kHz, called what they are.
  record Raw() implements Deed {}

  /// These bytes, whatever was asked for.
  record Sends(byte[] bytes, String type) implements Deed {}

  /// A refusal.
  record Refuses(int status, String body) implements Deed {}

  /// A WAV of nothing but zeros, as long as the text takes.
  record Silence() implements Deed {}

  /// Stops after part of the file: as a finished answer, or by closing the connection.
  ///
  /// @param size what the header claims; -1 for the truth
  record BreaksOff(double part, long size, boolean hangsUp) implements Deed {}

  /// Speaks for as long as twenty such texts would take.
  record GoesOn() implements Deed {}

  /// Takes the question and never answers.
  record Ponders() implements Deed {}

  /// Answers 200 with an apology instead of sound.
  static Deed apologises() {
    return new Sends(
        "{\"error\": {\"message\": \"model is loading\"}}".getBytes(StandardCharsets.UTF_8),
        "application/json");
  }
}
