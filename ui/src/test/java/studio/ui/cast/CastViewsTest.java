package studio.ui.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.hardware.brief.Appearance;
import studio.ui.desk.Cast;
import studio.ui.desk.CastCharacter;
import studio.ui.desk.CastDesk;
import studio.ui.desk.CastProject;
import studio.ui.desk.Desk.Change;
import studio.ui.desk.Refusal;
import studio.ui.host.ViewTest;

class CastViewsTest extends ViewTest {
  private static final Cast.Home LAMPS = new Cast.Home("p1", "The Lamplighters");

  private static Cast.Card mika(int approved) {
    return new Cast.Card(
        "c1",
        "Mika",
        "red fox, NOT human",
        "a small red fox",
        new Cast.Progress(approved, 20, 3, 1),
        false,
        List.of("/media/aa/one.jpg", "/media/aa/two.jpg"));
  }

  private static CastCharacter character(int version, String design) {
    Cast.Card card = mika(12);
    return new CastCharacter(
        new Cast.Card(
            card.id(),
            card.name(),
            card.species(),
            design,
            card.progress(),
            card.hasLikeness(),
            card.faces()),
        LAMPS,
        version,
        new CastDesk.Names("Mika", "", "hat", "mika"),
        new Appearance(
            "red fox, NOT human",
            "",
            Map.of("scarf", "green"),
            List.of("round glasses"),
            List.of()),
        "Judges look for a pointed muzzle.",
        List.of("human", "hat"),
        List.of(
            new CastCharacter.Face("one", "/media/aa/one.jpg"),
            new CastCharacter.Face("two", "/media/aa/two.jpg")),
        List.of(
            new CastCharacter.Before(7, "20 Nov, 16:31", "at the desk", "a fox", "fox, NOT human")),
        Optional.empty(),
        false);
  }

  private static CastProject project() {
    return new CastProject(
        LAMPS,
        4,
        new CastDesk.About("The Lamplighters", "", "PG", true),
        1,
        2,
        new CastProject.Manner(
            "animagine.safetensors",
            "SDXL",
            1024,
            1024,
            25,
            7,
            "Euler a",
            "",
            "best quality",
            "blurry",
            new CastProject.Pull(0.7, 0, 0.85)),
        List.of(
            new CastProject.Version(
                2, "20 Nov", "at the desk", "larger", "words", "14 drawn, 71 % approved"),
            new CastProject.Version(
                1, "19 Nov", "", "The project began", "words", "nothing drawn yet")),
        List.of("Euler a", "DPM++ 2M Karras"));
  }

