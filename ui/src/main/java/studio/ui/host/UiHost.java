package studio.ui.host;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import com.vaadin.flow.server.startup.WebComponentConfigurationRegistryInitializer;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.URL;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import studio.ui.desk.Desk;

/// The running pages: a servlet container on a free loopback port.
public final class UiHost implements AutoCloseable {
  /// The header that carries the secret. The front door drops what a visitor sends under this name.
  public static final String GATE_HEADER = "X-Nightshift-Gate";

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

  private final Server server;
  private final ServletContextHandler context;
  private final ServerConnector connector;
  private final String secret;

  private UiHost(
      Server server, ServletContextHandler context, ServerConnector connector, String secret) {
    this.server = server;
    this.context = context;
    this.connector = connector;
    this.secret = secret;
  }

  /// Starts the pages, still without anybody at the desk.
  public static UiHost start() {
    String secret = newSecret();
    QueuedThreadPool threads = new QueuedThreadPool(64, 4);
    threads.setName("ui");
    threads.setDaemon(true);
    Server server = new Server(threads);
    // Open pages hear that their connection closed before their sessions are thrown away.
    server.setStopTimeout(STOP_PATIENCE.toMillis());
    HttpConfiguration http = new HttpConfiguration();
    // Trusted because only the front door gets past the gate.
    http.addCustomizer(new ForwardedRequestCustomizer());
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    server.addConnector(connector);
    try {
      ServletContextHandler context = pages(secret);
      server.setHandler(context);
      server.start();
      return new UiHost(server, context, connector, secret);
    } catch (Exception broken) {
      throw new IllegalStateException(
          "The pages could not be started: " + broken.getMessage(), broken);
    }
  }

  private static ServletContextHandler pages(String secret) throws IOException {
    ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
    ClassLoader loader = UiHost.class.getClassLoader();
    context.setClassLoader(loader);
    List<Resource> roots = new ArrayList<>();
    for (URL root : Collections.list(loader.getResources("META-INF/resources"))) {
      roots.add(ResourceFactory.of(context).newResource(root));
    }
    context.setBaseResource(ResourceFactory.combine(roots));
    // The ready-made bundle leaves no token file, so the mode has to be said.
    context.setInitParameter("productionMode", "true");
    context.setInitParameter("heartbeatInterval", "120");
    context.setInitParameter("closeIdleSessions", "true");
    context.getSessionHandler().setSessionCookie("NIGHTSHIFT_UI");
    context.getSessionHandler().setHttpOnly(true);
    context.getSessionHandler().setSameSite(org.eclipse.jetty.http.HttpCookie.SameSite.STRICT);
    context.getSessionHandler().setMaxInactiveInterval(30 * 60);
    context.addServletContainerInitializer(
        new LookupServletContainerInitializer(), LookupInitializer.class, DeskInstantiators.class);
    context.addServletContainerInitializer(new RouteRegistryInitializer(), Rooms.ROUTES);
    context.addServletContainerInitializer(new ErrorNavigationTargetInitializer(), Rooms.ERRORS);
    context.addServletContainerInitializer(new VaadinAppShellInitializer(), Rooms.SHELL);
    context.addServletContainerInitializer(
        new WebComponentConfigurationRegistryInitializer(), new Class<?>[0]);
    context.addEventListener(new JSR356WebsocketInitializer());
    JakartaWebSocketServletContainerInitializer.configure(
        context, (_, sockets) -> sockets.setDefaultMaxSessionIdleTimeout(0));
    context.addFilter(new FilterHolder(new Gate(secret)), "/*", EnumSet.of(DispatcherType.REQUEST));
    ServletHolder vaadin = new ServletHolder("vaadin", VaadinServlet.class);
    vaadin.setAsyncSupported(true);
    vaadin.setInitOrder(1);
    context.addServlet(vaadin, "/*");
    return context;
  }

  private static String newSecret() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /// Seats a clerk at the desk; every view made from now on asks there.
  public void seat(Desk desk) {
    context.getServletContext().setAttribute(Desk.class.getName(), desk);
  }

  /// The loopback port of the container.
  public int port() {
    return connector.getLocalPort();
  }

  /// What [#GATE_HEADER] must say.
  public String secret() {
    return secret;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception broken) {
      throw new IllegalStateException(
          "The pages could not be stopped: " + broken.getMessage(), broken);
    }
  }
}
