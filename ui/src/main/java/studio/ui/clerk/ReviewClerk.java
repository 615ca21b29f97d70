package studio.ui.clerk;

import studio.ui.desk.ReviewDesk;

/// Answers about judging pictures.
abstract class ReviewClerk implements ReviewDesk {}
