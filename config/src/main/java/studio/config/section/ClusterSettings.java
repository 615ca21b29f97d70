package studio.config.section;

import java.util.List;
import studio.config.written.NotAllowed;

/// Several machines as one studio.
///
/// @param name what the machines of one studio have in common
/// @param host the address of this machine that the others reach
/// @param port where the machines keep who is there; the news go over the next one
/// @param members the others, as host or host:port
public record ClusterSettings(
    boolean enabled, String name, String host, int port, List<String> members) {
  public ClusterSettings {
    members = List.copyOf(members);
    NotAllowed.unless(
        name.matches("[A-Za-z0-9._-]{1,63}"), "name", "up to 63 letters, digits, dots or hyphens");
    NotAllowed.unless(host.matches("[A-Za-z0-9.:-]+"), "host", "a host name or an address");
    NotAllowed.unless(port >= 1024 && port <= 65534, "port", "a number from 1024 to 65534");
    NotAllowed.unless(
        members.stream().allMatch(member -> member.matches("[A-Za-z0-9.-]+(:\\d{2,5})?")),
        "members",
        "machines such as 192.168.1.21:5701, with commas between them");
  }

  /// Over which port news go from machine to machine.
  public int newsPort() {
    return port + 1;
  }
}
