package studio.verticles.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.verticles.dataset.Datasets.Bucket;
import studio.verticles.dataset.Datasets.BucketCount;
import studio.verticles.dataset.Datasets.Buckets;

/// Which size a trainer brings a picture to: of all sizes in steps of 64 pixels with about as many
/// pixels as the square of the resolution, the one whose shape is nearest; what stands over is cut
/// off on both sides alike.
final class BucketPlan {
  private static final int STEP = 64;

  private final int resolution;
  private final List<int[]> sizes = new ArrayList<>();

  BucketPlan(int resolution) {
    this.resolution = resolution;
    int most = resolution * 2;
    int least = Math.max(STEP, resolution / 2 / STEP * STEP);
    for (int width = least; width <= most; width += STEP) {
      int height = Math.min(most, resolution * resolution / width / STEP * STEP);
      if (height >= least) {
        sizes.add(new int[] {width, height});
      }
    }
  }

  Bucket of(int width, int height) {
    double shape = Math.log((double) width / height);
    int[] size =
        sizes.stream()
            .min(
                Comparator.comparingDouble(
                    (int[] one) -> Math.abs(Math.log((double) one[0] / one[1]) - shape)))
            .orElseThrow();
    double scale = Math.max((double) size[0] / width, (double) size[1] / height);
    int cropWidth = Math.min(width, (int) Math.round(size[0] / scale));
    int cropHeight = Math.min(height, (int) Math.round(size[1] / scale));
    return new Bucket(
        size[0],
        size[1],
        (width - cropWidth) / 2,
        (height - cropHeight) / 2,
        cropWidth,
        cropHeight,
        Math.round(scale * 100) / 100.0);
  }

  Buckets of(List<Entry> entries) {
    Map<String, List<Bucket>> filled = new TreeMap<>();
    int enlarged = 0;
    for (Entry entry : entries) {
      Bucket bucket = of(entry.measures().width(), entry.measures().height());
      filled.computeIfAbsent(bucket.name(), _ -> new ArrayList<>()).add(bucket);
      enlarged += bucket.enlarged() > PictureWarnings.ENLARGED ? 1 : 0;
    }
    List<String> remarks = new ArrayList<>();
    long alone = filled.values().stream().filter(bucket -> bucket.size() == 1).count();
    if (alone > 0 && filled.size() > 1) {
      remarks.add(
          alone == 1
              ? "1 picture is alone in its bucket; with a larger batch it is trained by itself."
              : alone
                  + " pictures are alone in their buckets; with a larger batch each is trained by itself.");
    }
    if (enlarged > 0) {
      remarks.add(
          "%d of %d pictures are smaller than their bucket and are enlarged; train at less than %d, or bring larger ones."
              .formatted(enlarged, entries.size(), resolution));
    }
    return new Buckets(
        resolution,
        filled.values().stream()
            .map(
                all -> new BucketCount(all.getFirst().width(), all.getFirst().height(), all.size()))
            .sorted(Comparator.comparingInt(BucketCount::pictures).reversed())
            .toList(),
        remarks);
  }
}
