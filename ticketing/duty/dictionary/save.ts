/** Edits of the sensitive words: each is a new version with its reason, the old ones are kept. One person may: a word that is missing now cannot wait for a second one. */
import { desc, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { sensitiveDictionary } from '../../db/schema/duty.ts';
import { errors } from '../../errors.ts';
import { announceChange, reload } from '../../reload.ts';
import { dutySettings, sensitiveEntry, type SensitiveEntry } from './entry.ts';

/** `version`: the one the editor was looking at. */
export const dictionaryEdit = z.object({ version: z.number().int().min(0), entries: z.array(sensitiveEntry).max(2000, '最多2000条'), settings: dutySettings, reason: z.string().trim().min(4, '请说明修改理由，至少4个字').max(300) });
export type DictionaryEdit = z.infer<typeof dictionaryEdit>;

/** @throws stale (somebody edited it meanwhile), ruleRefused twice, exceptWithoutWord, nothingOn */
export async function saveDictionary(core: Core, actor: StaffActor, edit: DictionaryEdit): Promise<void> {
  mustFit(edit.entries);
  await core.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sensitive_dictionary'))`);
    const [newest] = await tx.select().from(sensitiveDictionary).orderBy(desc(sensitiveDictionary.version)).limit(1);
    if ((newest?.version ?? 0) !== edit.version) throw errors.stale(newest ? [{ verb: 'saveDictionary', at: newest.at, by: newest.byName ?? '他人' }] : [], '敏感词库');
    await tx.insert(sensitiveDictionary).values({ version: edit.version + 1, entries: edit.entries, settings: edit.settings, reason: edit.reason, by: actor.staffId, byName: actor.name, at: core.now() });
    await announceChange(tx, 'sensitive');
  });
  await reload(core, 'sensitive');
}

function mustFit(entries: readonly SensitiveEntry[]): void {
  const seen = new Set<string>();
  for (const { word, category, except } of entries) {
    const key = `${category} ${word}`;
    if (seen.has(key)) throw errors.ruleRefused('twice', `“${word}”在同一类别中出现了两次。`, `${word} stands twice in one category.`);
    seen.add(key);
    const strange = except.find((phrase) => !phrase.includes(word));
    if (strange) throw errors.ruleRefused('exceptWithoutWord', `“${word}”的例外短语“${strange}”不含该词，不起作用；请写包含该词的短语，如“爆”的例外“爆米花”。`, `The exception ${strange} does not hold ${word}.`);
  }
  if (!entries.some((e) => e.on)) throw errors.ruleRefused('nothingOn', '词库不能全部停用，至少保留一条启用的词。', 'At least one word must stay on.');
}
