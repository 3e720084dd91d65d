import { errors } from '../errors.ts';
import { hardGates } from '../review/hard-gates.ts';
import type { ReplyFacts } from '../review/gate.ts';

/** Gates that look at the words alone: what a reply must pass, an explanation must too. */
const ofWords = new Set(['replyTooShort', 'replyBoilerplate', 'replyRepeatsAppeal', 'replyPersonalNumber', 'replyUnkind']);

/** @throws HotlineError ruleRefused where an explanation is not fit to be sent */
export function mustBeDecent(explanation: string, appeal: ReplyFacts['appeal']): void {
  if (/【[^】]*】/u.test(explanation)) throw errors.ruleRefused('explanationUnfilled', '说明中还有【】没有填写，请补全或删去。', 'The explanation still has 【】 to fill in.');
  const facts: ReplyFacts = { reply: explanation, outcome: 'explained', appeal, placeWords: [], matterWords: [], contact: { reached: true, tries: 0, days: 0, enough: true, nobody: false }, copiedFrom: null, supports: [] };
  for (const gate of hardGates.filter((g) => ofWords.has(g.code))) {
    const why = gate.fails(facts);
    if (why) throw errors.ruleRefused(gate.code, why.zh, why.en);
  }
}
