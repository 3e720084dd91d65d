import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callListQuery, listCalls } from '../../../telephony/calls/list.ts';
import { recording } from '../../../telephony/db/schema/recording.ts';
import { applyTerm, proposeTerm } from '../../../telephony/recording/change-term.ts';
import { decideKeeping } from '../../../telephony/recording/decide-keeping.ts';
import { holdRecording } from '../../../telephony/recording/hold.ts';
import { keepingOf, keepingWaiting } from '../../../telephony/recording/keeping.ts';
import { deleteExpired } from '../../../telephony/recording/retention.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal } from '../../setup/story.ts';
import { keptRecording, madeCall } from './made.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'keeping-'));
let core: TestCore;
beforeAll(async () => { core = await testCore({ env: { RECORDING_DIR: dir } }); });
afterAll(async () => { await core.close(); rmSync(dir, { recursive: true, force: true }); });

const untilOf = async (id: string) => (await core.db.select({ until: recording.keepUntil }).from(recording).where(eq(recording.id, id)))[0]!.until!.toISOString();
const kept = async (arrivedAt: string) => { const of = await madeCall(core, { arrivedAt: new Date(arrivedAt) }); return { of, id: await keptRecording(core, of) }; };

it('the term is changed by two people for all that is kept; a shorter one deletes nothing for 30 days, a longer one keeps at once', async () => {
  const [supervisor, audit] = [await core.staff('supervisor1'), await core.staff('auditadmin')];
  const [old, fresh] = [await kept('2025-06-01T09:00:00+08:00'), await kept('2026-03-01T23:59:00+08:00')];
  expect([await untilOf(old.id), await untilOf(fresh.id)]).toEqual(['2027-06-01T16:00:00.000Z', '2028-02-29T16:00:00.000Z']);

  const shorter = { keepDays: 200, shareHours: 72, reason: '按数据最小化要求缩短' };
  expect(await refusal(proposeTerm(core, await core.staff('teamlead1'), shorter))).toBe('notAllowed');
  expect(await refusal(proposeTerm(core, supervisor, { ...shorter, keepDays: 730 }))).toBe('ruleRefused:nothingChanges');
  await proposeTerm(core, supervisor, shorter);
  expect(await refusal(proposeTerm(core, audit, shorter))).toBe('ruleRefused:alreadyProposed');
  const { proposal } = await keepingOf(core, supervisor);
  expect(proposal).toMatchObject({ before: { keepDays: 730 }, after: { keepDays: 200 }, verbs: ['withdraw'] });
  expect([(await keepingWaiting(core, supervisor)).length, (await keepingWaiting(core, audit)).map((c) => c.id), await keepingWaiting(core, await core.staff('agent1'))]).toEqual([0, [proposal!.id], []]);
  expect(await refusal(decideKeeping(core, supervisor, proposal!.id, 'confirm', undefined))).toBe('ruleRefused:ownRequest');
  expect(await refusal(decideKeeping(core, audit, proposal!.id, 'reject', ''))).toBe('invalid');
  await decideKeeping(core, audit, proposal!.id, 'confirm', undefined);

  expect([await applyTerm(core), await applyTerm(core)], 'again changes nothing').toEqual([2, 0]);
  expect([await untilOf(old.id), await untilOf(fresh.id)]).toEqual(['2026-04-01T02:00:00.000Z', '2026-09-17T16:00:00.000Z']);
  const later = await kept('2026-03-02T09:00:00+08:00');
  expect(await untilOf(later.id)).toBe('2026-09-18T16:00:00.000Z');
  await deleteExpired(core);
  expect((await keepingOf(core, audit)).kept.parts).toBe(3);

  await proposeTerm(core, audit, { keepDays: 1095, shareHours: 48, reason: '档案部门要求保存三年' });
  await decideKeeping(core, supervisor, (await keepingOf(core, supervisor)).proposal!.id, 'confirm', undefined);
  await applyTerm(core);
  expect([await untilOf(old.id), await untilOf(later.id)]).toEqual(['2028-05-31T16:00:00.000Z', '2029-03-01T16:00:00.000Z']);
  expect(await keepingOf(core, audit)).toMatchObject({ keepDays: 1095, shareHours: 48, proposal: null, history: [{ state: 'confirmed', decidedByName: supervisor.name }, { state: 'confirmed', decidedByName: audit.name }] });
});

it('what is deleted when leads to exactly those calls, and what is held stands beside it with who and why', async () => {
  const [audit, supervisor] = [await core.staff('auditadmin'), await core.staff('supervisor1')];
  core.clock.to('2029-02-28T10:00:00+08:00');
  const held = await kept('2026-02-26T08:00:00+08:00');
  await holdRecording(core, supervisor, held.of.callNo, '法院来函调取');
  const view = await keepingOf(core, audit);
  expect(view.schedule.map((s) => s.parts)).toEqual([1, 2, 0, 0, 0, 0]);
  expect(view.schedule.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([[null, '2029-02-28'], ['2029-03-01', '2029-03-07']]);
  expect(view.held).toEqual([expect.objectContaining({ callNo: held.of.callNo, byName: supervisor.name, why: '法院来函调取', keepUntil: '2029-02-25T16:00:00.000Z', lift: null })]);
  const listed = async (filter: object) => (await listCalls(core, audit, callListQuery.parse(filter))).items.map((c) => c.arrivedAt);
  expect(await listed({ deletedFrom: '2029-03-01', deletedTo: '2029-03-07' })).toEqual(['2026-03-02T01:00:00.000Z', '2026-03-01T15:59:00.000Z']);
  expect(await listed({ deletedTo: '2029-02-28' })).toEqual(['2025-06-01T01:00:00.000Z']);
  expect(await listed({ held: '1' })).toEqual([held.of.arrivedAt.toISOString()]);
  expect(await refusal(keepingOf(core, await core.staff('agent1')))).toBe('notAllowed');
});
