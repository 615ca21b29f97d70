package studio.hardware.theatre.puppet.dress;

import java.util.Optional;
import studio.hardware.theatre.puppet.bench.Frame;
import studio.hardware.theatre.puppet.face.FaceSpec;

/// Where things are worn on a figure: its head and face, the height of its crown in the head's
/// frame, a frame around its trunk (neck at -1, hips at 1, half as wide as the shoulders), the part
/// that trunk is, and the near hand (centre and size), if it has one.
public record Fitting(
    Frame head, FaceSpec face, double crown, Frame trunk, String trunkPart, Optional<Frame> hand) {}
