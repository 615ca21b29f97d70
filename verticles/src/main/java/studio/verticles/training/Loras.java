package studio.verticles.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.verticles.bus.Endpoint;
import studio.verticles.library.MediaPath;
import studio.verticles.production.CharacterId;
import studio.verticles.production.LoraId;
import studio.verticles.production.ProjectId;
import studio.verticles.production.TrainingId;

/// What others may ask about the register of trained likenesses (LoRAs). The one in use of a
/// character is the row of `lora` with `in_use` and without `deleted_at`.
public final class Loras {
  /// The register, newest first.
  public static final Endpoint<AskLoras, Register> LIST =
      Endpoint.quick("loras.list", AskLoras.class, Register.class);

  public static final Endpoint<LoraRef, Lora> READ =
      Endpoint.quick("loras.read", LoraRef.class, Lora.class);

  /// Lets the character's drawings use this one from the next picture on. CONFLICT when its file is
  /// gone.
  public static final Endpoint<Use, Lora> USE = Endpoint.quick("loras.use", Use.class, Lora.class);

  /// Puts an epoch of a training into the register, if it is not there yet, and uses it.
  public static final Endpoint<UseEpoch, Lora> USE_EPOCH =
      Endpoint.quick("loras.use-epoch", UseEpoch.class, Lora.class);

  /// Takes one out of the register and deletes its files. CONFLICT, saying what would happen, when
  /// drawings use it or pictures were drawn with it, unless it is forced.
  public static final Endpoint<Delete, Deleted> DELETE =
      Endpoint.quick("loras.delete", Delete.class, Deleted.class);

  private Loras() {}

  public record AskLoras(Optional<ProjectId> project, Optional<CharacterId> character) {
    public static final AskLoras ALL = new AskLoras(Optional.empty(), Optional.empty());
  }

  public record Register(List<Lora> loras) {
    public Register {
      loras = List.copyOf(loras);
    }
  }

  public record LoraRef(LoraId lora) {}

  public record Use(LoraId lora, String who) {}

  public record UseEpoch(TrainingId training, int epoch, String who) {}

  /// @param force although it is in use, or pictures were drawn with it
  public record Delete(LoraId lora, boolean force, String who) {}

  /// @param what happened, in a sentence
  public record Deleted(String what) {}

  /// A likeness in the register.
  ///
  /// @param fileName as drawing servers know it: "<project>_<slug>_v<n>_lora.safetensors"
  /// @param path the studio's own copy
  /// @param inUse whether the character's next drawing uses it
  /// @param whereabouts of its files
  /// @param uses what was drawn with it
  public record Lora(
      LoraId id,
      ProjectId project,
      CharacterId character,
      String name,
      String slug,
      Optional<TrainingId> training,
      Optional<Integer> epoch,
      String fileName,
      String architecture,
      String trigger,
      long bytes,
      MediaPath path,
      boolean inUse,
      Whereabouts whereabouts,
      Uses uses,
      Instant created) {}

  /// @param isKept whether the studio's own copy is there
  /// @param missingFrom folders of drawing servers that should have it and have not
  public record Whereabouts(boolean isKept, List<String> missingFrom) {
    public Whereabouts {
      missingFrom = List.copyOf(missingFrom);
    }
  }

  /// @param pictures whose provenance names it
  /// @param batches those pictures came in
  public record Uses(int pictures, int batches) {
    public boolean isUnused() {
      return pictures == 0;
    }
  }
}
