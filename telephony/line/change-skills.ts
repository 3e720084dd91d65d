/** What an agent can answer, set by hand; null gives back what their roles, lines and languages say. */
import { and, eq } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, reason, schema, type Core, type StaffActor } from '../../ticketing/index.ts';
import { floorChange, line, seatSkill } from '../db/schema/index.ts';
import { tell } from '../floor/tell.ts';
import { skillsOf } from '../seat/skills.ts';
import { mustChange } from './change-line.ts';

export const skillsChange = z.object({
  skills: z.array(z.object({ skill: z.string().trim().regex(/^(?:line:\d{3,12}|desk:[a-z][a-z-]{1,30}|language:[a-z]{2,3}|skill:[a-z][a-z-]{1,30})$/, '技能应为 line:号码、desk:专席、language:语种 或 skill:名称'), level: z.number().int().min(1, '等级1到5，1最好').max(5, '等级1到5，1最好') })).max(40).nullable(),
  reason,
});

/** @throws HotlineError notAllowed, notFound, invalid, ruleRefused */
export async function changeSkills(core: Core, actor: StaffActor, staffId: number, { skills, reason: why }: z.infer<typeof skillsChange>): Promise<void> {
  mustChange(actor);
  await core.db.transaction(async (tx) => {
    const [person] = await tx.select({ id: schema.staff.id }).from(schema.staff).where(and(eq(schema.staff.id, staffId), eq(schema.staff.active, true))).for('update');
    if (!person) throw errors.notFound('人员');
    const twice = skills?.find((s, at) => skills.findIndex((other) => other.skill === s.skill) !== at);
    if (twice) throw errors.invalid([{ path: 'skills', message: `「${twice.skill}」填写了两次` }]);
    const known = new Set((await tx.select({ number: line.number }).from(line)).map((l) => `line:${l.number}`));
    const strange = skills?.find((s) => s.skill.startsWith('line:') && !known.has(s.skill));
    if (strange) throw errors.invalid([{ path: 'skills', message: `没有线路${strange.skill.slice(5)}` }]);
    const set = await tx.select({ skill: seatSkill.skill, level: seatSkill.level }).from(seatSkill).where(eq(seatSkill.staffId, staffId));
    const after = skills === null ? null : Object.fromEntries(skills.map((s) => [s.skill, s.level]));
    const before = set.length ? Object.fromEntries(set.map((s) => [s.skill, s.level])) : null;
    if (equal(before, after)) throw errors.ruleRefused('nothingChanges', '与当前技能相同，无需变更。', 'Nothing would change.');
    await tx.delete(seatSkill).where(eq(seatSkill.staffId, staffId));
    if (skills?.length) await tx.insert(seatSkill).values(skills.map((s) => ({ staffId, ...s })));
    const now = await skillsOf(tx, [staffId]);
    await tx.insert(floorChange).values({ subject: 'skills', key: String(staffId), before: before ?? { usual: true }, after: after ?? { usual: true, ...now.get(staffId) }, reason: why, state: 'confirmed', proposedBy: actor.staffId, proposedAt: core.now() });
    await tell(tx, null, { what: 'floor' });
  });
}

const equal = (a: Record<string, number> | null, b: Record<string, number> | null): boolean => a === b || (a !== null && b !== null && Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([k, v]) => b[k] === v));
