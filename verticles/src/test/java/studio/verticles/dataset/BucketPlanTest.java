package studio.verticles.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.verticles.dataset.Datasets.Bucket;
import studio.verticles.dataset.Datasets.BucketCount;
import studio.verticles.dataset.Datasets.Buckets;

class BucketPlanTest {
  @ParameterizedTest
  @CsvSource({
    "512, 512, 512, 512x512, 1.0",
    "512, 1024, 1024, 512x512, 0.5",
    "512, 768, 1152, 384x640, 0.56",
    "768, 1920, 1080, 1024x576, 0.53",
    "1024, 832, 1216, 832x1216, 1.0",
    "1024, 1216, 832, 1216x832, 1.0",
    "1024, 300, 300, 1024x1024, 3.41",
    "512, 100, 2000, 256x1024, 2.56"
  })
  void theNearestShapeIsTaken(int resolution, int width, int height, String name, double enlarged) {
    Bucket bucket = new BucketPlan(resolution).of(width, height);

    assertEquals(name, bucket.name());
    assertEquals(enlarged, bucket.enlarged(), 0.011);
  }

  @Test
  void everyPictureFitsAndItsPartLiesInside() {
    for (int resolution : new int[] {512, 768, 1024}) {
      BucketPlan plan = new BucketPlan(resolution);
      for (int width = 128; width <= 4096; width += 251) {
        for (int height = 128; height <= 4096; height += 317) {
          Bucket bucket = plan.of(width, height);
          assertEquals(0, bucket.width() % 64 + bucket.height() % 64);
          assertTrue(bucket.width() * bucket.height() <= resolution * resolution);
          assertTrue(bucket.x() >= 0 && bucket.x() + bucket.cropWidth() <= width);
          assertTrue(bucket.y() >= 0 && bucket.y() + bucket.cropHeight() <= height);
        }
      }
    }
  }

  @Test
  void whatStandsOverIsCutOffOnBothSidesAlike() {
    Bucket bucket = new BucketPlan(512).of(700, 600);

    assertEquals("576x448", bucket.name());
    assertEquals(600 - bucket.cropHeight(), bucket.y() * 2, 1);
    assertEquals(0, bucket.x());
  }

  @Test
  void lonelyAndSmallPicturesAreRemarkedOn() {
    Buckets buckets =
        new BucketPlan(768)
            .of(List.of(Sets.sized(768, 768), Sets.sized(800, 800), Sets.sized(300, 500)));

    assertEquals(new BucketCount(768, 768, 2), buckets.buckets().getFirst());
    assertEquals(2, buckets.remarks().size());
    assertTrue(buckets.remarks().getFirst().startsWith("1 picture is alone"));
    assertTrue(buckets.remarks().getLast().startsWith("1 of 3 pictures are smaller"));
  }
}
