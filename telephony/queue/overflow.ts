/** 溢出: what a caller may be given beside what they ask for, the longer they wait, or the more wait with them. Skills only ever loosen. */
import type { Overflow } from '../db/schema/line.ts';
import type { Needs } from './waiting.ts';

/** What is not agents: an outside number to put them through to, or the offer to be called back. */
export type Elsewhere = Extract<Overflow, { to: 'outside' | 'callBack' }>;

export interface Asked {
  /** what the call asks for; it stays the first and best choice */
  skills: readonly string[];
  /** of the line, in any order */
  steps: readonly Overflow[];
  /** skills that help out while more wait than the line allows; null: they do not */
  surge: readonly string[] | null;
  queuedAt: Date;
  now: Date;
  /** the skills of another line, or null when there is none */
  skillsOf(line: string): readonly string[] | null;
  /** every skill that somebody at work has */
  atWork: ReadonlySet<string>;
}

export interface Widened {
  needs: Needs;
  /** how many steps are reached, for `call.overflowed` */
  steps: number;
  /** steps reached that lead away from the queue, in order; the floor takes those it has not taken yet (`step` > `call.overflowed`) */
  elsewhere: { step: number; what: Elsewhere }[];
  /** when more is allowed; null: nothing is left */
  nextAt: Date | null;
}

/** A special desk is waited for so long; at once not when nobody sits at it. */
export const deskMs = 30_000;

export function widen({ skills, steps, surge, queuedAt, now, skillsOf, atWork }: Asked): Widened {
  const waited = now.getTime() - queuedAt.getTime();
  const ordered = steps.toSorted((a, b) => a.afterSeconds - b.afterSeconds);
  const reached = ordered.filter((step) => step.afterSeconds * 1000 <= waited);
  const next = ordered[reached.length];
  const desks = skills.filter(isDesk);
  const lost = skills.filter((skill) => isLanguage(skill) && !atWork.has(skill));
  const deskOver = desks.length > 0 && (waited >= deskMs || desks.some((desk) => !atWork.has(desk)));
  // Who speaks only Uyghur is not helped by an agent who does not; where nobody at work does, an agent answers and brings an interpreter in.
  const kept = skills.filter((skill) => isLanguage(skill) && !lost.includes(skill));
  const sets: (readonly string[])[] = [skills];
  const add = (set: readonly string[]) => { if (!sets.some((one) => same(one, set))) sets.push(set); };
  const plain = skills.filter((skill) => !lost.includes(skill));
  if (lost.length) add(plain);
  if (deskOver) add(plain.filter((skill) => !isDesk(skill)));
  if (surge) add([...surge, ...kept]);
  const elsewhere: Widened['elsewhere'] = [];
  for (const [at, what] of reached.entries()) {
    if (what.to === 'outside' || what.to === 'callBack') elsewhere.push({ step: at + 1, what });
    else {
      const wider = what.to === 'skills' ? what.skills : skillsOf(what.number);
      if (wider) add([...wider, ...kept]);
    }
  }
  const moments = [...(next ? [queuedAt.getTime() + next.afterSeconds * 1000] : []), ...(desks.length && !deskOver ? [queuedAt.getTime() + deskMs] : [])];
  return { needs: sets, steps: reached.length, elsewhere, nextAt: moments.length ? new Date(Math.min(...moments)) : null };
}

const isDesk = (skill: string): boolean => skill.startsWith('desk:');
const isLanguage = (skill: string): boolean => skill.startsWith('language:');
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((skill) => b.includes(skill));
