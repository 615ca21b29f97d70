package studio.api;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says in plain words where a request leaves the contract.
final class Misfit {
  private static final int MOST_SPOTS = 8;

  private Misfit() {}

  static ProblemJson told(ValidatorException misfit) {
    String detail = String.valueOf(misfit.getMessage());
    ProblemType type =
        misfit.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT
                && detail.contains("content type")
            ? ProblemType.WRONG_MEDIA_TYPE
            : ProblemType.MALFORMED;
    List<ProblemJson.Spot> spots =
        misfit instanceof SchemaValidationException schema
            ? spots(schema.getOutputUnit())
            : List.of();
    return new ProblemJson(type, detail, spots);
  }

  private static List<ProblemJson.Spot> spots(OutputUnit found) {
    return Optional.ofNullable(found.getErrors()).orElse(List.of()).stream()
        .filter(unit -> unit.getError() != null && unit.getInstanceLocation() != null)
        // The deepest place is the true one; the others only say that something below is wrong.
        .sorted(Comparator.comparingInt((OutputUnit unit) -> -unit.getInstanceLocation().length()))
        .map(unit ->
            new ProblemJson.Spot(
                unit.getInstanceLocation().replaceFirst("^#", ""), unit.getError()))
        .distinct()
        .limit(MOST_SPOTS)
        .toList();
  }
}
