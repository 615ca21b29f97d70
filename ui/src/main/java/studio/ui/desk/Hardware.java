package studio.ui.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.hardware.card.Vram;

/// The machines of the house: its graphics cards and all lanes, those of the cards and its own.
public record Hardware(List<Card> cards, List<Lane> lanes) {
  public Hardware {
    cards = List.copyOf(cards);
    lanes = List.copyOf(lanes);
  }

  /// @param past the last hours, oldest first
  /// @param trouble why it cannot be read now, and what to do
  public record Card(
      String name,
      String model,
      Fill fill,
      Gauges gauges,
      List<Moment> past,
      Optional<String> trouble) {
    public Card {
      past = List.copyOf(past);
    }
  }

  /// Who uses how much of a card's memory.
  ///
  /// @param strangers what no engine of the studio holds: a game, a media server
  public record Fill(Vram total, Vram used, Vram strangers) {
    public Vram ours() {
      return used.minus(strangers);
    }

    public Vram free() {
      return total.minus(used);
    }
  }

  /// @param busy 0..1
  public record Gauges(OptionalDouble celsius, OptionalDouble watts, OptionalDouble busy) {}

  public record Moment(Instant at, Vram used, Vram strangers) {}

  /// @param card whose engines do the work; absent where no card is needed
  /// @param isHouse the studio itself works here, without an engine of others
  /// @param lost the machine it was on, when that is not heard of
  public record Lane(
      String name,
      String purpose,
      Optional<String> card,
      boolean isHouse,
      Optional<String> lost,
      Sign sign,
      Work work,
      List<Engine> engines) {
    public Lane {
      engines = List.copyOf(engines);
    }
  }

  /// What hangs on a lane's door.
  ///
  /// @param until when it opens by itself
  public record Sign(Door door, String reason, Optional<Instant> until) {}

  public enum Door {
    OPEN,
    DRAINING,
    PAUSED,
    QUIET
  }

  /// @param preview the address of the newest picture of it
  /// @param why the newest decision of the lane, in words
  public record Work(List<Doing> doing, Optional<String> preview, Optional<String> why) {
    public Work {
      doing = List.copyOf(doing);
    }
  }

  /// @param done 0..1
  public record Doing(String what, double done) {}

  /// @param about version and address
  /// @param trouble why its last work went badly; absent when it is well
  /// @param missing what is not there, and what to do about it
  public record Engine(
      String name,
      String about,
      Optional<String> trouble,
      List<String> holds,
      List<String> abilities,
      List<String> missing) {
    public Engine {
      holds = List.copyOf(holds);
      abilities = List.copyOf(abilities);
      missing = List.copyOf(missing);
    }

    public boolean isWell() {
      return trouble.isEmpty() && missing.isEmpty();
    }
  }
}
