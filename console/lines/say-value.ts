import { spansText, type Span } from './spans.ts';
import type { useLineWords } from './words.ts';

type W = ReturnType<typeof useLineWords>;

/** A field of a line as people read it. */
export function sayValue(w: W, field: string, value: unknown): string {
  if (field === 'hours') return Object.keys(w.days).map((kind) => `${w.days[kind]} ${hoursText(w, (value as Record<string, Span[] | undefined>)[kind])}`).join('；');
  if (field === 'atNight') { const v = value as { do: string; skills?: string[] }; return v.do === 'callBack' ? w.nightOptions.callBack! : `${w.nightOptions.skills}：${skillsText(w, v.skills)}`; }
  if (field === 'skills') return skillsText(w, value as string[]);
  if (field === 'greeting') return (value as string[]).join(' + ');
  if (field === 'overflow') return (value as Step[]).map((s) => stepText(w, s)).join('；') || w.none;
  if (field === 'surge') { const v = value as { above: number; skills: string[] } | null; return v ? `${w.above} ${v.above} ${w.people}：${skillsText(w, v.skills)}` : w.none; }
  if (field === 'announceEvery') return typeof value === 'number' ? w.secondsEach(value) : w.musicOnly;
  if (field === 'mostWaiting') return typeof value === 'number' ? `${value} ${w.people}` : w.noLimit;
  return typeof value === 'boolean' ? (value ? w.yes : w.no) : String(value);
}

export interface Step { afterSeconds: number; to: string; skills?: string[]; number?: string }
export const stepText = (w: W, step: Step): string => `${w.after} ${step.afterSeconds} ${w.seconds} ${w.overflowTo[step.to]}${step.number ? ` ${step.number}` : ''}${step.skills ? ` ${skillsText(w, step.skills)}` : ''}`;
export const skillsText = (w: W, skills: readonly string[] | undefined): string => (skills ?? []).map(w.skill).join(' + ') || w.none;
export const hoursText = (w: W, spans: readonly Span[] | undefined): string => { const text = spansText(spans); return text === '00:00-24:00' ? w.allDay : text || w.noService; };
