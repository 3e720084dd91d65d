import { hiddenTicketIds } from '../../access/accused.ts';
import type { StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import type { ThresholdView } from '../../http/judgement-views.ts';
import type { Calibration } from '../confidence.ts';
import { readPolicy } from '../policy.ts';
import type { Span } from '../quality/span.ts';
import { calibrate } from './calibrate.ts';
import { chooseThreshold, coverageCurve, leastFor } from './choose.ts';
import type { PolicyEvidence } from './evidence.ts';
import { decidedCells, pointsOf, seenOf } from './points.ts';
import { wilson } from './wilson.ts';

export interface Wanted extends Span { /** at most this share of those sent on alone may come back */ returnRate: number; /** by the offered calibration instead of the one in force */ refit: boolean }

/** The coverage curve of a period and the threshold it allows. */
export async function readThreshold(core: Core, actor: StaffActor, { from, to, returnRate, refit }: Wanted): Promise<ThresholdView> {
  const { slope, shift } = await readPolicy(core, core.db);
  const { cells, model, perDay } = await decidedCells(core, { from, to, hidden: await hiddenTicketIds(core, actor) });
  const offered = calibrate(seenOf(cells), { slope, shift });
  const calibration = refit && offered ? { slope: offered.slope, shift: offered.shift } : { slope, shift };
  const points = pointsOf(cells, calibration);
  const daily = <P extends { coverage: number }>(p: P) => ({ ...p, perDay: p.coverage * perDay });
  const chosen = chooseThreshold(points, returnRate);
  return {
    from, to, returnRate, n: cells.reduce((sum, c) => sum + c.n, 0), model, perDay, least: leastFor(returnRate),
    curve: coverageCurve(points).map(daily), chosen: chosen && daily(chosen), calibration, offered,
  };
}

/** What the tickets of a period say about one threshold. */
export async function evidenceFor(core: Core, actor: StaffActor, span: Span, by: Calibration & { autoFrom: number }): Promise<PolicyEvidence> {
  const { cells, model, perDay } = await decidedCells(core, { ...span, hidden: await hiddenTicketIds(core, actor) });
  const n = cells.reduce((sum, c) => sum + c.n, 0);
  const above = pointsOf(cells, by).filter((p) => p.confidence >= by.autoFrom);
  const sent = above.reduce((sum, p) => sum + p.n, 0);
  const wrong = above.reduce((sum, p) => sum + p.wrong, 0);
  return { from: span.from, to: span.to, n, model, sent, wrong, rate: sent ? wrong / sent : null, upper: wilson(wrong, sent).upper, perDay: n ? (sent / n) * perDay : 0, lowest: sent ? Math.min(...above.filter((p) => p.n > 0).map((p) => p.confidence)) : null };
}
