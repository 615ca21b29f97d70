package studio.verticles.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.config.section.ClusterSettings;

/// It speaks to the machines that were named and to nobody else in the world.
class HazelcastPlanTest {
  private static final Config CONFIG =
      HazelcastPlan.of(
          new ClusterSettings(
              true, "den", "127.0.0.1", 5801, List.of("192.168.1.21", "192.168.1.22:5900")),
          InetAddress.getLoopbackAddress());

  @Test
  void nobodyIsSearchedFor() {
    JoinConfig join = CONFIG.getNetworkConfig().getJoin();
    assertFalse(join.getMulticastConfig().isEnabled());
    assertFalse(join.getAutoDetectionConfig().isEnabled());
    assertTrue(join.getTcpIpConfig().isEnabled());
  }

  @Test
  void aMemberWithoutAPortHasOurs() {
    assertEquals(
        List.of("192.168.1.21:5801", "192.168.1.22:5900"),
        CONFIG.getNetworkConfig().getJoin().getTcpIpConfig().getMembers());
  }

  @Test
  void itListensOnItsOneAddressAndPort() {
    assertEquals("false", CONFIG.getProperty("hazelcast.socket.bind.any"));
    assertTrue(CONFIG.getNetworkConfig().getInterfaces().isEnabled());
    assertEquals(
        List.of("127.0.0.1"),
        List.copyOf(CONFIG.getNetworkConfig().getInterfaces().getInterfaces()));
    assertFalse(CONFIG.getNetworkConfig().isPortAutoIncrement());
    assertEquals("127.0.0.1:5801", CONFIG.getNetworkConfig().getPublicAddress());
  }

  @Test
  void itTellsNobodyThatItIsThere() {
    assertEquals("false", CONFIG.getProperty("hazelcast.phone.home.enabled"));
  }

  @Test
  void strangeObjectsAreNotMadeFromTheWire() {
    var filter = CONFIG.getSerializationConfig().getJavaSerializationFilterConfig().getWhitelist();
    assertTrue(filter.isListed("io.vertx.spi.cluster.hazelcast.impl.HazelcastNodeInfo"));
    assertFalse(filter.isListed("org.apache.commons.collections.functors.InvokerTransformer"));
  }
}
