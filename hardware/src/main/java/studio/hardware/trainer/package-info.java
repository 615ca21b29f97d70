/// Training of likenesses (LoRAs). A [Trainer] takes hours, so it outlives us: [ProcessTrainer]
/// starts the operator's program with its output in a file, marks it so that it is known again
/// among all processes of the machine ([Run], [ProcessMark]), reads from the file how far it is
/// ([TrainingLog]), and takes the result only when it is whole ([Safetensors]). A studio that died
/// in the meantime finds the program at work and goes on watching, or finds its result.
@NullMarked
package studio.hardware.trainer;

import org.jspecify.annotations.NullMarked;
