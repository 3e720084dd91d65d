/** 溢出: what a caller may be given beside what their line asks for, the longer they wait. Skills only ever loosen. */
import type { Overflow } from '../db/schema/line.ts';
import type { Needs } from './waiting.ts';

/** What is not agents: an outside number to put them through to, or the offer to be called back. */
export type Elsewhere = Extract<Overflow, { to: 'outside' | 'callBack' }>;

export interface Widened {
  needs: Needs;
  /** how many steps are reached, for `call.overflowed` */
  steps: number;
  /** steps reached that lead away from the queue, in order; the floor takes those it has not taken yet */
  elsewhere: { step: number; what: Elsewhere }[];
  /** when the next step is reached; null: none is left */
  nextAt: Date | null;
}

/**
 * @param skills what the call asks for; they stay the first and best choice
 * @param steps of the line, in any order
 * @param skillsOf the skills of another line, or null when there is none
 */
export function widen(skills: readonly string[], steps: readonly Overflow[], queuedAt: Date, now: Date, skillsOf: (line: string) => readonly string[] | null): Widened {
  const ordered = steps.toSorted((a, b) => a.afterSeconds - b.afterSeconds);
  const waited = now.getTime() - queuedAt.getTime();
  const reached = ordered.filter((step) => step.afterSeconds * 1000 <= waited);
  const next = ordered[reached.length];
  const needs: (readonly string[])[] = [skills];
  const elsewhere: Widened['elsewhere'] = [];
  for (const [at, what] of reached.entries()) {
    if (what.to === 'outside' || what.to === 'callBack') elsewhere.push({ step: at + 1, what });
    else {
      const wider = what.to === 'skills' ? what.skills : skillsOf(what.number);
      if (wider) needs.push([...wider, ...skills.filter(stays)]);
    }
  }
  return { needs, steps: reached.length, elsewhere, nextAt: next ? new Date(queuedAt.getTime() + next.afterSeconds * 1000) : null };
}

/** A language is never given up: who speaks only English is not helped by an agent who does not. */
const stays = (skill: string): boolean => skill.startsWith('language:');
