package studio.hardware.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.config.written.Secret;
import studio.hardware.engine.EngineFailure;
import studio.hardware.engine.EngineFailure.Kind;
import studio.rehearsal.qdrant.RehearsalQdrant;

class RehearsedQdrantTest extends VectorContract {
  private RehearsalQdrant rehearsal;
  private QdrantIndex index;

  @BeforeEach
  void open() throws IOException {
    rehearsal = RehearsalQdrant.start();
    index = index(Duration.ofSeconds(20));
  }

  private QdrantIndex index(Duration patience) {
    return new QdrantIndex("qdrant@nas", rehearsal.url(), new Secret("s3same"), patience);
  }

  @AfterEach
  void close() {
    index.close();
    rehearsal.close();
  }

  @Override
  VectorIndex index() {
    return index;
  }

  @Test
  void theKeyIsShownAndNotSaid() {
    rehearsal.refuse(Status.UNAUTHENTICATED.withDescription("Invalid API key or JWT"));
    EngineFailure failure = assertThrows(EngineFailure.class, this::pictures);
    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("Check its key"), failure.getMessage());
    assertFalse(failure.getMessage().contains("s3same"));
    assertEquals(List.of("s3same"), rehearsal.keys());
  }

  @Test
  void aServerThatIsGoneIsTheWorldsFault() {
    VectorCollection pictures = pictures();
    rehearsal.close();
    EngineFailure failure = assertThrows(EngineFailure.class, () -> pictures.count(Map.of()));
    assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    assertFalse(index.examine().reachable());
  }

  @Test
  void aServerThatPondersIsLeft() {
    rehearsal.ponder();
    try (QdrantIndex hasty = index(Duration.ofMillis(300))) {
      EngineFailure failure =
          assertThrows(EngineFailure.class, () -> hasty.collection("pictures", 4));
      assertEquals(Kind.INFRASTRUCTURE, failure.kind());
    }
  }

  @Test
  void anInterruptedCallerDoesNotWait() {
    rehearsal.ponder();
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, this::pictures);
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
  }

  @Test
  void aCollectionThatSomebodyElseMadeIsTaken() {
    rehearsal.makeBehindTheBack("lore", 4);
    VectorCollection lore = index.collection("lore", 4);
    assertEquals(0, lore.count(Map.of()));
  }

  @Test
  void aCollectionThatVanishedIsSaid() {
    VectorCollection lore = index.collection("lore", 4);
    rehearsal.drop("lore");
    EngineFailure failure = assertThrows(EngineFailure.class, () -> lore.count(Map.of()));
    assertEquals(Kind.INVALID, failure.kind());
    assertTrue(failure.getMessage().contains("doesn't exist"), failure.getMessage());
  }

  @Test
  void aServerIsExamined() {
    index.collection("lore", 4);
    assertEquals("1.18.0", index.examine().version());
    assertEquals(List.of("1 collections"), index.examine().abilities());
    assertTrue(index.examine().isReady());
  }

  @Test
  void theWrongPortIsExplained() {
    try (QdrantIndex wrong =
        new QdrantIndex(
            "qdrant@attic",
            URI.create("http://127.0.0.1:1"),
            new Secret(""),
            Duration.ofSeconds(20))) {
      String missing = wrong.examine().missing().getFirst();
      assertTrue(missing.contains("6334"), missing);
    }
  }
}
