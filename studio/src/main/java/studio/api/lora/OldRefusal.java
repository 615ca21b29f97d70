package studio.api.lora;

/// A refusal in the manner of the earlier program: a status and `{"detail": ...}`.
final class OldRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  OldRefusal(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  OldRefusal(int status, String detail, Throwable cause) {
    super(detail, cause);
    this.status = status;
  }

  int status() {
    return status;
  }
}
