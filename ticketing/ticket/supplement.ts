import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { watchWords } from '../duty/raise.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { goOn } from './go-on.ts';

/** More from the citizen; what was asked for brings a waiting ticket back at once. Numbers are masked in what staff read; the words as they came are kept sealed. */
export const supplement = verb({
  kind: 'ticket', name: 'supplement', summary: '补充材料',
  input: z.object({ text: longText.max(5000, '不超过5000字') }),
  async apply(work, _subject, input) {
    if (work.ticket.state === 'awaitingCitizen') await work.perform(goOn, { how: 'answered' }, { as: byRule });
    await watchWords(work, [input.text]);
    return { data: said(work, input.text) };
  },
});
