package studio.config.written;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/// What this machine calls itself.
public final class HostName {
  private HostName() {}

  /// The first part of the machine's name in lower case, other letters left out: "tower"; "studio"
  /// where the machine has none.
  public static String mine() {
    try {
      String first = InetAddress.getLocalHost().getHostName().split("\\.", 2)[0];
      String plain = first.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
      return plain.isEmpty() ? "studio" : plain.substring(0, Math.min(plain.length(), 63));
    } catch (UnknownHostException e) {
      return "studio";
    }
  }
}
