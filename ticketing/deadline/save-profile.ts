/** 时限方案: proposed by one person, put in force by another (四眼, common practice for rules that others are measured by). Only clocks that start afterwards go by it. */
import { eq, ne, sql } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { deadlineProfile } from '../db/schema/index.ts';
import { errors, HotlineError } from '../errors.ts';
import { announceChange, reload } from '../reload.ts';
import { ProfileError, readProfile, type Profile } from './profile.ts';

/** @throws malformed for no JSON; profileFile (422) naming each wrong path */
export function parseProfile(text: string): { json: unknown; profile: Profile } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw errors.malformed(`不是有效的 JSON：${(error as Error).message}`, `Not valid JSON: ${(error as Error).message}`);
  }
  try {
    return { json, profile: readProfile(json) };
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    const lines = error.issues.map(({ path, reason }) => `${path || '(方案)'}：${reason}`).join('；');
    throw new HotlineError('profileFile', 422, `时限方案有误，未做任何修改。${lines}。`, `The profile is wrong; nothing was changed. ${lines}.`, { rule: 'profileFile', issues: error.issues });
  }
}

/** @throws as parseProfile; ruleRefused versionTaken */
export async function proposeProfile(core: Core, actor: StaffActor, text: string): Promise<string> {
  const { json, profile } = parseProfile(text);
  const [made] = await core.db.insert(deadlineProfile).values({ version: profile.version, profile: json, active: false, createdBy: actor.staffId, createdByName: actor.name, createdAt: core.now() }).onConflictDoNothing().returning();
  if (!made) throw errors.ruleRefused('versionTaken', `版本「${profile.version}」已存在，请换一个版本号。`, `Version ${profile.version} exists; choose another.`);
  return made.version;
}

/** @throws notFound; ruleRefused inForce, fourEyes */
export async function activateProfile(core: Core, actor: StaffActor, version: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('deadline_profile'))`);
    const [row] = await tx.select().from(deadlineProfile).where(eq(deadlineProfile.version, version));
    if (!row) throw errors.notFound('时限方案');
    if (row.active) throw errors.ruleRefused('inForce', '该方案已在执行。', 'It is in force already.');
    if (row.createdBy === actor.staffId) throw errors.ruleRefused('fourEyes', '提交人不能自己启用，须由另一名系统管理员或安全管理员启用。', 'Who proposed it may not put it in force; another administrator must.');
    readProfile(row.profile);
    await tx.update(deadlineProfile).set({ active: false }).where(ne(deadlineProfile.version, version));
    await tx.update(deadlineProfile).set({ active: true, activatedBy: actor.staffId, activatedByName: actor.name, activatedAt: core.now() }).where(eq(deadlineProfile.version, version));
    await announceChange(tx, 'deadlines');
  });
  await reload(core, 'deadlines');
}
