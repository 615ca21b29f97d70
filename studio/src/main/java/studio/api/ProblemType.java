package studio.api;

import java.net.URI;
import java.util.Locale;

/// Every way in which the studio refuses a request: the status, the title, and what the asker can
/// do. The name is the slug of its page under `/problems/`.
public enum ProblemType {
  INVALID(
      422,
      "The request cannot be carried out as it stands",
      "Read the detail, change the request, send it again."),
  MALFORMED(
      400,
      "The request does not fit the contract",
      "Compare the request with /api/v1/openapi.yaml; the detail names the place."),
  NOT_FOUND(
      404,
      "There is nothing at this address",
      "Check the id; list the collection to see what exists."),
  WRONG_METHOD(
      405, "This address does not take that method", "See /api/v1/openapi.yaml for what it takes."),
  CONFLICT(
      409,
      "The thing has changed or is busy",
      "Read it again, decide anew, and send the request for its present state."),
  STALE(
      412,
      "Somebody else has changed it since",
      "Read it again, decide anew, and send the new ETag in If-Match."),
  VERSION_MISSING(
      428,
      "The request does not say which version it changes",
      "Read the thing first and send its ETag in If-Match."),
  TOO_LARGE(413, "The body is too large", "Split the story into parts, or raise limits.story."),
  WRONG_MEDIA_TYPE(
      415, "The body has the wrong type", "Send one of the content types that the contract names."),
  NO_SUCH_RANGE(
      416, "The file has no such part", "Ask for a range inside the length in Content-Range."),
  FOREIGN_HOST(
      421,
      "This is not the host you meant",
      "Open the studio by the address it printed at start, or set server.host to that name."),
  FOREIGN_ORIGIN(
      403,
      "Another site may not act here",
      "Use the studio's own pages, or a program that sends no Origin header."),
  BUSY(
      503,
      "The studio cannot answer just now",
      "Wait a moment and ask again; /ready says what is missing."),
  BROKEN(
      500,
      "Something in the studio broke",
      "The log has the cause. Ask again; if it stays, restart the studio and report it.");

  private final int status;
  private final String title;
  private final String advice;

  ProblemType(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String advice() {
    return advice;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public URI page() {
    return URI.create("/problems/" + slug());
  }

  /// The type that fits a bare HTTP status.
  static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status >= 500 ? BROKEN : MALFORMED;
  }
}
