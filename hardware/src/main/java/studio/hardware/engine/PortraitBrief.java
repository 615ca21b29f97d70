package studio.hardware.engine;

import studio.hardware.brief.Look;

/// A picture of a character that somebody wants.
///
/// @param figure the character as a puppet, for engines that paint rather than read
/// @param pose from the pool of poses ("three-quarter view"); already part of the words
/// @param words the picture in words, with everything a model needs
public record PortraitBrief(Look figure, String pose, ImageBrief words) {}
