import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { conference } from '../db/schema/index.ts';
import { conferenceKinds } from '../db/schema/dispute.ts';
import { errors } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

export const conferenceNames: Record<(typeof conferenceKinds)[number], string> = { onSite: '现场会', meeting: '协调会' };

/** 登记会商纪要: who sat together, what was said, what each unit shall do. There may be several; the first ends the conference's clock. */
export const confer = verb({
  kind: 'ticket', name: 'confer', summary: '登记会商纪要（现场会、协调会）',
  input: z.object({
    kind: z.enum(conferenceKinds), heldAt: z.iso.datetime({ offset: true }), place: z.string().trim().max(200).optional(),
    participantUnitIds: z.array(unitId).min(2, '会商至少有两个单位参加').max(30), minutes: z.string().trim().min(10, '请写明会商情况（至少10个字）').max(20_000),
    decisions: z.array(z.object({ unitId, decision: z.string().trim().min(2, '请写明该单位做什么').max(1000) })).min(1, '请写明至少一个单位的议定事项').max(30),
  }),
  async apply(work, _subject, input) {
    const { city } = work.core;
    const heldAt = new Date(input.heldAt);
    if (heldAt > work.now) throw errors.ruleRefused('conferenceAhead', '会商时间不能晚于现在；会后再登记纪要。', 'The conference lies in the future; record it when it was held.');
    if (heldAt < work.ticket.registeredAt) throw errors.ruleRefused('conferenceBefore', '会商时间早于工单登记时间，请核对。', 'The conference lies before the ticket was registered.');
    const units = [...new Set([...input.participantUnitIds, ...input.decisions.map((d) => d.unitId)])];
    const unknown = units.find((id) => !city.units.has(id));
    if (unknown) throw errors.ruleRefused('unitUnknown', `没有单位「${unknown}」。`, `No such unit: ${unknown}.`);
    if (new Set(input.participantUnitIds).size < 2) throw errors.ruleRefused('conferenceAlone', '会商至少有两个不同的单位参加。', 'A conference has at least two units.');
    if (work.actor.kind !== 'staff') throw errors.notAllowed('会商纪要须由疑难协调员登记。', 'A coordinator records the conference.');
    work.stopClocks(['conference']);
    const participantUnitIds = [...new Set(input.participantUnitIds)];
    const [made] = await work.tx.insert(conference).values({
      ticketId: work.ticket.id, kind: input.kind, heldAt, place: input.place, participantUnitIds, minutes: input.minutes, decisions: input.decisions,
      recordedBy: work.actor.staffId, recordedByName: work.actor.name, recordedAt: work.now,
    }).returning({ id: conference.id });
    const name = (id: string) => unitName(city, id);
    return { data: { conferenceId: made!.id, kind: input.kind, kindName: conferenceNames[input.kind], heldAt, units: participantUnitIds.map(name), decisions: input.decisions.map((d) => `${name(d.unitId)}：${d.decision}`) } };
  },
});
