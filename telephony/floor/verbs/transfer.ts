import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { lineFor } from '../../line/index.ts';
import { releaseLeg } from '../end.ts';
import { endHold } from '../hold.ts';
import { putThrough } from '../outside.ts';
import { enterQueue } from '../queue/enter.ts';
import { ringFor } from '../queue/offer.ts';
import { phoneRoles } from '../roles.ts';
import { legOf, live } from '../rows.ts';
import type { Step } from '../step.ts';
import { floorVerb } from '../verb.ts';
import { exactlyOne, freeColleague, whom } from './whom.ts';

const input = z.object({ ...whom, line: z.string().trim().max(20).optional() });

/** 转接（直接转出）: the agent leaves at once; the caller hears music until a colleague, the queue of another line, or an outside number answers. Where nobody does they are back in the queue, at their place. */
export const transfer = floorVerb({
  name: 'transfer', zh: '转接', en: 'Transfer', on: 'call', who: phoneRoles, from: ['talking'],
  input: input.refine((to) => exactlyOne([to.staffId, to.number, to.line]), { message: '请选择一位同事、一条线路或填写一个号码', path: ['staffId'] }),
  guard: ({ call, legs }) => (!legOf(legs, 'citizen') ? errors.ruleRefused('citizenLeft', '来电人已挂机。', 'The caller has left.')
    : call!.direction === 'outbound' ? errors.ruleRefused('outbound', '呼出的电话请先咨询，再完成转接。', 'A call that we made is transferred after a consultation.') : null),
  async apply(step, to: z.infer<typeof input>) {
    if (to.staffId !== undefined && to.staffId === step.actor?.staffId) throw errors.ruleRefused('yourself', '不能转给自己。', 'That is yourself.');
    const colleague = to.staffId === undefined ? null : await freeColleague(step, to.staffId);
    const line = to.line === undefined ? null : await lineFor(step.core, to.line, step.now);
    if (to.line !== undefined && !line?.open) throw errors.ruleRefused('lineClosed', line?.closed?.zh ?? '没有这条线路。', line?.closed?.en ?? 'No such line.');
    if (to.number !== undefined) await putThrough(step, step.actor!, to.number, to.name ?? to.number);
    await leave(step);
    if (colleague) await ringFor(step, colleague, { transferredBy: step.actor?.name });
    else if (line) enterQueue(step, { skills: line.skills, priority: Math.max(step.call.priority, line.priority), preferredStaffId: null });
    return colleague ? { to: step.legs.at(-1)!.name } : { to: line?.name ?? to.name ?? to.number };
  },
});

async function leave(step: Step): Promise<void> {
  endHold(step);
  const fresh = step.call.state === 'ringing' ? step.legs.at(-1) : null; // whom we just called
  for (const leg of step.legs.filter((l) => live(l) && l.party !== 'citizen' && l !== fresh)) await releaseLeg(step, leg);
}
