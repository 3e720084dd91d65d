import { arrayOverlaps, eq, inArray } from 'drizzle-orm';
import { administrators } from '../administration/sheets/staff.ts';
import type { Core } from '../core.ts';
import { setting, staff } from '../db/schema/index.ts';
import { seedMarker } from '../seed/load.ts';
import { roleNames } from '../verb/wording.ts';
import type { Role } from '../access/actor.ts';

const seeded = {
  agent1: '话务员    registers appeals', dispatcher1: '派单员    decides what the machine would not', 'yx-cg-contact': '云溪区城管局联络员  signs, contacts, resolves',
  reviewer1: '审核员    reviews replies', callback1: '回访员    asks the citizen', mayor: '市领导    figures, hotspots, problems', sysadmin: '系统管理员  units, staff, matters: 城市设置',
};

/** Whom to log in as: of the invented city one for each desk, of a city of one's own those who set it up. */
async function logIns(core: Core): Promise<string[]> {
  const [founding] = await core.db.select().from(setting).where(eq(setting.name, seedMarker));
  const known = new Set((await core.db.select({ username: staff.username }).from(staff).where(inArray(staff.username, Object.keys(seeded)))).map((s) => s.username));
  if ((founding?.value as { from?: string } | undefined)?.from !== 'tables') return Object.entries(seeded).filter(([username]) => known.has(username)).map(([username, what]) => `${username.padEnd(16)}${what}`);
  const people = await core.db.select({ username: staff.username, name: staff.name, roles: staff.roles }).from(staff).where(arrayOverlaps(staff.roles, [...administrators])).orderBy(staff.username);
  return people.map((p) => `${p.username.padEnd(16)}${p.name} ${roleNames(p.roles as Role[])}`);
}

/** What a newcomer needs to see: where to look, and whom to log in as. */
export async function banner(core: Core, port: number, password: string): Promise<string> {
  const at = `http://localhost:${port}`;
  const city = [...core.city.regions.values()].find((r) => r.level === 'city')?.name ?? '';
  return `
  ${city} 12345 · Hotline 12345

  市民门户  Citizen portal   ${at}/
  工作台    Staff console    ${at}/console
  接口      API              ${at}/openapi.json
  健康      Health           ${at}/healthz

  登录 Log-ins (密码 password: ${password})
${(await logIns(core)).map((line) => `    ${line}`).join('\n')}

  数据 Data: ${core.config.dataDir}   停止 Stop: Ctrl+C
`;
}
