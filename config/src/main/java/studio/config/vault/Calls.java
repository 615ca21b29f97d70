package studio.config.vault;

import io.github.jopenlibs.vault.VaultException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import studio.config.written.WebAddress;

/// Calls to Vault that end in time. One that got no answer, or an answer that says "not now", is
/// made again a few times; any other answer stands.
final class Calls {
  /// The status of a call that got no answer, or one that is not Vault's.
  static final int NONE = 0;

  private static final int TOO_MANY = 429;

  private final WebAddress address;
  private final Patience patience;

  Calls(WebAddress address, Patience patience) {
    this.address = address;
    this.patience = patience;
  }

  /// The same bound for the driver, which counts in whole seconds.
  int seconds() {
    return Math.toIntExact(Math.max(1, patience.each().toSeconds()));
  }

  <T> T made(Callable<T> call) throws VaultException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(call);
      } catch (VaultException e) {
        int status = e.getHttpStatusCode();
        boolean isPassing = status == NONE || status == TOO_MANY || status >= 500;
        if (!isPassing || attempt == patience.attempts()) {
          throw e;
        }
        pause(patience.pause());
      }
    }
  }

  /// On a thread of its own, because the driver's own bound ends with the headers of an answer.
  private <T> T once(Callable<T> call) throws VaultException {
    ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    Future<T> answer = thread.submit(call);
    try {
      return answer.get(patience.each().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new VaultException(new Slow(), NONE);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof VaultException refusal
          ? refusal
          : new VaultException(e.getCause(), NONE);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      answer.cancel(true);
      thread.shutdownNow();
    }
  }

  private void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private VaultRefusal interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new VaultRefusal("we were stopped while asking Vault at " + address, e);
  }

  /// Words for what is wrong with the Vault rather than with the question.
  String explained(VaultException e, String what) {
    int status = e.getHttpStatusCode();
    String answer =
        switch (status) {
          case NONE ->
              e.getCause() instanceof Slow
                  ? "did not answer within %d ms".formatted(patience.each().toMillis())
                  : "did not answer, or not as Vault does";
          case 503 -> "is sealed or not ready (503)";
          default -> "answered %d".formatted(status);
        };
    String advice =
        status == 503
            ? "Unseal it with: vault operator unseal"
            : "Look whether it runs and whether vault.url is right";
    return "Vault at %s %s when we wanted to %s (%s). %s"
        .formatted(
            address,
            answer,
            what,
            patience.attempts() == 1 ? "one attempt" : patience.attempts() + " attempts",
            advice);
  }

  /// No answer in time.
  private static final class Slow extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
