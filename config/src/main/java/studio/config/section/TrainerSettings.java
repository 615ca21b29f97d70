package studio.config.section;

import studio.config.written.CommandWords;

/// The program that trains LoRAs.
///
/// @param card a name below `cards`; empty for one that nobody measures
/// @param command empty when there is none
public record TrainerSettings(String card, CommandWords command) {}
