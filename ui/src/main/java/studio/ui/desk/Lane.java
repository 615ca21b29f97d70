package studio.ui.desk;

import java.util.Optional;

/// A place where work is done, and what is done there now. `done` runs from 0 to 1.
public record Lane(String name, String engine, Optional<String> doing, double done) {}
