package studio.hardware.speech;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.hardware.engine.SpeechEngine;

/// Which voices this machine has.
public final class Voices {
  private Voices() {}

  /// The best engine that is installed; its [SpeechEngine#name()] says which one it is.
  public static SpeechEngine best() {
    return all(System.getenv().getOrDefault("PATH", "")).getFirst();
  }

  /// The engine of that name ("espeak-ng", "flite", "FreeTTS", in any case), if it is installed.
  public static Optional<SpeechEngine> find(String name) {
    return all(System.getenv().getOrDefault("PATH", "")).stream()
        .filter(engine -> engine.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /// Every engine that can speak here, the best first, for programs on the search path `path`. The
  /// last one is embedded and always there.
  public static List<SpeechEngine> all(String path) {
    return Stream.of(
            program(path, "espeak-ng").map(program -> (SpeechEngine) new EspeakVoices(program)),
            program(path, "flite").map(program -> (SpeechEngine) new FliteVoices(program)),
            Optional.<SpeechEngine>of(new FreeTtsVoices()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Path> program(String path, String name) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name).toAbsolutePath())
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
