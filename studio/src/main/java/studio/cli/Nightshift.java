package studio.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import studio.config.ConfigFailure;
import studio.config.ConfigReader;
import studio.config.LoadedConfig;
import studio.verticles.db.DatabaseFailure;

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
    CommandLine line = new CommandLine(new Nightshift());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, command, _) -> explain(failure, command));
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return ExitCode.WRONG_COMMAND.code();
    }
    return line.execute(arguments);
  }

  /// Settings with the command line on top.
  LoadedConfig read(Map<String, String> options) {
    var reader = new ConfigReader(System.getenv(), Path.of(""));
    return config == null ? reader.read(options) : reader.read(config, options);
  }

  private static int explain(Exception failure, CommandLine command) throws Exception {
    if (failure instanceof InterruptedException) {
      return ExitCode.INTERRUPTED.code();
    }
    ExitCode code =
        switch (failure) {
          case Refusal refusal -> refusal.code();
          case ConfigFailure _, DatabaseFailure _ -> ExitCode.HOUSE_CLOSED;
          default -> throw failure;
        };
    command
        .getErr()
        .println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
    return code.code();
  }
}
