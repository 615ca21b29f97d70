package studio.verticles.bus;

import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;

/// The line over which news go from node to node.
public final class Wire {
  /// A machine of the same house answers in milliseconds, or it is off.
  private static final int CONNECT_MILLIS = 5000;

  private Wire() {}

  /// Where this node listens, and where the others send to.
  public static VertxOptions at(String host, int port, VertxOptions options) {
    return options.setEventBusOptions(
        new EventBusOptions().setHost(host).setPort(port).setConnectTimeout(CONNECT_MILLIS));
  }
}