  private Button button(String name) {
    return find(Button.class).all().stream()
        .filter(button ->
            button.getText().equals(name) || button.getAriaLabel().filter(name::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no button " + name));
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFirstCharacterBeginsWithOneButtonAndThreeFields() {
    desk.cast.homes = List.of(LAMPS);
    String said = words(navigate(CharactersView.class));
    assertTrue(said.contains("The stage is empty"), said);
    test(button("Create the first character")).click();
    test(button("Create")).click();
    assertEquals(List.of(), desk.wishes);
    assertTrue(field("Name").isInvalid());
    test(field("Name")).setValue("Nori");
    test(find(TextArea.class).single()).setValue("an owl");
    desk.cast.character = Optional.of(character(1, "an owl"));
    test(button("Create")).click();
    assertEquals(List.of("create Nori in p1: an owl"), desk.wishes);
  }

  @Test
  void aCharacterMayBeginAProjectToo() {
    navigate(CharactersView.class);
    test(button("Create the first character")).click();
    test(field("Name")).setValue("Nori");
    ComboBox<?> project = find(ComboBox.class).single();
    assertTrue(project.isEmpty());
    com.vaadin.flow.component.ComponentUtil.fireEvent(
        project,
        new com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent<>(
            project, true, "Harbour"));
    desk.refusal = Optional.empty();
    test(button("Create")).click();
    assertEquals(List.of("begin Harbour", "create Nori in p-new: "), desk.wishes);
  }

  @Test
  void everybodyHangsUnderTheirProject() {
    desk.cast.cast = new Cast(List.of(new Cast.Group(LAMPS, List.of(mika(12)))), false, List.of());
    CharactersView view = navigate(CharactersView.class);
    String said = words(view);
    assertTrue(said.contains("1 character in 1 project, 0 with a full set."), said);
    assertTrue(said.contains("The Lamplighters"), said);
    assertTrue(said.contains("12 of 20 approved"), said);
    assertTrue(said.contains("a small red fox"), said);
    assertTrue(said.contains("3 to review"), said);
    assertEquals(2, find(Image.class, view).all().size() - quietPictures(view));

    desk.cast.cast = new Cast(List.of(new Cast.Group(LAMPS, List.of(mika(20)))), false, List.of());
    desk.ring(Change.PICTURE);
    untilItSays(view, "20 of 20 approved · a full set");
  }

  private long quietPictures(CharactersView view) {
    return find(Image.class, view).all().stream()
        .filter(image -> image.hasClassName("ns-quiet-picture"))
        .count();
  }

  @Test
  void theWallIsSearchedByWords() {
    desk.cast.cast = new Cast(List.of(new Cast.Group(LAMPS, List.of(mika(12)))), false, List.of());
    CharactersView view = navigate(CharactersView.class);
    desk.cast.cast = new Cast(List.of(), false, List.of());
    test(find(TextField.class).single()).setValue("owl");
    assertEquals("owl", desk.cast.asked.getLast());
    String said = words(view);
    assertTrue(said.contains("Nobody is described by these words."), said);
    assertFalse(said.contains("The stage is empty"), said);
  }

  @Test
  void theCastOfAStoryIsAdoptedWithOneButton() {
    desk.cast.cast =
        new Cast(
            List.of(),
            false,
            List.of(
                new Cast.Waiting("s1", "The Fox", "The Lamplighters", List.of("Mira", "Old Tom"))));
    String said = words(navigate(CharactersView.class));
    assertTrue(
        said.contains("2 people of “The Fox” are not in the cast yet: Mira, Old Tom."), said);
    test(button("Adopt the cast of The Fox")).click();
    assertEquals(List.of("adopt s1"), desk.wishes);
    assertTrue(notices().contains("2 characters joined"), notices());
  }

  private CharacterView openMika() {
    desk.cast.character = Optional.of(character(5, "a small red fox"));
    return navigate(CharacterView.class, Map.of("character", "c1"));
  }

  @Test
  void aDesignChangesOnlyWhenItIsSaved() {
    CharacterView view = openMika();
    Button save = button("Save the design");
    assertFalse(save.isEnabled());
    TextArea design = find(TextArea.class, view).all().getFirst();
    test(design).setValue("a small red fox with a lantern");
    assertEquals(List.of(), desk.wishes);
    test(save).click();
    test(button("Undo the last change")).click();
    test(button("Bring back the look until 20 Nov, 16:31")).click();
    assertEquals(
        List.of(
            "redesign c1 v5: a small red fox with a lantern",
            "bring back 7 of c1 v5",
            "bring back 7 of c1 v5"),
        desk.wishes);
  }

  @Test
  void whatIsBeingWrittenSurvivesTheNewsOfOthers() {
    CharacterView view = openMika();
    TextArea design = find(TextArea.class, view).all().getFirst();
    test(design).setValue("half a sent");
    desk.cast.character = Optional.of(character(6, "somebody else's words"));
    desk.ring(Change.CAST);
    until(() -> notices().contains("Somebody else changed the design"));
    assertEquals("half a sent", design.getValue());
    desk.refusal =
        Optional.of(new Refusal("Somebody else was faster", "Read it again and decide anew."));
    test(button("Save the design")).click();
    assertTrue(notices().contains("Read it again"), notices());
    assertEquals("half a sent", design.getValue());
  }

  @Test
  void anAppearanceIsPutTogetherFromChips() {
    openMika();
    Button save = button("Save the appearance");
    assertFalse(save.isEnabled());
    test(button("Take away round glasses from features")).click();
    test(field("Features")).setValue("torn ear");
    test(button("Add to features")).click();
    test(field("Part")).setValue("eyes");
    test(field("Colour")).setValue("amber");
    test(button("Add the colour")).click();
    test(button("Take away the colour of scarf")).click();
    assertTrue(save.isEnabled());
    test(save).click();
    assertEquals(
        List.of("describe c1 v5: red fox, NOT human, {eyes=amber}, [torn ear]"), desk.wishes);
  }

  @Test
  void theDesignIsReadOnRequest() {
    CharacterView view = openMika();
    String said = words(view);
    assertTrue(said.contains("Judges look for a pointed muzzle."), said);
    assertTrue(said.contains("Never drawn: human, hat."), said);
    test(button("Describe it from the design")).click();
    assertEquals(List.of("narrate c1"), desk.wishes);
  }

  @Test
  void referencesAreChosenOrderedAndTakenAway() {
    openMika();
    desk.cast.candidates = List.of(new CastCharacter.Face("three", "/media/aa/three.jpg"));
    test(button("Later: reference 1")).click();
    test(button("No reference any more: 2")).click();
    test(button("Choose from the approved")).click();
    test(find(com.vaadin.flow.component.html.NativeButton.class).single()).click();
    assertEquals(List.of("order two one", "unrefer two", "refer three"), desk.wishes);
  }

  @Test
  void theWaysLeadToTheOtherRoomsForThisCharacter() {
    CharacterView view = openMika();
    assertEquals(
        List.of(
            "create?character=c1",
            "characters/bring?character=c1",
            "review?character=c1",
            "training?character=c1"),
        find(Anchor.class, view).all().stream()
            .map(Anchor::getHref)
            .filter(href -> href.contains("?character="))
            .toList());
    assertTrue(words(view).contains("Review 3"), words(view));
  }

  @Test
  void puttingAwayAsksFirst() {
    openMika();
    test(button("Put away")).click();
    assertEquals(List.of(), desk.wishes);
    test(find(ConfirmDialog.class).single()).confirm();
    assertEquals(List.of("archive c1 v5"), desk.wishes);
  }

  @Test
  void aStyleIsSavedAsItsNextVersion() {
    desk.cast.project = Optional.of(project());
    ProjectView view = navigate(ProjectView.class, Map.of("project", "p1"));
    String said = words(view);
    assertTrue(said.contains("Version 2 is in use."), said);
    assertTrue(said.contains("14 drawn, 71 % approved"), said);
    IntegerField steps =
        find(IntegerField.class, view).all().stream()
            .filter(field -> "Steps".equals(field.getLabel()))
            .findFirst()
            .orElseThrow();
    test(steps).setValue(30);
    test(field("Why")).setValue("finer lines");
    test(button("Save as the next version")).click();
    test(button("Describe who has no appearance")).click();
    assertEquals(
        List.of("style p1 v2: 30 steps, SDXL, because finer lines", "narrate the missing of p1"),
        desk.wishes);
  }
}
