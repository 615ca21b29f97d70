package studio.rehearsal.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A `.safetensors` file with one small pair of matrices, as a LoRA for SD 1.5 has many. Its
/// metadata says what a puppet that wears it looks like, so that a house without a card shows the
/// likeness in its next drawing.
final class TinyTensors {
  private static final String LAYER =
      "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q";

  private TinyTensors() {}

  /// @param paper colours by part, as JSON
  static void write(Path file, int rank, long seed, String trigger, int epoch, String paper)
      throws IOException {
    int down = rank * 320 * 2;
    int up = 320 * rank * 2;
    String table =
        """
        {"__metadata__":{"ss_network_dim":"%d","ss_base_model_version":"sd_v1",\
        "nightshift.paper":"%s","nightshift.trigger":"%s","nightshift.epoch":"%d"},\
        "%s.lora_down.weight":{"dtype":"F16","shape":[%d,320],"data_offsets":[0,%d]},\
        "%s.lora_up.weight":{"dtype":"F16","shape":[320,%d],"data_offsets":[%d,%d]}}\
        """
            .formatted(
                rank,
                quoted(paper),
                quoted(trigger),
                epoch,
                LAYER,
                rank,
                down,
                LAYER,
                rank,
                down,
                down + up);
    byte[] json = table.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + json.length + down + up).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(json.length).put(json);
    SplittableRandom chance = new SplittableRandom(seed);
    while (bytes.hasRemaining()) {
      bytes.putShort(Float.floatToFloat16((float) chance.nextDouble(-0.01, 0.01)));
    }
    Files.write(file, bytes.array());
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
