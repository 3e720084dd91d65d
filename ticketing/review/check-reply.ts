import { errors } from '../errors.ts';
import type { Finding, Gate, ReplyFacts } from './gate.ts';
import { hardGates } from './hard-gates.ts';
import { softGates } from './soft-gates.ts';

const gates: readonly Gate[] = [...hardGates, ...softGates];

/** Every gate's verdict on a reply, in the order of the checklist. */
export const checkReply = (facts: ReplyFacts): Finding[] => gates.map((gate) => {
  const why = gate.fails(facts);
  return { code: gate.code, level: gate.level, zh: gate.zh, en: gate.en, ok: why === null, why };
});

/** @throws HotlineError ruleRefused with the first hard gate that the reply does not pass */
export function mustPass(facts: ReplyFacts): void {
  for (const gate of hardGates) {
    const why = gate.fails(facts);
    if (why) throw errors.ruleRefused(gate.code, why.zh, why.en);
  }
}
