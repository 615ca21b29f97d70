package studio.ui.desk;

import java.util.List;

/// A place where work is done, what it is for, and the jobs on it now.
public record Lane(String name, String purpose, List<Doing> doing) {
  public Lane {
    doing = List.copyOf(doing);
  }

  /// A job in words; `done` runs from 0 to 1.
  public record Doing(String what, double done) {}
}
