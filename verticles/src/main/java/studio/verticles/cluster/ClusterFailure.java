package studio.verticles.cluster;

/// This machine cannot be one of the studio's. The message is for the operator: what is wrong and
/// what to do next.
public final class ClusterFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClusterFailure(String message) {
    super(message);
  }

  public ClusterFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
