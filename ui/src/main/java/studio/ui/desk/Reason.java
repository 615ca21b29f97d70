package studio.ui.desk;

/// Why a picture is rejected. The order is that of the number keys.
public enum Reason {
  WRONG_APPEARANCE("Wrong looks"),
  WRONG_STYLE("Wrong style"),
  BAD_QUALITY("Bad quality"),
  NOT_SOLO("Not alone"),
  WRONG_POSE("Wrong pose"),
  WRONG_EXPRESSION("Wrong expression");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
