package studio.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import studio.config.ConfigReader;
import studio.config.LoadedConfig;
import studio.hardware.brief.Quality;

/// The command `nightshift` and what all of its commands share.
@Command(
    name = "nightshift",
    description = "An anime studio for a home lab, working while its owner sleeps.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything asked for is done",
      "1:the episode could not be finished; what is done is kept",
      "2:the command line cannot be understood",
      "3:the studio cannot open (database, folders, disk, port, settings)",
      "4:the story cannot be read",
      "130:stopped with Ctrl-C; the same command goes on"
    },
    subcommands = {
      ProduceCommand.class,
      ServeCommand.class,
      DoctorCommand.class,
      VersionCommand.class
    })
public final class Nightshift {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Settings (default: ./nightshift.yaml if there is one; all of them: docs/configuration.md).")
  private @org.jspecify.annotations.Nullable Path config;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /// Runs a command line and says how it ended.
  public static int run(String... arguments) {
    return run(new CommandLine(new Nightshift()), arguments);
  }

  /// The same, heard by somebody else than the terminal.
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(new CommandLine(new Nightshift()).setOut(out).setErr(err), arguments);
  }

  private static int run(CommandLine line, String... arguments) {
    line.registerConverter(Quality.class, Nightshift::quality);
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return ExitCode.WRONG_COMMAND.code();
    }
    try (CtrlC ctrlC = new CtrlC(line.getErr())) {
      var complaints = new Complaints(List.of(arguments).contains("--json"), ctrlC);
      line.setParameterExceptionHandler(complaints);
      line.setExecutionExceptionHandler(complaints);
      return line.execute(arguments);
    }
  }

  private static Quality quality(String word) {
    return Arrays.stream(Quality.values())
        .filter(quality -> quality.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException("it is draft, standard or high, not \"" + word + "\""));
  }

  /// Settings with the command line on top.
  LoadedConfig read(Map<String, String> options) {
    var reader = new ConfigReader(System.getenv(), Path.of(""));
    return config == null ? reader.read(options) : reader.read(config, options);
  }
}
