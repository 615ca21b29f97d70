package studio.ui.clerk;

import studio.ui.desk.ReviewDesk;

/// Answers about judging pictures.
final class ReviewClerk implements ReviewDesk {}
