package studio.ui.desk;

/// The studio says no. The message says what was wrong and `nextStep` what the person can do.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String nextStep;

  public Refusal(String message, String nextStep) {
    super(message);
    this.nextStep = nextStep;
  }

  public String message() {
    return String.valueOf(getMessage());
  }

  public String nextStep() {
    return nextStep;
  }
}
