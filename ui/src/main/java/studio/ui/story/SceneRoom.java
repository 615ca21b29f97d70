package studio.ui.story;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import studio.ui.desk.StoryOutline.Scene;
import studio.ui.desk.StoryOutline.Shot;
import studio.ui.parts.Count;

/// The scenes of a story. A feature has a thousand shots, more than a page can show at once without
/// stuttering, so they are laid out a batch at a time.
final class SceneRoom extends Section {
  private static final int BATCH_OF_SHOTS = 120;

  private final List<SceneCard> cards = new ArrayList<>();
  private final Div laidOut = new Div();
  private final Button more = new Button("", _ -> layOut());
  private List<Scene> scenes = List.of();

  SceneRoom() {
    addClassName("ns-room");
    more.addClassName("ns-more");
    add(new H2("Scenes"), laidOut, more);
  }

  /// Shows the scenes as they are now. A picture that arrived moves nothing and takes no focus.
  void show(List<Scene> now) {
    boolean sameShots = shots(scenes).equals(shots(now));
    scenes = now;
    setVisible(!now.isEmpty());
    if (sameShots) {
      for (int i = 0; i < cards.size(); i++) {
        cards.get(i).show(now.get(i));
      }
      return;
    }
    cards.clear();
    laidOut.removeAll();
    layOut();
  }

  private static List<List<String>> shots(List<Scene> scenes) {
    return scenes.stream().map(scene -> scene.shots().stream().map(Shot::id).toList()).toList();
  }

  private void layOut() {
    int shots = 0;
    while (cards.size() < scenes.size() && shots < BATCH_OF_SHOTS) {
      SceneCard card = new SceneCard(scenes.get(cards.size()));
      shots += scenes.get(cards.size()).shots().size();
      cards.add(card);
      laidOut.add(card);
    }
    int left = scenes.size() - cards.size();
    more.setVisible(left > 0);
    more.setText("Show more (" + Count.of(left, "scene", "scenes") + " left)");
  }
}
