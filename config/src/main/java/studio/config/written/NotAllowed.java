package studio.config.written;

/// A value outside of its bounds, told by the record that has them.
public final class NotAllowed extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String component;
  private final String allowed;

  /// @param component the record component, or "" when the value itself complains
  /// @param allowed what would be, such as "a number from 0 to 65535"
  public NotAllowed(String component, String allowed) {
    super((component.isEmpty() ? "The value" : component) + " must be " + allowed);
    this.component = component;
    this.allowed = allowed;
  }

  public static void unless(boolean fine, String component, String allowed) {
    if (!fine) {
      throw new NotAllowed(component, allowed);
    }
  }

  public String component() {
    return component;
  }

  public String allowed() {
    return allowed;
  }
}
