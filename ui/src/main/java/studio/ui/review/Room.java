package studio.ui.review;

import studio.ui.desk.Refusal;

/// What a sitting needs of the page around it.
interface Room {
  /// Prints, choice or the current picture are others now.
  void redraw();

  /// What was done, with a way to take it back.
  void tell(String words, boolean canUndo);

  void refuse(Refusal refusal);

  /// Opens what asks for more words.
  void open(Leaf leaf);

  /// Writes the filter and the form into the address.
  void remember();

  enum Leaf {
    MOVE,
    CAPTION,
    SWEEP_APPROVE,
    SWEEP_REJECT,
    NOTE,
    CARD
  }
}
