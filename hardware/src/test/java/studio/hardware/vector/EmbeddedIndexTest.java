package studio.hardware.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.hardware.engine.EngineFailure;
import studio.hardware.vector.VectorCollection.Entry;

class EmbeddedIndexTest extends VectorContract {
  @TempDir Path folder;
  private EmbeddedIndex index;

  @BeforeEach
  void open() {
    index = EmbeddedIndex.in(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Override
  VectorIndex index() {
    return index;
  }

  private void reopen() {
    index.close();
    index = EmbeddedIndex.in(folder);
  }

  private VectorCollection lore() {
    return index.collection("lore", 3);
  }

  private Path file() {
    return folder.resolve("lore.vectors");
  }

  private static Entry entry(int number) {
    return new Entry(new UUID(0, number), new float[] {1, number, 2}, Map.of("n", "" + number));
  }

  @Test
  void everythingIsThereAfterARestart() {
    lore().upsert(List.of(entry(1), entry(2), entry(3)));
    lore().delete(List.of(new UUID(0, 2)));
    reopen();
    assertEquals(2, lore().count(Map.of()));
    assertEquals(
        Map.of("n", "3"), lore().nearest(new float[] {1, 3, 2}, 1, Map.of()).getFirst().facts());
    assertTrue(index.examine().abilities().contains("2 in lore"), index.examine().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 43})
  void aRecordThatWasHalfWrittenIsDropped(int bytes) throws IOException {
    lore().upsert(List.of(entry(1)));
    lore().upsert(List.of(entry(2)));
    index.close();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - bytes));
    index = EmbeddedIndex.in(folder);
    assertEquals(1, lore().count(Map.of()));
    lore().upsert(List.of(entry(3)));
    reopen();
    assertEquals(1, lore().count(Map.of("n", "3")));
  }

  @Test
  void rubbishAtTheEndIsDropped() throws IOException {
    lore().upsert(List.of(entry(1)));
    index.close();
    Files.write(file(), new byte[300], StandardOpenOption.APPEND);
    index = EmbeddedIndex.in(folder);
    assertEquals(1, lore().count(Map.of()));
    lore().upsert(List.of(entry(2)));
    reopen();
    assertEquals(2, lore().count(Map.of()));
  }

  @Test
  void aFileThatIsNoIndexIsNotTouched() throws IOException {
    Files.writeString(file(), "something of the operator's own");
    EngineFailure failure = assertThrows(EngineFailure.class, this::lore);
    assertTrue(failure.getMessage().contains("lore.vectors"), failure.getMessage());
    assertEquals("something of the operator's own", Files.readString(file()));
  }

  @Test
  void whatIsGoneDoesNotFillTheDisk() throws IOException {
    List<Entry> some = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      some.add(entry(i));
    }
    lore().upsert(some);
    long once = Files.size(file());
    for (int round = 0; round < 6; round++) {
      lore().upsert(some);
    }
    assertTrue(Files.size(file()) < 4 * once, Files.size(file()) + " bytes, once " + once);
    lore().delete(some.subList(1, 1_500).stream().map(Entry::id).toList());
    reopen();
    assertEquals(1, lore().count(Map.of()));
    assertTrue(Files.size(file()) < once, Files.size(file()) + " bytes, once " + once);
  }

  @Test
  void twoStudiosDoNotShareAFolder() {
    EngineFailure failure = assertThrows(EngineFailure.class, () -> EmbeddedIndex.in(folder));
    assertTrue(failure.getMessage().contains("Another studio"), failure.getMessage());
  }

  @Test
  void anInterruptedCallerLosesNothing() {
    lore().upsert(List.of(entry(1)));
    Thread.currentThread().interrupt();
    lore().upsert(List.of(entry(2)));
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
    lore().upsert(List.of(entry(3)));
    reopen();
    assertEquals(3, lore().count(Map.of()));
  }
}
