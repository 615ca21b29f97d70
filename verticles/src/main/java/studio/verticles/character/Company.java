package studio.verticles.character;

import java.util.List;
import java.util.Optional;
import studio.hardware.judge.Exhibit;
import studio.verticles.production.CharacterId;
import studio.verticles.production.ProjectId;

/// The cast of a project, as a judge is told of it.
///
/// @param ai off: no machine writes, judges or corrects anything of this project by itself
/// @param members without the archived, by name
/// @param pairs those of them that are taken for each other; they name slugs
public record Company(
    ProjectId project, String title, boolean ai, List<Member> members, List<Exhibit.Pair> pairs) {
  public Company {
    members = List.copyOf(members);
    pairs = List.copyOf(pairs);
  }

  public record Member(CharacterId id, Exhibit.Role role) {}

  public List<Exhibit.Role> roster() {
    return members.stream().map(Member::role).toList();
  }

  /// Who a judge means by a slug.
  public Optional<CharacterId> called(String slug) {
    return members.stream()
        .filter(member -> member.role().slug().equals(slug))
        .map(Member::id)
        .findFirst();
  }
}
