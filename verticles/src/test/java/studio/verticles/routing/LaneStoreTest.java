package studio.verticles.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.config.written.Hook;
import studio.config.written.QuietHours;
import studio.hardware.card.Vram;
import studio.hardware.engine.Examined;
import studio.verticles.HousePlan;
import studio.verticles.cluster.ClusterFailure;
import studio.verticles.db.TestDatabase;
import studio.verticles.production.Capability;
import studio.verticles.production.Lane;
import studio.verticles.routing.LaneStore.LaneRow;
import studio.verticles.routing.Lanes.Door;

/// Lanes of more than one machine in one table.
class LaneStoreTest {
  private final TestDatabase database = TestDatabase.migrated();
  private final LaneStore lanes = new LaneStore(database.database());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void twoMachinesCannotHaveALaneOfOneName() {
    lanes.open("tower", List.of(), List.of(lane("rtx3060")));
    String refusal =
        assertThrows(
                ClusterFailure.class,
                () -> lanes.open("den", List.of(), List.of(lane("rx9070xt"), lane("rtx3060"))))
            .getMessage();
    assertTrue(refusal.contains("lane called rtx3060"), refusal);
    assertTrue(refusal.contains("another name"), refusal);
    assertEquals(Map.of("rtx3060", "tower"), byNode(), "it took none of its lanes");
  }

  @Test
  void aCardThatMovedToAnotherMachineIsTakenOverWhenTheFirstIsSilent() {
    lanes.open("tower", List.of(), List.of(lane("rtx3060")));
    silence("tower");
    lanes.open("den", List.of(), List.of(lane("rtx3060")));
    assertEquals(Map.of("rtx3060", "den"), byNode());
  }

  @Test
  void whatAnOperatorSaidOfALaneOutlivesItsMachine() {
    lanes.open("tower", List.of(), List.of(lane("rtx3060")));
    lanes.setDoor("rtx3060", Door.PAUSED, "gaming", Optional.empty());
    lanes.open("tower", List.of(), List.of(lane("rtx3060")));
    assertEquals(List.of(Door.PAUSED), lanes.lanes().stream().map(LaneRow::door).toList());
  }

  @Test
  void aMachineMayLackLanesOfItsOwn() {
    lanes.open("den", List.of(), List.of());
    assertEquals(Map.of(), byNode());
  }

  @Test
  void houseLanesOfTwoMachinesHaveTwoNames() {
    Set<String> names =
        List.of("tower", "den").stream()
            .flatMap(node -> HousePlan.lanesFor(2).stream().map(lane -> lane.at(node)))
            .map(Lane::name)
            .collect(Collectors.toSet());
    assertEquals(2 * HousePlan.lanesFor(2).size(), names.size());
    assertTrue(names.contains("theatre@den"), names.toString());
  }

  private Map<String, String> byNode() {
    return lanes.lanes().stream().collect(Collectors.toMap(LaneRow::name, LaneRow::node));
  }

  private void silence(String node) {
    database
        .database()
        .pool()
        .query(
            "update lane set seen_at = now() - interval '46 seconds' where node = '" + node + "'")
        .execute()
        .await();
  }

  private static EngineLane lane(String name) {
    String engine = "comfyui@" + name;
    return new EngineLane(
        name,
        Optional.empty(),
        Vram.NONE,
        new QuietHours(List.of()),
        new Hook.None(),
        new Hook.None(),
        List.of(
            new Post(
                engine,
                "comfyui",
                "http://127.0.0.1:8188",
                Map.of(Capability.FILM, "framepack-i2v"),
                Optional.empty(),
                true,
                () -> new Examined(engine, "", true, "", List.of(), List.of()))));
  }
}
