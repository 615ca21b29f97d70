package studio.hardware.engine;

/// Work that lies on a server: which engine has it ("comfyui@rtx3060"), the id it knows it by, and
/// the attempt that submitted it.
public record RemoteWork(String engine, String id, String attempt) {}
