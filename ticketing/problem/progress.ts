import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { longText } from '../verb/fields.ts';
import { ownPart } from './own-part.ts';
import { problemVerb } from './verb.ts';

/** 反馈进展: how far a unit is with its part. It answers an urging. */
export const progress = problemVerb({
  name: 'progress', summary: '反馈进展',
  input: z.object({ text: longText.min(4, '请写明进展（至少4个字）').max(2000), unitId: z.string().max(64).optional() }),
  async apply(work, { text, unitId }) {
    const part = ownPart(work, unitId);
    const urged = work.units.find((u) => u.unitId === part)?.urgedAt ?? null;
    work.setUnit(part, { report: text, reportedAt: work.now, urgedAt: null, urgedText: null });
    return { unit: unitName(work.core.city, part), text, ...(urged ? { answers: true } : {}) };
  },
});
