package studio.door;

/// The door could not be opened. The message says what to do about it.
public final class DoorBlocked extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DoorBlocked(String message, Throwable cause) {
    super(message, cause);
  }

  static DoorBlocked portTaken(DoorPlan plan, Throwable cause) {
    return new DoorBlocked(
        "Port %d on %s is taken by another program, perhaps another Nightshift. Stop that one or choose another port with --port."
            .formatted(plan.port(), plan.host()),
        cause);
  }

  static DoorBlocked cannotListen(DoorPlan plan, Throwable cause) {
    return new DoorBlocked(
        "The studio cannot listen on %s:%d (%s). Choose an address of this machine and a port above 1023."
            .formatted(plan.host(), plan.port(), cause.getMessage()),
        cause);
  }
}
