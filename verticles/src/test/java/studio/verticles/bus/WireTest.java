package studio.verticles.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes from machine to machine arrives as it was sent. The topics are found, not listed: a
/// new one is tried without a word here.
class WireTest {
  private static final int TIMES = 300;

  private final RecordCodec codec = new RecordCodec();

  static Stream<Topic<?>> topics() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("studio")
            .stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field ->
                field.getRawType().isEquivalentTo(Topic.class)
                    && field.getModifiers().contains(JavaModifier.STATIC))
            .map(WireTest::value);
  }

  private static Topic<?> value(JavaField declared) {
    try {
      Field field = declared.reflect();
      field.setAccessible(true);
      return (Topic<?>) field.get(null);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(declared.getFullName(), closed);
    }
  }

  @Test
  void theTopicsAreFound() {
    List<String> addresses = topics().map(Topic::address).toList();
    assertTrue(
        addresses.containsAll(List.of("job.changed", "job.preview", "lanes.bell")),
        addresses.toString());
    assertEquals(addresses.size(), addresses.stream().distinct().count(), addresses.toString());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyRecordArrivesAsItWasSent(Topic<?> topic) {
    var chance = new Random(topic.address().hashCode());
    for (int time = 0; time < TIMES; time++) {
      Record sent = RandomRecord.of(topic.event(), chance);
      Record arrived = overTheWire(sent);
      assertTrue(RandomRecord.same(sent, arrived), () -> sent + " arrived as " + arrived);
    }
  }

  /// Behind other bytes, as in a stream of messages.
  private Record overTheWire(Record sent) {
    Buffer wire = Buffer.buffer("what came before");
    int position = wire.length();
    codec.encodeToWire(wire, sent);
    wire.appendString("what comes after");
    return codec.decodeFromWire(position, wire);
  }

  @Test
  void onlyRecordsOfTheHouseAreMadeFromTheWire() {
    assertThrows(
        IllegalArgumentException.class, () -> codec.decodeFromWire(0, wire("java.lang.Runtime")));
    assertThrows(
        ClassCastException.class,
        () -> codec.decodeFromWire(0, wire("studio.verticles.bus.Problem")));
  }

  @Test
  void aRecordThatOnlyTheOtherVersionKnowsSaysWhatToDo() {
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> codec.decodeFromWire(0, wire("studio.verticles.Tomorrow")))
            .getMessage();
    assertTrue(refusal.contains("same version on every node"), refusal);
  }

  private static Buffer wire(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return Buffer.buffer()
        .appendInt(bytes.length)
        .appendBytes(bytes)
        .appendInt(2)
        .appendString("{}");
  }
}
