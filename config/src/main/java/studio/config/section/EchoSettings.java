package studio.config.section;

import studio.config.written.WebAddress;

/// Echo Brain, the house's memory.
///
/// @param url empty when there is none
public record EchoSettings(WebAddress url) {}
