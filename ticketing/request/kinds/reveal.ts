import { revealGrant } from '../../db/schema/index.ts';
import type { Who } from '../../verb/transition.ts';
import type { Subject } from '../../verb/verb.ts';
import type { RequestKindRules } from '../kind.ts';

const hourMs = 3_600_000;
/** Who decides was the city's rule when it was asked for (confidential/policy.ts). */
export const askedDeciders = ({ request }: Subject): readonly Who[] => (request?.payload.deciders as Who[] | undefined) ?? ['coordinator', 'supervisor', 'teamLead'];

/** 查看保密件: two approve by being two, the one who asks and the one who agrees. Who is of the accused unit sees neither ticket nor request. */
export const reveal: RequestKindRules = {
  zh: '查看身份', en: 'reveal',
  reasons: { verify: '核实举报内容', contact: '联系诉求人', safety: '保护诉求人安全', authority: '纪检、司法机关依法调取', other: '其他' },
  decideIn: { workHours: 4 },
  deciders: askedDeciders,
  async approve(work, { request }) {
    const asked = request!;
    const hours = Number(asked.payload.hours ?? 24);
    await work.tx.insert(revealGrant).values({ ticketId: asked.ticketId!, staffId: asked.requestedBy!, requestId: asked.id, fields: asked.payload.fields as string[], grantedAt: work.now, expiresAt: new Date(work.now.getTime() + hours * hourMs) });
  },
};
