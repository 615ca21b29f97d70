package studio.ui.clerk;

import studio.ui.desk.DatasetDesk;

/// Answers about sets of pictures.
final class DatasetClerk implements DatasetDesk {}
