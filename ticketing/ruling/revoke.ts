import { z } from 'zod';
import { rulingNo } from '../catalogue/precedents.ts';
import { errors } from '../errors.ts';
import { announceChange } from '../reload.ts';
import { reason } from '../verb/fields.ts';
import { endClause, supersededBy } from './clause.ts';
import { rulingVerb } from './verb.ts';

/** It was wrong, or the law changed. What its confirmation did to the catalogue is undone; tickets already sent stay where they are. */
export const revoke = rulingVerb({
  name: 'revoke', summary: '撤销裁定',
  input: z.object({ reason }),
  guard: (row, actor) => (row.state === 'confirmed' && row.ruledBy === actor.staffId ? errors.ruleRefused('ownRuling', '已写入派单目录的裁定不能由裁定人自己撤销，请由另一名协调员或班长撤销。', 'It stands in the catalogue; another coordinator or a team lead must revoke it.') : null),
  async apply(work, row, { reason: why }) {
    const later = await supersededBy(work.tx, row);
    if (later) throw errors.ruleRefused('superseded', `该裁定已被${rulingNo(later)}取代，请先撤销${rulingNo(later)}。`, `It was superseded by ruling ${later.id}; revoke that one first.`);
    const version = row.state === 'confirmed' ? (await endClause(work.tx, row, work.now)).version : undefined;
    await announceChange(work.tx, 'city');
    work.record('ruling.revoke', { rulingId: row.id, rulingNo: rulingNo(row), reason: why, version });
    return { revokedWhy: why };
  },
});
