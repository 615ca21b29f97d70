package studio.verticles.character;

/// What an event of this department says: who wished it, and what about.
record CastEvent(String by, String about) {}
