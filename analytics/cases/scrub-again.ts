import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { scrubCase, suspectsOf, type Removed } from './scrub.ts';
import { caseVerb } from './verb.ts';

/** Takes out what the rules still find, after people wrote on it. What it took is kept with the rest, sealed. */
export const scrubAgain = caseVerb({
  name: 'scrubAgain', summary: '对修改稿再次自动脱敏', input: z.object({}),
  guard: (row) => (row.draft && !suspectsOf(row.draft).length ? errors.ruleRefused('nothingFound', '没有再发现疑似个人信息；仍请逐句检查。', 'Nothing more was found; look through it all the same.') : null),
  apply({ core, row, set }) {
    const { text, removed } = scrubCase(row.draft!);
    const before = row.removed ? (JSON.parse(core.cipher.open(row.removed)) as Removed[]) : [];
    set({ draft: text, removed: core.cipher.seal(JSON.stringify([...before, ...removed])) });
    return Promise.resolve(`自动脱敏${removed.length}处`);
  },
});
