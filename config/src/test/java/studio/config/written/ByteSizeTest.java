package studio.config.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ByteSizeTest {
  @Test
  void unitsArePowersOfAThousand() {
    assertEquals(800, ByteSize.of("800 B").bytes());
    assertEquals(500_000, ByteSize.of("500kB").bytes());
    assertEquals(5_000_000, ByteSize.of("5 MB").bytes());
    assertEquals(2_000_000_000L, ByteSize.of("2 GB").bytes());
  }

  @Test
  void itIsWrittenAsItWasRead() {
    for (String size : new String[] {"800 B", "500 kB", "5 MB"}) {
      assertEquals(size, ByteSize.of(size).toString());
    }
  }

  @Test
  void otherWordsAreRefused() {
    for (String size : new String[] {"", "5", "MB", "5 MiB", "-5 MB", "5 mb"}) {
      assertThrows(IllegalArgumentException.class, () -> ByteSize.of(size), size);
    }
  }
}
