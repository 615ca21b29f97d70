package studio.ui.desk;

/// The paper desk's drawer for drawing the cast.
public final class PaperCreateDesk implements CreateDesk {}
