import { z } from 'zod';
import { roleFor } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import { errors } from '../errors.ts';
import { refusedUnits } from '../request/refused-units.ts';
import { reason, unitId } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { returnsSeen } from './returns-seen.ts';
import { setTemporaryLead } from './temporary-lead.ts';

/** A conference within two working days (common practice). */
export const conferenceWithin = { workdays: 2 } as const;
/** So many units that say it is not theirs are a dispute; before that a coordinator or supervisor must want one. */
const disputeFrom = 2;

/** 转疑难会商: units dispute whose it is. Somebody works meanwhile (先办后议); a conference and a ruling end it. */
export const markHardCase = verb({
  kind: 'ticket', name: 'markHardCase', summary: '转疑难会商，指定先办单位',
  input: z.object({ reason, temporaryLeadUnitId: unitId.optional() }),
  guard(subject, actor) {
    if (actor.kind !== 'staff' || roleFor(actor, ['coordinator', 'supervisor'])) return null;
    const seen = returnsSeen(subject.assignments).length;
    return seen >= disputeFrom || subject.ticket.returnCount >= disputeFrom ? null
      : errors.ruleRefused('hardCaseEarly', `退单${seen}次，不足${disputeFrom}次，尚不构成争议；请先派单，或由疑难协调员、督办员写明理由后转会商。`, `${seen} returns are no dispute yet; a coordinator or a supervisor may call a conference for a reason.`);
  },
  async apply(work, _subject, input) {
    const refused = await refusedUnits(work);
    work.stopClocks(['dispatch']);
    const lead = await setTemporaryLead(work, input.temporaryLeadUnitId, `先办后议：${input.reason}`);
    work.setTicket({ hardAt: work.now });
    work.tell('hardCase', { unit: unitName(work.core.city, lead.unitId) }, String(lead.id));
    const { due } = work.startClock('conference', conferenceWithin);
    const name = (id: string) => unitName(work.core.city, id);
    return { data: { reason: input.reason, temporaryLeadUnitId: lead.unitId, unit: name(lead.unitId), refusedUnitIds: refused, refused: refused.map(name), conferenceBy: due } };
  },
});
