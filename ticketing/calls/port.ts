/** What analytics asks of telephony: rows of calls, so that a figure about calls is counted like every other, from the rows behind it. */
import type { StaffActor } from '../access/actor.ts';
import type { Sql } from '../db/connect.ts';

/** From (included), to (excluded); `until` is `to`, or now while the span still runs. */
export interface CallSpan { from: Date; to: Date; until: Date }
type Rows = (sql: Sql, span: CallSpan) => ReturnType<Sql>;

/** Rows of each kind have `at` and `line` (the number that was dialled) beside their own columns. */
export interface CallFigures {
  /** Was there ever a call here? Where there was none, its figures are not nought but absent. */
  used(): Promise<boolean>;
  /** number → name of the line */
  lines(): Promise<ReadonlyMap<string, string>>;
  /** May they open the list that a figure leads to? */
  mayList(actor: StaffActor, list: 'calls' | 'callBacks'): boolean;
  /**
   * Calls that came in and are over or answered: `asked` for a person, `short` (gone within 5 s), `answered`, `in15`, `in20`, `abandoned`;
   * in seconds `waited` (queue to answer), `whole_wait` (from the first ring), `talked` (holding included), `held`, `after_work`.
   */
  calls: Rows;
  /** Missed calls that were to be called back by a moment of the span: `due` (it was for us to call), `prompt` (and first tried in time), `reached`. */
  callBacks: Rows;
  /** Stretches of agents at work within the span, without a line: `seconds`, `busy_seconds` (ringing, talking, after-call work). */
  work: Rows;
}
