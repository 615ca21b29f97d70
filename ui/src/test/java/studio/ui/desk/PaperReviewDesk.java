package studio.ui.desk;

/// The paper desk's drawer for judging pictures.
public final class PaperReviewDesk implements ReviewDesk {}
