package studio.verticles.gallery;

import java.util.List;
import java.util.Optional;
import studio.hardware.judge.Measures;
import studio.verticles.library.MediaPath;
import studio.verticles.production.BatchId;
import studio.verticles.production.CharacterId;
import studio.verticles.production.PictureId;
import studio.verticles.production.ProjectId;

/// A picture that has come and lies in the media library, whole, with its thumbnail.
///
/// @param character empty for the bucket of what could not be told
/// @param origin the piece of work that brought it ("portray/<batch>/3"); no origin hangs twice
/// @param name for people and trainers: "gen_mika_20261120_221500_3f2a_0003.png"
/// @param bytes size of the file; `sha256` in hexadecimal
/// @param provenance how it was drawn, as JSON: engine, checkpoint, sampler, steps, cfg, seed,
///   positive, negative, lora, prompt_id; "{}" for what was not drawn here
public record Arrival(
    PictureId id,
    ProjectId project,
    Optional<CharacterId> character,
    String origin,
    String name,
    Source source,
    MediaPath path,
    MediaPath thumbnail,
    long bytes,
    String sha256,
    Measures measures,
    Words words,
    String provenance,
    Optional<FromBatch> batch,
    Optional<Ancestor> ancestor) {

  /// What is said of it.
  public record Words(
      String caption, List<String> tags, String pose, String framing, String expression) {
    public Words {
      tags = List.copyOf(tags);
    }

    public static Words caption(String caption) {
      return new Words(caption, List.of(), "", "", "");
    }
  }

  /// @param number from 0
  public record FromBatch(BatchId batch, int number) {}

  /// It is another attempt at that one.
  public record Ancestor(PictureId parent, int attempt, String because) {}
}
