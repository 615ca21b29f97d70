package studio.door;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.micrometer.VertxPrometheusOptions;
import java.util.Set;
import java.util.function.UnaryOperator;
import studio.config.section.ClusterSettings;
import studio.verticles.cluster.Joining;

/// What the studio measures about itself, in Prometheus' words. Routes are labelled by their
/// pattern, never by their path, so that the number of series stays small.
public final class Meters {
  private Meters() {}

  public static PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return registry;
  }

  /// A Vert.x that reports to the registry.
  public static Vertx vertx(PrometheusMeterRegistry registry) {
    return reporting(registry).apply(Vertx.builder().with(options())).build();
  }

  /// The same, together with the other machines of the studio if there are any.
  ///
  /// @throws studio.verticles.cluster.ClusterFailure with the next step for the operator
  public static Vertx vertx(PrometheusMeterRegistry registry, ClusterSettings cluster) {
    return Joining.open(cluster, options(), reporting(registry));
  }

  private static UnaryOperator<VertxBuilder> reporting(PrometheusMeterRegistry registry) {
    return builder -> builder.withMetrics(new MicrometerMetricsFactory(registry));
  }

  private static VertxOptions options() {
    return new VertxOptions()
        .setMetricsOptions(
            new MicrometerMetricsOptions()
                .setEnabled(true)
                // Pools of the proxy and of Vert.x report the same names with different labels,
                // which Prometheus refuses.
                .addDisabledMetricsCategory(MetricsDomain.NAMED_POOLS)
                .addDisabledMetricsCategory(MetricsDomain.HTTP_CLIENT)
                .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
                .setLabels(
                    Set.of(Label.HTTP_METHOD, Label.HTTP_ROUTE, Label.HTTP_CODE, Label.EB_ADDRESS))
                .setPrometheusOptions(new VertxPrometheusOptions().setEnabled(true)));
  }
}
