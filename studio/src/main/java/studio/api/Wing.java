package studio.api;

/// A part of the API that has a contract of its own: its file is laid into `openapi.yaml`, and its
/// operations are answered by its doors.
interface Wing {
  /// A resource such as "openapi/characters.yaml": `tags`, `paths` and `components` that are added
  /// to those of the whole contract, and may refer to them.
  String contract();

  /// Says who answers.
  void open(Operations operations);
}
