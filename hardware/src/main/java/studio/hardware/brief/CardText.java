package studio.hardware.brief;

import java.util.List;

/// The words on a title or credits card.
public record CardText(String heading, List<String> rows) {
  public CardText {
    rows = List.copyOf(rows);
  }
}
