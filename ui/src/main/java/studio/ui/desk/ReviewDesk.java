package studio.ui.desk;

import java.util.List;
import java.util.Optional;
import studio.ui.desk.Sweep.Rehearsed;
import studio.ui.desk.Sweep.Swept;

/// What a person may ask and wish about pictures that wait and pictures that hang. Every method may
/// throw [Refusal].
public interface ReviewDesk {
  /// Newest first.
  ///
  /// @param after what [PrintPage#next] said; absent for the first page
  /// @param limit 1 to 200
  PrintPage prints(PictureFilter filter, Optional<String> after, int limit);

  Tally tally(PictureFilter filter);

  Optional<Closeup> closeup(String picture);

  /// Those to whom the pictures of a project can be given.
  List<CastName> cast(String project);

  /// @param version of the picture that the person looked at
  Ruled rule(String picture, int version, Ruling ruling);

  /// Takes decisions back: each picture is as it was before.
  void undo(List<Long> decisions);

  /// Says what a sweep would do.
  Rehearsed rehearse(Sweep sweep);

  Swept carryOut(Sweep sweep);

  /// Lets the judge look at the pictures once more.
  void lookAgain(List<Print> pictures);

  void caption(String picture, int version, String caption);

  /// Whether the picture shows what its character really looks like.
  void reference(String picture, boolean isOne);

  /// Draws more pictures like this one.
  void variants(String picture, int count);

  /// Draws the same picture once more, cleaner.
  void refine(String picture);

  /// Lets the machines of a project decide, or not.
  void automatic(String project, boolean on);

  /// Ends the pause that the gate of a project put itself into.
  void resume(String project);
}
