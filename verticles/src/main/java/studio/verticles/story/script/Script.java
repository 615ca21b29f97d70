package studio.verticles.story.script;

import java.util.List;

/// A story as it was read: its title page, its elements in order, and what was not understood.
public record Script(TitlePage titlePage, Form form, List<Element> elements, List<Remark> remarks) {
  /// How the story is told: a screenplay has cues and scene headings, a tale has paragraphs.
  public enum Form {
    SCREENPLAY,
    PROSE
  }

  public Script {
    elements = List.copyOf(elements);
    remarks = List.copyOf(remarks);
  }

  Script withForm(Form other) {
    return new Script(titlePage, other, elements, remarks);
  }
}
