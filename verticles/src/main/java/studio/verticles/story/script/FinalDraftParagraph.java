package studio.verticles.story.script;

/// One `<Paragraph>` of an `.fdx`, with the text of its `<Text>` runs put together.
record FinalDraftParagraph(
    int line,
    Place place,
    String type,
    String number,
    boolean centered,
    boolean onNewPage,
    boolean dual,
    StringBuilder text) {
  /// Where in the file it stands, which decides whether it is played.
  enum Place {
    SCRIPT,
    TITLE_PAGE,
    NOTE,
    SUMMARY,
    ELSEWHERE
  }

  /// The text on one line, as paper would show it.
  String plain() {
    return StoryTextLines.joined(text.toString());
  }
}
