package studio.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import studio.config.ConfigFailure;
import studio.verticles.bus.Problem;
import studio.verticles.cluster.ClusterFailure;
import studio.verticles.db.DatabaseFailure;
import studio.verticles.production.Json;

/// How the operator hears what went wrong: one message with the next step on the error stream, and
/// with `--json` also one document on the output, so that a script always reads exactly one.
record Complaints(boolean asJson, CtrlC ctrlC)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    say(command, String.valueOf(wrong.getMessage()), ExitCode.WRONG_COMMAND);
    PrintWriter err = command.getErr();
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.printf(
        "%s --help lists what can be asked for.%n", command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCode.WRONG_COMMAND.code();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    ExitCode code = ctrlC.isStopping() ? ExitCode.INTERRUPTED : code(failure);
    say(command, ctrlC.isStopping() ? CtrlC.GO_ON : message(failure), code);
    return code.code();
  }

  private static ExitCode code(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal.code();
      case ConfigFailure _, DatabaseFailure _, ClusterFailure _, UncheckedIOException _ ->
          ExitCode.HOUSE_CLOSED;
      case InterruptedException _ -> ExitCode.INTERRUPTED;
      default -> ExitCode.EPISODE_FAILED;
    };
  }

  private static String message(Exception failure) {
    return switch (failure) {
      case Refusal _,
          ConfigFailure _,
          DatabaseFailure _,
          ClusterFailure _,
          UncheckedIOException _ ->
          String.valueOf(failure.getMessage());
      case Problem problem -> problem.detail();
      case InterruptedException _ -> CtrlC.GO_ON;
      default -> {
        // Not before: the first logger decides where the log lies, and that waits for the settings.
        LoggerFactory.getLogger(Complaints.class)
            .error("The command ended in a way that nobody foresaw", failure);
        yield "Something went wrong that nobody foresaw: %s. The end of nightshift.log in the data folder tells more; run the same command again to go on."
            .formatted(failure);
      }
    };
  }

  private void say(CommandLine command, String message, ExitCode code) {
    // When it was Ctrl-C, that says so itself.
    if (!ctrlC.isStopping()) {
      PrintWriter err = command.getErr();
      err.println(command.getColorScheme().errorText(message));
      err.flush();
    }
    if (asJson) {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("problem", message);
      report.put("exit_code", code.code());
      command.getOut().println(Json.write(report));
      command.getOut().flush();
    }
  }
}
