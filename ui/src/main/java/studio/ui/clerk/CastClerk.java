package studio.ui.clerk;

import studio.ui.desk.CastDesk;

/// Answers about the cast.
final class CastClerk implements CastDesk {}
