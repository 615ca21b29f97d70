package studio.verticles.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.net.InetAddress;
import java.util.List;
import studio.config.section.ClusterSettings;

/// How the settings are said to Hazelcast: the named machines and nobody else, on one address.
final class HazelcastPlan {
  private HazelcastPlan() {}

  /// @param here the address of this machine that `settings` name
  static Config of(ClusterSettings settings, InetAddress here) {
    Config config = ConfigUtil.loadConfig(); // knows what Vert.x keeps in it
    config
        .setClusterName(settings.name())
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.logging.type", "slf4j")
        // The house closes in its own order.
        .setProperty("hazelcast.shutdownhook.enabled", "false")
        // Otherwise it listens on every address and only says that it has one.
        .setProperty("hazelcast.socket.bind.any", "false")
        // The members are named, so there is nobody to wait for.
        .setProperty("hazelcast.wait.seconds.before.join", "0")
        // Machines that started apart, or lost each other, find together within this, not in 5 min.
        .setProperty("hazelcast.merge.first.run.delay.seconds", "20")
        .setProperty("hazelcast.merge.next.run.delay.seconds", "20");
    NetworkConfig network = config.getNetworkConfig();
    network
        .setPort(settings.port())
        .setPortAutoIncrement(false)
        .setPublicAddress(written(settings.host(), settings.port()));
    network.getInterfaces().setEnabled(true).addInterface(here.getHostAddress());
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(members(settings));
    config.getSerializationConfig().setJavaSerializationFilterConfig(known());
    return config;
  }

  /// A member without a port has the same one as this machine.
  private static List<String> members(ClusterSettings settings) {
    return settings.members().stream()
        .map(member -> member.contains(":") ? member : written(member, settings.port()))
        .toList();
  }

  private static String written(String host, int port) {
    return host.contains(":") ? "[%s]:%d".formatted(host, port) : host + ":" + port;
  }

  /// Of what comes over the wire only these classes are ever created.
  private static JavaSerializationFilterConfig known() {
    var filter = new JavaSerializationFilterConfig();
    filter.getWhitelist().addPrefixes("io.vertx.spi.cluster.", "io.vertx.core.");
    return filter;
  }
}
