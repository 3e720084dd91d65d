import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewOf } from '../../../ticketing/administration/changes.ts';
import { decideChange } from '../../../ticketing/administration/decide.ts';
import { knownSheet, rowsOfSheet } from '../../../ticketing/administration/present.ts';
import { proposeChange } from '../../../ticketing/administration/propose.ts';
import { readWorkbook, workbookOf } from '../../../ticketing/administration/workbook.ts';
import { resolveUnits } from '../../../ticketing/catalogue/resolve.ts';
import { cityChange, dispatchRule, session, staff, ticket, unit } from '../../../ticketing/db/schema/index.ts';
import { logIn } from '../../../ticketing/access/session.ts';
import { testCore, testPassword, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const reason = '机构改革后的调整';
const propose = async (by: string, sheet: string, ...rows: Record<string, unknown>[]) => proposeChange(core, await core.staff(by), knownSheet(sheet), { rows, reason });
const decide = async (by: string, id: number, verb: 'confirm' | 'reject' | 'withdraw' = 'confirm', decision?: string) => decideChange(core, await core.staff(by), id, verb, { decision });
const done = async (sheet: string, ...rows: Record<string, unknown>[]) => decide('secadmin', (await propose('sysadmin', sheet, ...rows)).id);
const faultsOf = async (sheet: string, ...rows: Record<string, unknown>[]) => (await previewOf(core, core.db, knownSheet(sheet), rows)).faults.map((f) => f.zh);

describe('a change of the city', () => {
  const park = { id: 'yc-test-park', name: '城市公园管理中心', shortName: '公园中心', type: '部门', level: '市级', parentId: 'yc-gov', regionCode: '9901 云川市', functions: '园林绿化', active: '是' };

  it('changes nothing until another person has confirmed it, and then everywhere at once', async () => {
    const proposal = await propose('sysadmin', 'units', park);
    expect(proposal).toMatchObject({ state: 'proposed', changes: [{ key: 'yc-test-park', before: null }] });
    expect(core.city.units.has('yc-test-park')).toBe(false);
    const confirmed = await decide('secadmin', proposal.id);
    expect(confirmed).toMatchObject({ state: 'confirmed', decidedBy: (await core.staff('secadmin')).staffId });
    expect(core.city.units.get('yc-test-park')).toMatchObject({ path: 'yc-gov/yc-test-park/', functions: ['parks'], regionCode: '9901', active: true });
    await expect(decide('secadmin', proposal.id)).rejects.toMatchObject({ id: 'wrongState' });
  });

  it('is for those whom the separation of duties names', async () => {
    await expect(propose('secadmin', 'units', { ...park, name: '公园管理中心' })).rejects.toMatchObject({ id: 'notAllowed' });
    await expect(propose('agent1', 'catalogue', { id: '新1' })).rejects.toMatchObject({ id: 'notAllowed' });
    const proposal = await propose('sysadmin', 'units', { id: park.id, name: '公园管理中心' });
    await expect(decide('sysadmin', proposal.id)).rejects.toMatchObject({ id: 'notAllowed' });
    await expect(decide('secadmin', proposal.id, 'reject')).rejects.toMatchObject({ id: 'invalid' });
    expect(await decide('secadmin', proposal.id, 'reject', '名称以编办文件为准')).toMatchObject({ state: 'rejected' });
    expect(core.city.units.get(park.id)!.name).toBe(park.name);
    const own = await propose('coordinator1', 'places', { kind: '小区', name: '试验小区', regionCode: '990101' });
    await expect(decide('coordinator1', own.id)).rejects.toMatchObject({ id: 'ruleRefused', details: { rule: 'ownRequest' } });
    expect(await decide('coordinator2', own.id)).toMatchObject({ state: 'confirmed' });
    expect(core.city.places).toBeDefined();
  });

  it('is refused when a row changed after it was proposed', async () => {
    const [first, second] = [await propose('sysadmin', 'units', { id: park.id, shortName: '园管' }), await propose('sysadmin', 'units', { id: park.id, dutyPhone: '12319' })];
    await decide('secadmin', first.id);
    await expect(decide('secadmin', second.id)).rejects.toMatchObject({ details: { rule: 'changedMeanwhile' } });
    expect(await decide('sysadmin', second.id, 'withdraw')).toMatchObject({ state: 'withdrawn' });
    expect(core.city.units.get(park.id)).toMatchObject({ shortName: '园管', dutyPhone: null });
  });

  it('keeps what a form or a file does not mention, and says what is the same', async () => {
    const preview = await previewOf(core, core.db, knownSheet('units'), [{ id: park.id, name: park.name }, { id: 'yc-gov', shortName: '市府' }]);
    expect(preview.changes.map(({ key, before, after }) => [key, before!.shortName, after.shortName, after.name])).toEqual([['yc-gov', core.city.units.get('yc-gov')!.shortName, '市府', core.city.units.get('yc-gov')!.name]]);
    expect(preview).toMatchObject({ same: 1, untouched: core.city.units.size - 2, faults: [] });
    await expect(propose('sysadmin', 'units', { id: park.id, name: park.name })).rejects.toMatchObject({ details: { rule: 'nothingChanges' } });
  });

  it('tells everything that is wrong at once', async () => {
    expect(await faultsOf('units', { id: 'x y', name: '', shortName: 'x', type: '部门', level: '乡', regionCode: '1234567', functions: '园林绿化、造船' })).toEqual([
      '第1行「名称」不能为空', '第1行「层级」没有「乡」这一项', '第1行「区域」没有「1234567」这一项', '第1行「职能」没有「造船」',
    ]);
    expect(await faultsOf('units', { id: 'a', name: '甲' }, { id: 'a', name: '乙' })).toContain('「a」出现了两次');
    expect(await faultsOf('matters', { code: '990', name: '试验', validFrom: '2026-02-30' })).toEqual(['第1行「启用日期」日期格式为 YYYY-MM-DD']);
    await expect(propose('sysadmin', 'regions', { code: '8801', name: '外地', level: '区县' })).rejects.toMatchObject({ id: 'invalid' });
  });
});

describe('units', () => {
  it('take those below along when they move', async () => {
    await done('units', { id: 'yc-t1', name: '试验一局', shortName: '一局', type: '部门', level: '市级', parentId: 'yc-gov', regionCode: '9901', active: '是' });
    await done('units', { id: 'yc-t2', name: '试验一局执法队', shortName: '执法队', type: '执法队', level: '市级', parentId: 'yc-t1', regionCode: '9901', active: '是' });
    await done('units', { id: 'yc-t1', parentId: 'yc-test-park' });
    expect(core.city.units.get('yc-t2')!.path).toBe('yc-gov/yc-test-park/yc-t1/yc-t2/');
    expect(await faultsOf('units', { id: 'yc-test-park', parentId: 'yc-t2' })).toEqual(['「城市公园管理中心」的上级又是它的下级']);
    expect(await faultsOf('units', { id: 'yc-t1', active: '否' })).toEqual(['「试验一局」还有下级单位「试验一局执法队」']);
  });

  it('are not switched off while they have work or people', async () => {
    const { ticketNo } = await core.register();
    const lead = resolveUnits(core.city, '010101', '990101', '2026-03-02')?.lead ?? [...core.city.units.values()].find((u) => u.type === 'department')!;
    await core.db.execute(`insert into assignment (ticket_id, unit_id, role, state, dispatched_at, dispatched_by, sign_due_at, due_at, calendar_version) values (${(await core.ticket(ticketNo)).id}, '${lead.id}', 'lead', 'dispatched', now(), 'test', now(), now(), 'v')`);
    expect((await faultsOf('units', { id: lead.id, active: '否' })).join()).toMatch(/在办工单/);
  });
});

describe('staff', () => {
  const newcomer = { username: 'newagent', name: '程新', unitId: 'yc-hc', roles: '话务员', hotlineNumbers: '12345', active: '是' };
  const centre = () => [...core.city.units.values()].find((u) => u.type === 'centre')!.id;

  it('begin without a password that anybody knows, and leave at once', async () => {
    await done('staff', { ...newcomer, unitId: centre() });
    const [row] = await core.db.select().from(staff).where(eq(staff.username, 'newagent'));
    expect(row).toMatchObject({ name: '程新', roles: ['agent'], mustChangePassword: true });
    for (const password of ['', '!', testPassword]) await expect(logIn(core, 'newagent', password, null)).rejects.toMatchObject({ id: 'badLogin' });
    await logIn(core, 'agent4', testPassword, null);
    await done('staff', { username: 'agent4', active: '停用' });
    const [left] = await core.db.select({ id: staff.id }).from(staff).where(eq(staff.username, 'agent4'));
    expect(await core.db.select().from(session).where(eq(session.staffId, left!.id))).toEqual([]);
    await expect(logIn(core, 'agent4', testPassword, null)).rejects.toMatchObject({ id: 'badLogin' });
  });

  it('hold no two offices that are kept apart', async () => {
    expect(await faultsOf('staff', { username: 'secadmin', roles: '安全管理员、审计管理员' })).toEqual(['「叶青」不能兼任安全管理员、审计管理员（三员分立）']);
    expect(await faultsOf('staff', { username: 'sysadmin', roles: '系统管理员、派单员' })).toEqual(['系统管理员「彭涛」不能兼业务岗位']);
    expect(await faultsOf('staff', { username: 'vendor1', roles: '外包人员、派单员' })).toEqual(['外包人员「孟婷」不能兼其他岗位']);
    expect(await faultsOf('staff', { username: 'sysadmin', active: '否' })).toEqual(['至少要有一名启用的系统管理员']);
  });
});

describe('the dispatch catalogue', () => {
  it('is tried on the newest tickets before anybody confirms, and rules from then on', async () => {
    const [rule] = await core.db.select().from(dispatchRule).where(eq(dispatchRule.matterCode, '010101'));
    const matterCode = rule?.matterCode ?? (await core.db.select().from(dispatchRule).limit(1))[0]!.matterCode;
    const { ticketNo } = await core.register();
    await core.db.update(ticket).set({ matterCode, regionCode: '990101' }).where(eq(ticket.ticketNo, ticketNo));
    const row = { id: '新1', matterCode, regionCode: '990101', lead: 'unit:yc-test-park', clause: '试验条款：由公园中心主责。', version: '2026.3' };
    const preview = await previewOf(core, core.db, knownSheet('catalogue'), [row]);
    expect(preview.effect).toMatch(/以最近\d+件工单试算：1件的主办单位改变（.+→城市公园管理中心 1件）/);
    const proposal = await propose('dispatcher1', 'catalogue', row);
    await decide('coordinator1', proposal.id);
    expect(resolveUnits(core.city, matterCode, '990101', '2026-03-02')?.lead.id).toBe('yc-test-park');
    const [made] = await core.db.select().from(dispatchRule).where(eq(dispatchRule.clause, row.clause));
    await decide('coordinator1', (await propose('dispatcher1', 'catalogue', { id: String(made!.id), validTo: '2026-03-01' })).id);
    expect(resolveUnits(core.city, matterCode, '990101', '2026-03-02')?.lead.id).not.toBe('yc-test-park');
  });
});

describe('workbooks', () => {
  it.each(['regions', 'units', 'hotlines', 'staff', 'matters', 'catalogue', 'places', 'partnerLines'])('%s: what is downloaded and uploaded again changes nothing', async (name) => {
    const sheet = knownSheet(name);
    const rows = await readWorkbook(sheet, `${name}.xlsx`, await workbookOf(core, sheet));
    const { changes, faults, same } = await previewOf(core, core.db, sheet, rows);
    expect({ changes, faults }).toEqual({ changes: [], faults: [] });
    expect(same).toBe(rows.length);
    expect(Object.keys(rows[0]!).toSorted(), 'no column is lost on the way').toEqual(sheet.columns.map((c) => c.name).filter((c) => rows.some((row) => row[c])).toSorted());
    expect(rows.length).toBe((await rowsOfSheet(core, sheet, { offset: 0, limit: 1 })).total);
  });

  it('are refused with what is missing', async () => {
    await expect(readWorkbook(knownSheet('units'), 'units.csv', new TextEncoder().encode('名称,简称\n甲,乙\n'))).rejects.toMatchObject({ zh: expect.stringContaining('首行没有「编号」列') });
    await expect(readWorkbook(knownSheet('units'), 'units.xlsx', new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ id: 'malformed' });
  });

  it('are read in GBK too', async () => {
    const gbk = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, ...Buffer.from('yc-gov,'), 0xd4, 0xc6, 0xb4, 0xa8, 0x0a]);
    expect(await readWorkbook(knownSheet('units'), 'units.csv', gbk)).toEqual([{ id: 'yc-gov', name: '云川' }]);
  });
});

it('every change stays to be read, with what stood there before', async () => {
  const [row] = await core.db.select().from(cityChange).where(eq(cityChange.state, 'confirmed')).limit(1);
  expect(row).toMatchObject({ reason, proposedBy: expect.any(Number), decidedBy: expect.any(Number) });
  expect((await core.db.select().from(unit).where(eq(unit.id, 'yc-test-park')))[0]!.active).toBe(true);
});
