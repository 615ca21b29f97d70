package studio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import studio.backstage.Backstage;
import studio.config.StudioConfig;
import studio.hardware.card.Cards;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.SpeechEngine;
import studio.hardware.film.EncoderChoice;
import studio.hardware.speech.Voices;

/// `nightshift doctor`: what was found, what is missing, what to do.
@Command(
    name = "doctor",
    description = "Say what was found on this machine, what is missing and what to do about it.")
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Nightshift nightshift = new Nightshift();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private FolderOptions folders = new FolderOptions();

  @Override
  public Integer call() {
    StudioConfig config = nightshift.read(folders.settings()).config();
    List<Finding> findings = new ArrayList<>();
    findings.add(machine());
    findings.add(folder("data", config.folders().data(), "--data"));
    findings.add(folder("library", config.folders().library(), "--library"));
    findings.add(database(config));
    findings.add(encoder(config));
    findings.add(voices(config));
    findings.add(port(config));
    findings.add(strangers(config.server()));
    findings.addAll(hardware(config));
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(finding.line()));
    boolean bad = findings.stream().anyMatch(Finding::isInTheWay);
    out.println(
        bad ? "Something is in the way of an episode; see BAD above." : "Ready to produce.");
    out.flush();
    return (bad ? ExitCode.HOUSE_CLOSED : ExitCode.DONE).code();
  }

  private static List<Finding> hardware(StudioConfig config) {
    try (Backstage backstage = Opening.backstage(config)) {
      Cards cards = backstage.cards();
      return HardwareFindings.of(cards, cards.remarks(), backstage.examine());
    } catch (Refusal unusable) {
      return List.of(Finding.bad("engines: " + unusable.getMessage()));
    }
  }

  private static Finding machine() {
    Runtime runtime = Runtime.getRuntime();
    return Finding.good(
        "machine: %d processors, %d MB for the program, Java %s, %s %s"
            .formatted(
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
  }

  private static Finding folder(String what, Path folder, String option) {
    try {
      Folders.prove(folder, what, option);
      return Finding.good(
          "%s: %s, %.1f GB free"
              .formatted(
                  what,
                  folder.toAbsolutePath().normalize(),
                  folder.toFile().getUsableSpace() / 1e9));
    } catch (Refusal refusal) {
      return Finding.bad(String.valueOf(refusal.getMessage()));
    }
  }

  private static Finding database(StudioConfig config) {
    return Finding.good(
        config.database().isBuiltIn()
            ? "database: the built-in PostgreSQL, in the data folder"
            : "database: yours, from DATABASE_URL (serve and produce say whether it answers)");
  }

  private static Finding encoder(StudioConfig config) {
    try {
      EncoderChoice choice = EncoderChoice.named(config.film().encoder().name());
      return Finding.good("encoder: " + choice.codec());
    } catch (EngineFailure failure) {
      return Finding.bad("encoder: " + failure.getMessage());
    }
  }

  private static Finding voices(StudioConfig config) {
    try {
      SpeechEngine engine = Opening.speech(config);
      boolean embedded = engine.name().equals(Voices.all("").getLast().name());
      return embedded
          ? Finding.hint(
              "voices: %s, the embedded one. Install espeak-ng for more and clearer voices."
                  .formatted(engine.name()))
          : Finding.good("voices: " + engine.name());
    } catch (Refusal refusal) {
      return Finding.bad(String.valueOf(refusal.getMessage()));
    }
  }

  private static Finding strangers(StudioConfig.Server server) {
    return Strangers.warning(server)
        .map(warning -> Finding.hint("page: " + warning))
        .orElseGet(() -> Finding.good("page: for this machine only"));
  }

  private static Finding port(StudioConfig config) {
    try (var probe =
        new ServerSocket(
            config.server().port(), 1, InetAddress.getByName(config.server().host()))) {
      return Finding.good("port: %d is free for serve".formatted(probe.getLocalPort()));
    } catch (IOException taken) {
      return Finding.hint(
          "port: %d on %s cannot be used (%s). If that is not Nightshift itself, use serve --port."
              .formatted(config.server().port(), config.server().host(), taken.getMessage()));
    }
  }
}
