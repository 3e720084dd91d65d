import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { errors } from '../errors.ts';
import { askCitizen as askOnTicket, missing } from '../ticket/ask-citizen.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';

/** The lead unit cannot go on without something that only the citizen has. Other units ask through it: one list, once. */
export const askCitizen = verb({
  kind: 'assignment', name: 'askCitizen', summary: '请市民补充材料，暂停计时',
  input: z.object({ items: missing }),
  guard({ ticket, assignment }) {
    if (assignment!.role !== 'lead') return errors.ruleRefused('leadAsks', '由主办单位统一请市民补充，请将需要的内容报主办单位。', 'The lead unit asks for everybody; tell it what you need.');
    return ticket.askCount > 0 ? errors.ruleRefused('askedOnce', '一次性告知：已请市民补充过一次；确需再次补充的，请疑难协调员办理。', 'The citizen is asked once for everything; a coordinator may ask again.') : null;
  },
  async apply(work, subject, { items }) {
    const unit = unitName(work.core.city, subject.assignment!.unitId);
    await work.perform(askOnTicket, { items, unit }, { as: byRule });
    return { data: { items, unit } };
  },
});
