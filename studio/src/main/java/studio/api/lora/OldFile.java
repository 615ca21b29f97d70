package studio.api.lora;

/// An answer that is a file of the media library.
///
/// @param address "/media/ab/abcd.png"
record OldFile(String address) {}
