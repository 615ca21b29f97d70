package studio.verticles.story.screenwriter;

import java.util.List;

/// Who plays, in the order of their first line or look, and the names they are found by.
record Cast(List<CastMember> members, NameBook names) {
  Cast {
    members = List.copyOf(members);
  }

  boolean isOnTheCast(String name) {
    return members.stream().anyMatch(member -> member.name().equals(name));
  }
}
