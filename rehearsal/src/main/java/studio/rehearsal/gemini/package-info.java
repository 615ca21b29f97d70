/// Gemini for rehearsals: `generateContent` and the models' cards, answering what it is told to.
@NullMarked
package studio.rehearsal.gemini;

import org.jspecify.annotations.NullMarked;
