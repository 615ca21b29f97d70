package studio.ui.clerk;

/// The story that comes with the studio, as it lies in its file.
public record SampleStory(String fileName, byte[] content) {}
