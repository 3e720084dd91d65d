import type { PhoneProblem, PhoneStatus, TalkEnd } from './phone.ts';

/** Everything that may happen to a telephone. */
export type PhoneHappening =
  | { kind: 'connecting' } | { kind: 'registered' } | { kind: 'connectionLost' } | { kind: 'refused' } | { kind: 'closed'; why: 'off' | 'elsewhere' }
  | { kind: 'rang'; id: string } | { kind: 'dialled'; id: string } | { kind: 'answering' } | { kind: 'established'; id: string } | { kind: 'sound'; id: string; sound: 'flowing' | 'lost' } | { kind: 'ended'; id: string; why: TalkEnd }
  | { kind: 'muted'; on: boolean } | { kind: 'problem'; problem: PhoneProblem } | { kind: 'solved'; problems: readonly PhoneProblem[] } | { kind: 'microphone'; name: string | null };

export const silent: PhoneStatus = { connection: 'off', talk: null, ended: null, muted: false, problem: null, microphone: null };

/** The status after something happened. What is told of a talk that is over already changes nothing. */
export function after(before: PhoneStatus, happening: PhoneHappening): PhoneStatus {
  const talk = before.talk;
  const of = (id: string) => talk?.id === id;
  switch (happening.kind) {
    case 'connecting': return before.connection === 'ready' ? before : { ...before, connection: 'connecting' };
    case 'registered': return { ...before, connection: 'ready' };
    // a talk is kept: its sound may go on without the signalling, and is looked for again with it
    case 'connectionLost': return before.connection === 'off' || before.connection === 'elsewhere' ? before : { ...before, connection: 'lost' };
    case 'refused': return { ...before, connection: 'refused' };
    case 'closed': return { ...before, connection: happening.why, talk: null, muted: false, ended: talk ? 'lost' : before.ended };
    case 'rang': return { ...before, talk: { id: happening.id, direction: 'in', state: 'ringing', sound: 'pending' }, ended: null, muted: false };
    case 'dialled': return { ...before, talk: { id: happening.id, direction: 'out', state: 'connecting', sound: 'pending' }, ended: null, muted: false };
    case 'answering': return talk?.state === 'ringing' ? { ...before, talk: { ...talk, state: 'connecting' } } : before;
    case 'established': return talk && of(happening.id) ? { ...before, talk: { ...talk, state: 'talking' } } : before;
    case 'sound': return talk && of(happening.id) ? { ...before, talk: { ...talk, sound: happening.sound } } : before;
    case 'ended': return of(happening.id) ? { ...before, talk: null, muted: false, ended: happening.why, problem: happening.why === 'noCommonCodec' ? 'noCommonCodec' : before.problem === 'noSound' ? null : before.problem } : before;
    case 'muted': return { ...before, muted: happening.on };
    case 'problem': return { ...before, problem: happening.problem };
    case 'solved': return before.problem && happening.problems.includes(before.problem) ? { ...before, problem: null } : before;
    case 'microphone': return { ...before, microphone: happening.name };
  }
}
