package studio.ui.clerk;

import studio.ui.desk.CreateDesk;

/// Answers about drawing the cast.
final class CreateClerk implements CreateDesk {}
