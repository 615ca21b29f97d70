package studio.hardware.http;

import studio.hardware.engine.EngineFailure;

/// What an engine makes of an answer that is not 2xx.
@FunctionalInterface
public interface Refusals {
  /// `asked` is "POST http://host:port/path"; `text` is what came back, cut to 300 characters.
  EngineFailure of(int status, String text, String asked);
}
