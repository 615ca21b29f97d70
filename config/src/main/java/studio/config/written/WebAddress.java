package studio.config.written;

import java.net.URI;
import java.net.URISyntaxException;

/// The http or https address of a server, as an operator writes it; empty for none.
///
/// @param written without a slash at its end
public record WebAddress(String written) {
  public static final WebAddress NONE = new WebAddress("");

  public WebAddress {
    written = written.replaceFirst("/+$", "");
    NotAllowed.unless(
        written.isEmpty() || isAddress(written),
        "",
        "an address such as http://192.168.1.20:8188, without a name, password or question in it");
  }

  private static boolean isAddress(String written) {
    try {
      URI uri = new URI(written);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getPort() != 0
          && uri.getPort() <= 65535
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  public boolean isEmpty() {
    return written.isEmpty();
  }

  /// @throws IllegalStateException when it is empty
  public URI uri() {
    if (isEmpty()) {
      throw new IllegalStateException("There is no address; ask isEmpty() first");
    }
    return URI.create(written);
  }

  @Override
  public String toString() {
    return written;
  }
}
