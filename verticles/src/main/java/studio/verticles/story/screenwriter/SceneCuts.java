package studio.verticles.story.screenwriter;

import java.util.Arrays;
import java.util.List;

/// Cuts a row of paragraphs into scenes of about the same length that begin where a scene likes to
/// begin. `lengths` count words and a little for every pause. The best of all ways to cut is found
/// with dynamic programming.
record SceneCuts(List<Double> lengths, List<Integer> starts) {
  /// Five shots of ten seconds hold no more words and pauses.
  private static final int FULL = 102;

  /// The first paragraph of each of `count` scenes.
  int[] starts(int count) {
    int size = lengths.size();
    double share = lengths.stream().mapToDouble(Double::doubleValue).sum() / count;
    double[][] cost = new double[count + 1][size + 1];
    int[][] from = new int[count + 1][size + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int scene = 1; scene <= count; scene++) {
      for (int end = scene; end <= size; end++) {
        double length = 0;
        for (int start = end - 1; start >= scene - 1; start--) {
          length += lengths.get(start);
          double whole = cost[scene - 1][start] + cost(start, length, share);
          if (whole < cost[scene][end]) {
            cost[scene][end] = whole;
            from[scene][end] = start;
          }
        }
      }
    }
    int[] cuts = new int[count];
    int end = size;
    for (int scene = count; scene >= 1; scene--) {
      cuts[scene - 1] = from[scene][end];
      end = from[scene][end];
    }
    return cuts;
  }

  private double cost(int start, double length, double share) {
    double uneven = (length - share) / share;
    double tooMuch = share <= FULL && length > FULL ? (length - FULL) / 3 : 0;
    double begins = start == 0 ? 0 : Math.min(starts.get(start), 10);
    return 5 * uneven * uneven + tooMuch - begins;
  }
}
