package studio.hardware.speech;

import java.io.IOException;
import java.nio.file.Path;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine.Speech;
import studio.hardware.sound.Pcm;
import studio.hardware.sound.WaveWriter;

/// Keeps a finished line as a file.
public final class Recording {
  private Recording() {}

  public static Speech keep(Pcm line, Path target) {
    try {
      WaveWriter.write(line, target, WaveWriter.Depth.INT16);
    } catch (IOException e) {
      throw new EngineFailure(
          EngineFailure.Kind.INFRASTRUCTURE,
          "Cannot write the voice to %s (%s); check the disk.".formatted(target, e.getMessage()),
          e);
    }
    return new Speech(line.length(), Mouth.track(line));
  }

  /// What to say when an engine was asked for words and gave silence.
  public static EngineFailure nothingSaid(String engine, Speakable line) {
    String text = line.text();
    return new EngineFailure(
        EngineFailure.Kind.INVALID,
        "%s said nothing for \"%s\"; reword the line."
            .formatted(engine, text.length() > 40 ? text.substring(0, 40) + "..." : text));
  }
}
