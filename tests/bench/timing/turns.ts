/** Does one piece of work; called again and again, by several workers at once where there are several. */
export type Piece = (worker: number) => Promise<unknown>;

interface Side { pieces: number; ms: number }

/** A turn is long enough to fill the workers, and short enough that a noisy minute of the machine meets both sides. */
const TURN_SECONDS = 3;

/**
 * Two ways of doing the same in turns on one machine, so that what disturbs one disturbs the other.
 * @param seconds of measuring for each side; a tenth of it on top is warming up
 * @returns pieces a second of both
 */
export async function inTurns(ours: Piece, theirs: Piece, { seconds, workers }: { seconds: number; workers: number }): Promise<{ ours: number; theirs: number }> {
  const totals = { ours: { pieces: 0, ms: 0 }, theirs: { pieces: 0, ms: 0 } };
  for (const piece of [ours, theirs]) await turn(piece, seconds / 10, workers, { pieces: 0, ms: 0 });
  const turns = Math.max(1, Math.round(seconds / TURN_SECONDS));
  for (let i = 0; i < turns; i += 1) {
    await turn(ours, seconds / turns, workers, totals.ours);
    await turn(theirs, seconds / turns, workers, totals.theirs);
  }
  return { ours: rate(totals.ours), theirs: rate(totals.theirs) };
}

async function turn(piece: Piece, seconds: number, workers: number, total: Side): Promise<void> {
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(Array.from({ length: workers }, async (_, worker) => {
    do {
      await piece(worker);
      total.pieces += 1;
    } while (performance.now() < until);
  }));
  total.ms += performance.now() - begun;
}

const rate = ({ pieces, ms }: Side) => (pieces * 1000) / ms;
