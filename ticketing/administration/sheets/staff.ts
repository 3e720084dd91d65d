import { eq, inArray } from 'drizzle-orm';
import type { Role } from '../../access/actor.ts';
import { endSessions } from '../../access/session.ts';
import { session, staff as people } from '../../db/schema/index.ts';
import { roleNames } from '../../verb/wording.ts';
import { flag, isYes, joined, parted, type Cells, type Draft, type Fault, type Sheet } from '../sheet.ts';
import { frame } from './who.ts';

/** 三员: no one holds two of them, nor one beside work on tickets. */
export const administrators: readonly Role[] = ['sysAdmin', 'secAdmin', 'auditAdmin'];
/** 外包人员: 主体业务不得外包 (国办函〔2025〕66号 三). */
const vendor: Role = 'vendorStaff';
/** Nobody knows a password for it: an account begins with the one that is issued (administration/issue-password.ts). */
const noPassword = '';

export const staff: Sheet = {
  name: 'staff', zh: '人员', en: 'staff', ...frame,
  columns: [
    { name: 'username', zh: '账号', en: 'User name', kind: 'text', required: true, fixed: true, most: 60, hint: '字母、数字、点和连字符，不再更改' },
    { name: 'name', zh: '姓名', en: 'Name', kind: 'text', required: true, most: 40 },
    { name: 'unitId', zh: '单位', en: 'Unit', kind: 'one', of: 'units', required: true },
    { name: 'roles', zh: '岗位', en: 'Roles', kind: 'many', of: 'roles', required: true },
    { name: 'hotlineNumbers', zh: '负责的热线', en: 'Lines', kind: 'many', of: 'hotlines' },
    { name: 'languages', zh: '语言', en: 'Languages', kind: 'many', of: 'languages', hint: '普通话以外能接听的语言' },
    { name: 'active', zh: '启用', en: 'Active', kind: 'flag' },
  ],
  key: (cells) => cells.username!,
  async read(_core, db) {
    return (await db.select().from(people).orderBy(people.username)).map((s) => ({ username: s.username, name: s.name, unitId: s.unitId, roles: joined(s.roles), hotlineNumbers: joined(s.hotlineNumbers), languages: joined(s.languages), active: flag(s.active) }));
  },
  check(draft) {
    return [...draft.changes.flatMap(({ key, after }) => faultsOf(draft, key, after)), ...missingAdministrators(draft)];
  },
  async write({ tx, changes }) {
    for (const { key, before, after } of changes) {
      const row = { name: after.name!, unitId: after.unitId!, roles: parted(after.roles!), hotlineNumbers: parted(after.hotlineNumbers ?? ''), languages: parted(after.languages ?? ''), active: isYes(after.active) };
      await tx.insert(people).values({ username: key, passwordHash: noPassword, mustChangePassword: true, ...row }).onConflictDoUpdate({ target: people.username, set: row });
      // Whoever leaves is out at once, not when a session ends.
      if (before && !row.active) await endSessions(tx, inArray(session.staffId, tx.select({ id: people.id }).from(people).where(eq(people.username, key))));
    }
  },
};

function faultsOf({ core }: Draft, key: string, after: Cells): Fault[] {
  const faults: Fault[] = [];
  const say = (column: string, zh: string, en: string) => faults.push({ key, column, zh, en });
  const held = parted(after.roles ?? '') as Role[];
  const admin = held.filter((r) => administrators.includes(r));
  if (!/^[\w.-]{2,60}$/.test(key)) say('username', `账号「${key}」只能用字母、数字、点和连字符`, `${key} is not a user name`);
  if (admin.length > 1) say('roles', `「${after.name}」不能兼任${roleNames(admin)}（三员分立）`, `${after.name} cannot be ${admin.join(' and ')}`);
  if (admin.length && held.length > admin.length) say('roles', `${roleNames(admin)}「${after.name}」不能兼业务岗位`, `${after.name} is an administrator and works on no tickets`);
  if (held.includes(vendor) && held.length > 1) say('roles', `外包人员「${after.name}」不能兼其他岗位`, `${after.name} is of a vendor and holds no other role`);
  if (isYes(after.active) && core.city.units.get(after.unitId ?? '')?.active === false) say('unitId', `「${after.name}」的单位已停用`, `The unit of ${after.name} is not active`);
  return faults;
}

/** Without one of the three nobody could change anything again. */
const missingAdministrators = ({ rows }: Draft): Fault[] => administrators.filter((role) => ![...rows.values()].some((cells) => isYes(cells.active) && parted(cells.roles ?? '').includes(role)))
  .map((role) => ({ key: null, column: 'roles', zh: `至少要有一名启用的${roleNames([role])}`, en: `At least one active ${role} has to remain` }));
