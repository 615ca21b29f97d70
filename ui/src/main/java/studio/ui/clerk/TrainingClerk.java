package studio.ui.clerk;

import studio.ui.desk.TrainingDesk;

/// Answers about training likenesses.
final class TrainingClerk implements TrainingDesk {}
