package studio.ui.desk;

/// The paper desk's drawer for the cast.
public final class PaperCastDesk implements CastDesk {}
