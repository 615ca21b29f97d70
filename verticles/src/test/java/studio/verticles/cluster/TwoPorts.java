package studio.verticles.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port that was free a moment ago, and the next one too, as a machine of a cluster takes them.
public final class TwoPorts {
  private TwoPorts() {}

  public static int free() {
    InetAddress here = InetAddress.getLoopbackAddress();
    while (true) {
      try (var first = new ServerSocket(0, 1, here)) {
        int port = first.getLocalPort();
        if (port < 65535) {
          new ServerSocket(port + 1, 1, here).close();
          return port;
        }
      } catch (java.net.BindException taken) {
        // another pair
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
