import { z } from 'zod';
import { cityDay, isRealDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { expiryMoment } from './text.ts';
import { articleVerb } from './verb.ts';

/** The owner says that it still holds, and until when. An expired one is read again. */
export const verify = articleVerb({
  name: 'verify', summary: '确认有效并延长有效期',
  input: z.object({ expiresOn: z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD').nullable(), note: z.string().trim().max(500).optional() }),
  async apply(work, { expiresOn, note }) {
    const { now, actor, article } = work;
    if (expiresOn !== null && expiresOn < cityDay(now)) throw errors.ruleRefused('pastExpiry', '失效日期须为今天或以后。', 'The last day must be today or later.');
    if (expiresOn !== null && expiresOn < article.effectiveFrom) throw errors.ruleRefused('beforeEffective', '失效日期不能早于生效日期。', 'It cannot end before it begins.');
    work.set({ expiresAt: expiresOn === null ? null : expiryMoment(expiresOn), lastVerifiedAt: now, verifiedBy: actor.kind === 'staff' ? actor.staffId : null, alarm: null });
    return { note: [expiresOn === null ? '长期有效' : `有效至${expiresOn}`, note].filter(Boolean).join('；') };
  },
});
