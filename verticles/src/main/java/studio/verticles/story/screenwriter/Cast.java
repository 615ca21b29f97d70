package studio.verticles.story.screenwriter;

import java.util.List;
import java.util.Map;

/// Who plays, speakers in the order of their first line and then the silent ones, and the names
/// they are found by.
record Cast(List<CastMember> members, NameBook names, Map<String, Portrait.Gender> genders) {
  Cast {
    members = List.copyOf(members);
    genders = Map.copyOf(genders);
  }

  Portrait.Gender gender(String name) {
    return genders.getOrDefault(name, Portrait.Gender.UNKNOWN);
  }
}
