package studio.verticles.production;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {
  @Test
  void idsOfOneMomentSortByAge() {
    List<String> ids =
        Stream.generate(TimeOrderedId::next).limit(10_000).map(UUID::toString).toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void theyAreOfVersionSevenAndOfNow() {
    long before = System.currentTimeMillis();
    UUID id = TimeOrderedId.next();
    assertEquals(7, id.version());
    assertEquals(2, id.variant());
    assertEquals(before, id.getMostSignificantBits() >>> 16, 1000);
  }
}
