package studio.hardware.frames;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;

/// Decides which web addresses may be fetched: pages of the open web, and nothing of the house.
public final class WebAddressCheck {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST = 2000;

  private WebAddressCheck() {}

  /// Looks at the words of an address only.
  ///
  /// @throws EngineFailure INVALID with what it should be
  public static URI words(String written) {
    String text = written.strip();
    if (text.length() > LONGEST || text.chars().anyMatch(letter -> letter <= ' ')) {
      throw refused("That is no web address: it has spaces or is too long.");
    }
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException malformed) {
      throw refused("\"%s\" is no web address.".formatted(text));
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw refused("Only http and https addresses are fetched, not \"%s\".".formatted(text));
    }
    String host = address.getHost();
    if (host == null || host.isEmpty() || address.getUserInfo() != null) {
      throw refused("\"%s\" names no server, or hides one behind a name.".formatted(text));
    }
    return address;
  }

  /// Looks the server up too: every address it has must be one of the open web.
  ///
  /// @throws EngineFailure INVALID when it is one of the house, INFRASTRUCTURE when nobody knows it
  public static URI open(String written) {
    URI address = words(written);
    String host = address.getHost();
    try {
      for (InetAddress place : InetAddress.getAllByName(host)) {
        if (isPrivate(place)) {
          throw refused(
              "%s is in this house or its network, and is not fetched. To allow that, set dataset.private_addresses to true."
                  .formatted(host));
        }
      }
      return address;
    } catch (UnknownHostException unknown) {
      throw new EngineFailure(
          Kind.INFRASTRUCTURE,
          "No server %s could be found. Look at the address and at this machine's network."
              .formatted(host),
          unknown);
    }
  }

  /// Whether an address belongs to this machine, to its network, or to nobody.
  static boolean isPrivate(InetAddress place) {
    if (place.isLoopbackAddress()
        || place.isAnyLocalAddress()
        || place.isLinkLocalAddress()
        || place.isSiteLocalAddress()
        || place.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = place.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (place instanceof Inet6Address) {
      boolean unique = (first & 0xfe) == 0xfc;
      // Each of these carries an older address, which may be a private one.
      boolean translated = first == 0x00 || first == 0x64 || first == 0x20 && second == 0x02;
      boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
      return unique || translated || teredo;
    }
    return first == 0
        || first >= 240
        || first == 100 && second >= 64 && second < 128
        || first == 192 && second == 0 && bytes[2] == 0
        || first == 198 && (second == 18 || second == 19);
  }

  private static EngineFailure refused(String why) {
    return new EngineFailure(
        Kind.INVALID,
        why + " Write the address of one video, such as https://example.org/watch/1.");
  }
}
