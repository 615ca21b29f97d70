package studio.hardware.comfyui;

import java.net.URI;
import java.time.Duration;
import studio.hardware.card.Vram;

/// Where a ComfyUI server is and how patient we are with it.
///
/// @param name "comfyui@rtx3060"
/// @param address such as http://192.168.1.20:8188; a path in front of the server's own is kept
/// @param connect how long a connection may take to open
/// @param answer how long an answer may take to begin, and how long a transfer may stand still
/// @param poll how often the server is asked where our work is while its socket says nothing of it
/// @param ping how often the socket is tried; one that is silent for two of these is given up
/// @param silence how long a server may be out of reach before its work is given up for now
/// @param stall how long work may stand still on a server that answers
/// @param leftover what may stay on the card after it let go: a server that is loaded but holds no
///   model keeps its workspaces
public record ComfyUiPlan(
    String name,
    URI address,
    Duration connect,
    Duration answer,
    Duration poll,
    Duration ping,
    Duration silence,
    Duration stall,
    Vram leftover) {
  public ComfyUiPlan {
    String scheme = String.valueOf(address.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
      throw new IllegalArgumentException(
          "A ComfyUI address is like http://192.168.1.20:8188, not " + address);
    }
  }

  /// The usual patience with a server in the same house.
  public static ComfyUiPlan of(String name, URI address) {
    return new ComfyUiPlan(
        name,
        address,
        Duration.ofSeconds(3),
        Duration.ofSeconds(15),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(30),
        Vram.ofMegabytes(512));
  }

  /// The same with other patience in following work: what tests and benchmarks shorten.
  public ComfyUiPlan following(Duration poll, Duration ping, Duration silence, Duration stall) {
    return new ComfyUiPlan(name, address, connect, answer, poll, ping, silence, stall, leftover);
  }

  public ComfyUiPlan answering(Duration connect, Duration answer) {
    return new ComfyUiPlan(name, address, connect, answer, poll, ping, silence, stall, leftover);
  }

  /// `path` with its leading slash, under the address.
  URI at(String path) {
    return URI.create(base() + path);
  }

  /// The same for the socket.
  URI socketAt(String path) {
    return URI.create(base().replaceFirst("^http", "ws") + path);
  }

  private String base() {
    String base = address.toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
