package studio.verticles.story.screenwriter;

import studio.hardware.brief.Look;
import studio.hardware.brief.VoiceProfile;

/// Somebody in the story, looking and sounding the same in every shot. `name` is unique in the
/// cast; `description` is what the author says about them, possibly nothing.
public record CastMember(String name, Look look, VoiceProfile voice, String description) {}
