package studio;

import studio.cli.Nightshift;

/// Where the program starts.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Nightshift.run(arguments));
  }
}
