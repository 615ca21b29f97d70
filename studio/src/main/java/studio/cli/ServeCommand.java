package studio.cli;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import studio.backstage.Backstage;
import studio.config.LoadedConfig;
import studio.config.StudioConfig;
import studio.door.DoorBlocked;
import studio.door.DoorPlan;
import studio.door.FrontDoor;
import studio.door.Meters;
import studio.door.Reception;
import studio.ui.clerk.SampleStory;
import studio.verticles.House;
import studio.verticles.HousePlan;

/// `nightshift serve`: the studio with its page, until Ctrl-C.
@Command(
    name = "serve",
    description = {
      "Open the studio's page and work through the night.",
      "It listens on this machine only, until there is a sign-in."
    })
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Nightshift nightshift = new Nightshift();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", paramLabel = "N", description = "The port of the page (default: 8401).")
  private @Nullable Integer port;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(names = "--verbose", description = "Print the log on the console too.")
  private boolean verbose;

  @Override
  public Integer call() throws Exception {
    LoadedConfig loaded = nightshift.read(options());
    StudioConfig config = loaded.config();
    Opening.proveFolders(config.folders().data(), config.folders().library());
    Logs.to(config.folders().data(), config.logging().level(), verbose);
    Logs.settings(loaded.effective());
    HousePlan plan = Opening.plan(config);
    var door =
        new DoorPlan(
            config.server().host(),
            config.server().port(),
            plan.media(),
            Math.toIntExact(config.limits().story().bytes()));
    proveDoor(door);
    var meters = Meters.registry();
    Vertx vertx = Meters.vertx(meters, config.cluster());
    PrintWriter out = spec.commandLine().getOut();
    try (AutoCloseable _ = () -> vertx.close().await();
        Reception reception = Reception.prepare();
        Backstage backstage = Opening.backstage(config);
        House house = House.open(vertx, plan, Opening.engines(config), backstage.machinery())) {
      URI address =
          reception.welcome(
              vertx, house.bus(), door, new HouseReadiness(house), meters, SampleStory::bundled);
      out.printf("Nightshift is open at %s%n", address);
      Strangers.warning(config.server())
          .ifPresent(warning -> spec.commandLine().getErr().println("WARNING: " + warning));
      out.printf("Episodes go to %s. Ctrl-C closes the studio.%n", config.folders().library());
      out.flush();
      new CountDownLatch(1).await(); // until Ctrl-C interrupts
    } catch (DoorBlocked blocked) {
      throw refusal(blocked);
    }
    return ExitCode.DONE.code();
  }

  private static void proveDoor(DoorPlan door) {
    try {
      FrontDoor.prove(door);
    } catch (DoorBlocked blocked) {
      throw refusal(blocked);
    }
  }

  private static Refusal refusal(DoorBlocked blocked) {
    return new Refusal(ExitCode.HOUSE_CLOSED, String.valueOf(blocked.getMessage()), blocked);
  }

  private Map<String, String> options() {
    Map<String, String> options = folders.settings();
    if (port != null) {
      options.put("server.port", port.toString());
    }
    return options;
  }
}
