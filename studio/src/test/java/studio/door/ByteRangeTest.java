package studio.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import studio.door.ByteRange.Part;
import studio.door.ByteRange.Unsatisfiable;
import studio.door.ByteRange.Whole;

class ByteRangeTest {
  @Test
  void anOpenEndReachesToTheLastByte() {
    assertEquals(new Part(90, 99), ByteRange.parse("bytes=90-", 100));
  }

  @Test
  void anEndBeyondTheFileIsCutToIt() {
    assertEquals(new Part(90, 99), ByteRange.parse("bytes=90-1000", 100));
  }

  @Test
  void aSuffixCountsFromTheEnd() {
    assertEquals(new Part(95, 99), ByteRange.parse("bytes=-5", 100));
    assertEquals(new Part(0, 99), ByteRange.parse("bytes=-500", 100));
  }

  @Test
  void aStartBehindTheFileCannotBeHad() {
    assertEquals(new Unsatisfiable(), ByteRange.parse("bytes=100-", 100));
    assertEquals(new Unsatisfiable(), ByteRange.parse("bytes=-0", 100));
    assertEquals(new Unsatisfiable(), ByteRange.parse("bytes=0-", 0));
  }

  @Test
  void whatMakesNoSenseIsAnsweredWhole() {
    assertEquals(new Whole(), ByteRange.parse(null, 100));
    assertEquals(new Whole(), ByteRange.parse("bytes=-", 100));
    assertEquals(new Whole(), ByteRange.parse("bytes=9-3", 100));
    assertEquals(new Whole(), ByteRange.parse("bytes=0-1,4-5", 100));
    assertEquals(new Whole(), ByteRange.parse("pages=1-2", 100));
    assertEquals(new Whole(), ByteRange.parse("bytes=99999999999999999999-", 100));
  }
}
