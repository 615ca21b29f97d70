package studio.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.verticles.bus.Bus;
import studio.verticles.routing.Lanes;
import studio.verticles.routing.Lanes.AskHardware;
import studio.verticles.routing.Lanes.AskPreview;
import studio.verticles.routing.Lanes.Door;
import studio.verticles.routing.Lanes.Hardware;
import studio.verticles.routing.Lanes.LaneState;
import studio.verticles.routing.Lanes.PreviewPicture;
import studio.verticles.routing.Lanes.SetDoor;

/// Cards, engines and lanes: look at them, open and close a lane, see the picture that grows on it.
final class HardwareDoor {
  private final Bus bus;

  HardwareDoor(Bus bus) {
    this.bus = bus;
  }

  void read(RoutingContext visit) {
    Answer.json(visit, 200, HardwareShape.of(hardware()));
  }

  void lanes(RoutingContext visit) {
    Answer.json(
        visit,
        200,
        Shape.page(hardware().lanes().stream().map(HardwareShape::of), Optional.empty()));
  }

  void lane(RoutingContext visit) {
    Answer.json(visit, 200, HardwareShape.of(known(Asked.of(visit).path("lane"))));
  }

  void change(RoutingContext visit) {
    Asked asked = Asked.of(visit);
    JsonObject body = asked.body();
    Door door = Door.valueOf(body.getString("door").toUpperCase(Locale.ROOT));
    Optional<Instant> until = Optional.ofNullable(body.getString("until")).map(HardwareDoor::time);
    SetDoor wish =
        new SetDoor(asked.path("lane"), door, body.getString("reason", "").strip(), until);
    Answer.json(visit, 200, HardwareShape.of(bus.ask(Lanes.SET_DOOR, wish)));
  }

  void preview(RoutingContext visit) {
    PreviewPicture preview = bus.ask(Lanes.PREVIEW, new AskPreview(Asked.of(visit).path("lane")));
    Buffer picture = Buffer.buffer(preview.picture());
    visit
        .response()
        .putHeader("Content-Type", isPng(picture) ? "image/png" : "image/jpeg")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Nightshift-Job", preview.job().toString())
        .end(picture);
  }

  private Hardware hardware() {
    return bus.ask(Lanes.HARDWARE, new AskHardware());
  }

  private LaneState known(String name) {
    List<LaneState> lanes = hardware().lanes();
    return lanes.stream()
        .filter(lane -> lane.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                ProblemType.NOT_FOUND,
                "There is no lane \"%s\". The lanes are: %s."
                    .formatted(
                        name, String.join(", ", lanes.stream().map(LaneState::name).toList()))));
  }

  private static Instant time(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException wrong) {
      throw new Refused(
          new ProblemJson(
              ProblemType.MALFORMED,
              "\"%s\" is no time. Write it as 2026-11-20T23:30:00Z.".formatted(written),
              List.of(new ProblemJson.Spot("/until", "is not an RFC 3339 time"))));
    }
  }

  private static boolean isPng(Buffer picture) {
    return picture.length() > 4 && picture.getUnsignedInt(0) == 0x89504e47L;
  }
}
