package studio.hardware.comfyui;

import java.util.List;
import java.util.function.Predicate;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Work that a server completed.
///
/// @param engine "comfyui@rtx3060"
/// @param prompt the id that the server knows the work by
/// @param attempt the attempt that submitted it: an earlier one where its work was found again
/// @param outputs in the server's order
public record Finished(String engine, String prompt, String attempt, List<OutputFile> outputs) {
  public Finished {
    outputs = List.copyOf(outputs);
  }

  /// The first still picture.
  ///
  /// @throws EngineFailure INVALID when the workflow saved none
  public OutputFile picture() {
    return first("picture", file -> file.kind() == OutputFile.Kind.IMAGE);
  }

  /// The first film or moving picture.
  ///
  /// @throws EngineFailure INVALID when the workflow saved none
  public OutputFile film() {
    return first("film", OutputFile::isMoving);
  }

  private OutputFile first(String what, Predicate<OutputFile> wanted) {
    // A picture that is kept comes before one that is only shown.
    return outputs.stream()
        .filter(wanted)
        .filter(file -> file.type().equals("output"))
        .findFirst()
        .or(() -> outputs.stream().filter(wanted).findFirst())
        .orElseThrow(() ->
            new EngineFailure(
                Kind.INVALID,
                "%s finished but saved no %s (it saved %s): the workflow needs a node that saves one"
                    .formatted(
                        engine,
                        what,
                        outputs.isEmpty()
                            ? "nothing"
                            : outputs.stream().map(OutputFile::path).toList())));
  }
}
