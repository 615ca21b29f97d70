package studio.api.lora;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import studio.verticles.dataset.Ingests.Upload;

/// What an old script asks. Whatever does not fit is answered as the old program did: 400 with a
/// `detail`.
///
/// @param files that came in a form, kept already
record OldRequest(RoutingContext visit, List<Upload> files) {
  OldRequest {
    files = List.copyOf(files);
  }

  String path(String name) {
    return Optional.ofNullable(visit.pathParam(name)).orElse("");
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(visit.request().getParam(name)).filter(text -> !text.isBlank());
  }

  int number(String name, int otherwise, int least, int most) {
    return query(name).map(text -> number(name, text, least, most)).orElse(otherwise);
  }

  private static int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      throw new OldRefusal(400, "%s is a number, not \"%s\"".formatted(name, text), notOne);
    }
    throw new OldRefusal(400, "%s is %d to %d, not %s".formatted(name, least, most, text));
  }

  boolean flag(String name, boolean otherwise) {
    return query(name)
        .map(text -> text.equalsIgnoreCase("true") || text.equals("1"))
        .orElse(otherwise);
  }

  JsonObject body() {
    try {
      JsonObject body = visit.body() == null ? null : visit.body().asJsonObject();
      return body == null ? new JsonObject() : body;
    } catch (DecodeException | ClassCastException noJson) {
      throw new OldRefusal(400, "The body is not a JSON object", noJson);
    }
  }

  Optional<String> text(String name) {
    Object value = body().getValue(name);
    if (value != null && !(value instanceof String)) {
      throw new OldRefusal(400, name + " is text");
    }
    return Optional.ofNullable((String) value);
  }

  /// What stands in the body, or else in the query, as some of the old routes had it.
  String needed(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .or(() -> query(name))
        .orElseThrow(() -> new OldRefusal(400, name + " is required"));
  }

  Optional<Number> amount(String name) {
    Object value = body().getValue(name);
    if (value != null && !(value instanceof Number)) {
      throw new OldRefusal(400, name + " is a number");
    }
    return Optional.ofNullable((Number) value);
  }

  boolean said(String name, boolean otherwise) {
    Object value = body().getValue(name);
    if (value != null && !(value instanceof Boolean)) {
      throw new OldRefusal(400, name + " is true or false");
    }
    return value == null ? flag(name, otherwise) : (Boolean) value;
  }

  List<String> texts(String name) {
    Object value = body().getValue(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonArray array && array.stream().allMatch(String.class::isInstance)) {
      return array.stream().map(String.class::cast).toList();
    }
    throw new OldRefusal(400, name + " is a list of texts");
  }
}
