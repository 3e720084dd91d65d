/** What a call and a call-back count for, as conditions on their rows: one text for the figures (rows.ts) and for the lists behind each (calls/filter.ts, call-back/list.ts). Constants of the program, never input. */

/** How a list names the calls of a figure. `unanswered`, `late15` and `late20` are those that a rate misses. */
export const callCounts = ['asked', 'answered', 'unanswered', 'in15', 'late15', 'in20', 'late20', 'abandoned', 'short'] as const;
export type CallCount = (typeof callCounts)[number];

/** Which calls figures are about at all: came in on a line, and over or answered. @param c the name of `call` in the query */
export const isCounted = (c: string): string => `${c}.direction = 'inbound' and ${c}.line_number is not null and (${c}.state = 'ended' or ${c}.answered_at is not null)`;

/**
 * A call asks for a person when it reaches the queue, is turned away because the queue is full, or ends before it gets there. Not: blocked, outside the hours, changed for a call back before the queue.
 * Gone within 5 s is told apart (行业通行口径) and counts for nothing else. Answered: a person spoke with them, of ours, or outside where they were put through by overflow.
 */
export function countsAs(c: string): Record<CallCount, string> {
  const all = `(${c}.outcome is distinct from 'refused' and ${c}.outcome is distinct from 'closedHours' and (${c}.queued_at is not null or ${c}.outcome in ('abandoned', 'shortAbandoned', 'lost', 'overflowed')))`;
  const short = `coalesce(${c}.outcome = 'shortAbandoned', false)`;
  const asked = `(${all} and not ${short})`;
  const spoke = `(${c}.answered_at is not null or coalesce(${c}.outcome = 'overflowed', false))`;
  const within = (seconds: number) => `coalesce(${asked} and ${c}.answered_at <= ${c}.queued_at + interval '${seconds} seconds', false)`;
  return {
    asked, answered: `(${asked} and ${spoke})`, unanswered: `(${asked} and not ${spoke})`, in15: within(15), late15: `(${asked} and not ${within(15)})`, in20: within(20), late20: `(${asked} and not ${within(20)})`,
    abandoned: `(${asked} and not ${spoke} and coalesce(${c}.outcome in ('abandoned', 'callBack'), false))`, short: `(${all} and ${short})`,
  };
}

/** How a list names the call-backs of 漏接回拨率: those it is about, those first tried in time, and the others. */
export const callBackCounts = ['due', 'prompt', 'late'] as const;
export type CallBackCount = (typeof callBackCounts)[number];

/** 漏接来电 (国办函〔2025〕66号（四）). Whoever called again and was answered before we had tried, and what a person dropped with a reason, was not for us to call. @param b the name of `call_back` in the query */
export function countsAsBack(b: string): Record<CallBackCount, string> {
  const due = `(${b}.why <> 'asked' and ${b}.state <> 'dropped' and not (${b}.state = 'over' and jsonb_array_length(${b}.attempts) = 0))`;
  const inTime = `coalesce((${b}.attempts->0->>'at')::timestamptz <= ${b}.due_at, false)`;
  return { due, prompt: `(${due} and ${inTime})`, late: `(${due} and not ${inTime})` };
}
