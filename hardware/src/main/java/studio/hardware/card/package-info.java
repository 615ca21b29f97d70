/// Graphics cards: which there are, what they hold, how warm they run. [Cards] is the way in: it
/// asks every probe this machine has an instrument for ([NvidiaProbe], [SysfsProbe], [AmdSmiProbe],
/// [RocmProbe]), joins what they see and puts the operator's names on it. [CardWatch] keeps what
/// one card showed over a night and tells how much of its memory strangers hold. Instruments are
/// programs of other people whose words change with every version; everything they may print and
/// everything they may fail with is collected in the fixtures of the tests.
@NullMarked
package studio.hardware.card;

import org.jspecify.annotations.NullMarked;
