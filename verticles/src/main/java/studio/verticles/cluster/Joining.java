package studio.verticles.cluster;

import com.hazelcast.cluster.InitialMembershipEvent;
import com.hazelcast.cluster.InitialMembershipListener;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.config.section.ClusterSettings;
import studio.verticles.bus.Wire;

/// Opens a Vert.x: alone, or together with the other machines of the studio.
///
/// A machine takes two ports of its one address: `port`, where Hazelcast keeps who is there, and
/// the next one, over which the news go.
public final class Joining {
  private static final Logger log = LoggerFactory.getLogger(Joining.class);

  private Joining() {}

  /// Waits until this machine is one of the cluster, which takes seconds. That nobody else is there
  /// yet is no failure: the others find it when they come.
  ///
  /// @param also what else the builder should know
  /// @throws ClusterFailure with the next step for the operator
  public static Vertx open(
      ClusterSettings settings, VertxOptions options, UnaryOperator<VertxBuilder> also) {
    if (!settings.enabled()) {
      return also.apply(Vertx.builder().with(options)).build();
    }
    InetAddress here = addressOf(settings);
    proveFree(settings, here, settings.port());
    proveFree(settings, here, settings.newsPort());
    Wire.at(settings.host(), settings.newsPort(), options);
    long began = System.nanoTime();
    var manager = new HazelcastClusterManager(HazelcastPlan.of(settings, here));
    Vertx vertx;
    try {
      vertx =
          also.apply(Vertx.builder().with(options))
              .withClusterManager(manager)
              .buildClustered()
              .await();
    } catch (Exception failed) { // also checked ones, without a word in any signature
      if (failed instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new ClusterFailure(
          "This machine could not become one of the studio \"%s\": %s. The log has the details; look at cluster.host, cluster.port and cluster.members."
              .formatted(settings.name(), failed.getMessage()),
          failed);
    }
    log.info(
        "one of the studio \"{}\" at {}:{} after {} ms",
        settings.name(),
        settings.host(),
        settings.port(),
        (System.nanoTime() - began) / 1_000_000);
    var members = manager.getHazelcastInstance().getCluster();
    members.addMembershipListener(new Newcomers());
    return vertx;
  }

  private static InetAddress addressOf(ClusterSettings settings) {
    try {
      return InetAddress.getByName(settings.host());
    } catch (UnknownHostException unknown) {
      throw new ClusterFailure(
          "cluster.host is %s, and nobody knows that name. Write the address of this machine, such as 192.168.1.20."
              .formatted(settings.host()),
          unknown);
    }
  }

  /// Said before Hazelcast would say it in a page of log.
  private static void proveFree(ClusterSettings settings, InetAddress here, int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(here, port));
    } catch (IOException refused) {
      throw new ClusterFailure(
          "Port %d of %s cannot be taken: %s. cluster.host must be an address of this machine, and cluster.port (%d) and the next one must be free on it."
              .formatted(port, settings.host(), refused.getMessage(), settings.port()),
          refused);
    }
  }

  /// Tells the log who comes and goes.
  private static final class Newcomers implements InitialMembershipListener, MembershipListener {
    @Override
    public void init(InitialMembershipEvent event) {
      List<String> others =
          event.getMembers().stream()
              .filter(member -> !member.localMember())
              .map(member -> member.getAddress().getHost() + ":" + member.getAddress().getPort())
              .sorted()
              .toList();
      log.info(
          others.isEmpty() ? "no other machine of the studio is here yet" : "together with {}",
          String.join(", ", others));
    }

    @Override
    public void memberAdded(MembershipEvent event) {
      log.info("the machine at {} joined the studio", event.getMember().getAddress());
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
      log.warn(
          "the machine at {} is gone; what it was doing is taken over when its lease ends",
          event.getMember().getAddress());
    }
  }
}
