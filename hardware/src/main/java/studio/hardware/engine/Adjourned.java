package studio.hardware.engine;

import java.util.concurrent.CancellationException;

/// The studio closes while an engine works. What lies on a server may go on there: the next attempt
/// finds it by what was remembered. Anything in this process stops, as for any cancellation.
public final class Adjourned extends CancellationException {
  private static final long serialVersionUID = 1L;

  public Adjourned(String message) {
    super(message);
  }
}
