package studio.config.section;

import studio.config.written.Secret;
import studio.config.written.WebAddress;

/// A Qdrant server for the vectors of pictures and lore.
///
/// @param url of its gRPC port; empty for the built-in index
public record QdrantSettings(WebAddress url, Secret key) {}
