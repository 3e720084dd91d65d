import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { line } from '../../../telephony/db/schema/index.ts';
import { always, isOpen, nextOpen } from '../../../telephony/line/hours.ts';
import { askFor, dialled, foundLines, lineFor, needsNow } from '../../../telephony/line/index.ts';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { hotline } from '../../../ticketing/db/schema/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

const calendar = nationalCalendar();
const at = (moment: string) => new Date(`${moment}+08:00`);
const office = { workday: [{ from: 510, to: 720 }, { from: 810, to: 1080 }], weekend: [{ from: 540, to: 720 }] };

describe('opening hours by the city’s calendar', () => {
  test.each([
    ['2026-11-23T08:29:59', false, 'a Monday before half past eight'],
    ['2026-11-23T08:30:00', true, 'at half past eight'],
    ['2026-11-23T12:00:00', false, 'the noon break has begun'],
    ['2026-11-22T10:00:00', true, 'a Sunday morning'],
    ['2026-11-22T12:00:00', false, 'a Sunday after noon'],
    ['2026-10-10T10:00:00', true, 'a Saturday that is a make-up workday'],
    ['2026-10-10T17:59:59', true, 'a make-up workday, later than any weekend'],
    ['2026-10-03T10:00:00', false, 'a Saturday in the National Day holiday'],
    ['2026-10-01T10:00:00', false, 'National Day'],
  ])('%s: %s, %s', (moment, open) => expect(isOpen(office, calendar, at(moment))).toBe(open));

  test('a second before midnight is still of the old day', () => {
    const eve = { workday: [{ from: 0, to: 1440 }] };
    expect(isOpen(eve, calendar, at('2026-09-30T23:59:59'))).toBe(true); // a workday, then the holiday begins
    expect(isOpen(eve, calendar, at('2026-10-01T00:00:00'))).toBe(false);
    expect(isOpen(always, calendar, at('2026-10-01T00:00:00'))).toBe(true);
  });

  test('the next opening is found past noon, night, weekend and a holiday of a week; a line that never opens says so', () => {
    const next = (moment: string) => nextOpen({ workday: office.workday }, () => calendar, at(moment));
    expect(next('2026-11-23T12:30:00')).toEqual(at('2026-11-23T13:30:00'));
    expect(next('2026-11-27T18:00:00')).toEqual(at('2026-11-30T08:30:00'));
    expect(next('2026-09-30T23:00:00')).toEqual(at('2026-10-08T08:30:00'));
    expect(next('2026-11-23T09:00:00')).toEqual(at('2026-11-23T09:00:00'));
    expect(nextOpen({}, () => calendar, at('2026-11-23T09:00:00'))).toBeNull();
  });

  test('a region’s own rest day is a holiday there, on whatever weekday it falls', () => {
    const local = nationalCalendar({ regionCode: '6501', version: 'x', rest: ['2026-05-27', '2026-05-30'], work: [], office: { start: '09:00', end: '18:00' } });
    expect(['2026-05-27', '2026-05-30', '2026-05-31', '2026-05-28'].map((d) => local.kind(d))).toEqual(['holiday', 'holiday', 'weekend', 'workday']);
  });
});

describe('which line was dialled', () => {
  let core: TestCore;
  beforeAll(async () => { core = await testCore({ at: '2026-11-23T10:00:00+08:00' }); });
  afterAll(() => core.close());

  test('with country and area code or without it is the same line', () => {
    expect(['12345', '0991-12345', '+86 991 12345', '008699112345', '01012319', '012345', '96196'].map(dialled)).toEqual(['12345', '12345', '12345', '12345', '12319', '12345', '96196']);
    expect(dialled('13800001234')).toBe('13800001234');
  });

  test('every hotline of the city is a line from the first question on, and what people changed stays', async () => {
    expect(await lineFor(core, '0991-12345', core.now())).toMatchObject({ number: '12345', open: true, night: false, closed: null, skills: ['line:12345'], weight: 3, recorded: true });
    await core.db.update(line).set({ priority: 2 }).where(eq(line.number, '12319'));
    expect(await foundLines(core.db)).toBe(0);
    expect(await lineFor(core, '12319', core.now())).toMatchObject({ priority: 2, overflow: [{ to: 'line', number: '12345' }, { to: 'callBack' }] });
    expect(await lineFor(core, '54321', core.now())).toBeNull();
  });

  test('a hotline that is founded later gets its line when it is dialled', async () => {
    await core.db.insert(hotline).values({ number: '12328', name: '云川市交通运输服务监督热线', ownerUnitId: 'yc-jt', intakeMode: 'subCenter', processMode: 'native', stageOwners: { intake: 'yc-jt', dispatch: 'centre', visit: 'centre', appraisal: 'centre' }, greeting: '您好', script: '请讲', active: true });
    await core.city.reload();
    const night = await lineFor(core, '12328', at('2026-11-23T20:00:00'));
    expect(night).toMatchObject({ greeting: ['greeting', 'recorded-notice'], open: true, night: true, skills: ['line:12345'] });
    expect(await lineFor(core, '12328', at('2026-11-23T10:00:00'))).toMatchObject({ open: true, night: false, skills: ['line:12328'] });
  });

  test('a line without night service says when it opens again; one that is switched off does not open', async () => {
    await core.db.update(line).set({ hours: { workday: [{ from: 540, to: 1080 }] }, atNight: { do: 'callBack' } }).where(eq(line.number, '12350'));
    expect((await lineFor(core, '12350', at('2026-11-27T23:59:59')))?.closed).toMatchObject({ why: 'hours', opensAt: at('2026-11-30T09:00:00') });
    await core.db.update(line).set({ active: false }).where(eq(line.number, '12350'));
    expect((await lineFor(core, '12350', at('2026-11-27T10:00:00')))?.closed).toMatchObject({ why: 'inactive', opensAt: null });
  });

  test('an enterprise and a caller who speaks Uyghur ask for more than the line does', async () => {
    const now = (await lineFor(core, '12345', core.now()))!;
    expect(askFor(now, {})).toEqual(['line:12345']);
    expect(askFor(now, { category: 'enterprise', language: 'zh-CN' })).toEqual(['line:12345', 'desk:enterprise']);
    expect(askFor(now, { category: 'individual', language: 'ug-CN' })).toEqual(['line:12345', 'language:ug']);
  });

  test('at a peak, with more waiting than the line allows, the helpers’ skills do too', async () => {
    const own = { overflow: [], surge: { above: 2, skills: ['line:12345'] } };
    const asked = (waiting: number) => needsNow({ skills: ['line:12319'], queuedAt: core.now() }, own, { lines: new Map(), waiting, now: core.now(), atWork: new Set() }).needs;
    expect([asked(2), asked(3)]).toEqual([[['line:12319']], [['line:12319'], ['line:12345']]]);
  });
});
