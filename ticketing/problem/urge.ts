import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { errors } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { problemVerb } from './verb.ts';

/** 催办: a unit of the problem is reminded; it stands among its things to do until it reports. Not again before it could answer. */
export const urge = problemVerb({
  name: 'urge', summary: '催办一个单位',
  input: z.object({ unitId, text: z.string().trim().min(4, '请写明催办内容（至少4个字）').max(500) }),
  async apply(work, { unitId: wanted, text }) {
    const part = work.units.find((u) => u.unitId === wanted);
    if (!part) throw errors.ruleRefused('partUnknown', '该单位不是该问题的主办或协办单位。', 'That unit has no part in this problem.');
    if (part.urgedAt) throw errors.ruleRefused('urgedAlready', '该单位还未答复上一次催办。', 'The unit has not answered the last urging yet.');
    work.setUnit(wanted, { urgedAt: work.now, urgedText: text });
    return { unit: unitName(work.core.city, wanted), unitId: wanted, text };
  },
});
