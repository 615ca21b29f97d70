package studio.hardware.theatre.puppet.acting;

import java.util.Map;
import studio.hardware.theatre.puppet.bench.Role;
import studio.hardware.theatre.puppet.face.EyeCel;
import studio.hardware.theatre.puppet.face.MouthCel;

/// A figure that holds still: how far each of its parts is turned, and what its face does.
///
/// @param turns degrees added to how the figure stands at ease; an arm's or a leg's minus lifts it
///   forward
/// @param face 0 three quarters, -1 towards the audience, -2 the other way, above 0 towards profile
/// @param sink how far the hips come down, as a share of the legs; below 0 it is in the air
/// @param lean degrees by which the whole figure tilts, forward above 0
public record Posture(
    Map<Role, Double> turns, double face, double sink, double lean, EyeCel eyes, MouthCel mouth) {
  public Posture {
    turns = Map.copyOf(turns);
  }
}
