/** What last year's calendar says is coming, as alerts that one may plan by. */
import { addDays, cityDay, type Core, type Tx } from '../../../ticketing/index.ts';
import { comingMatters } from '../detect/index.ts';
import { readMonths } from '../read/read-history.ts';
import type { Seen } from './seen.ts';

/** The greatest rises; the whole list stands in the calendar of seasons. */
const most = 8;

export async function seasonsSeen(core: Pick<Core, 'city'>, tx: Tx, now: Date): Promise<Seen[]> {
  const day = cityDay(now);
  const byDay = await readMonths(core, tx, day);
  const knownFrom = byDay[0]?.day ?? day;
  return comingMatters(byDay, day, knownFrom).slice(0, most).map((c): Seen => {
    const matter = core.city.matters.get(c.matter)?.name ?? c.matter;
    const ours = byDay.filter((row) => row.matter === c.matter);
    const on = (at: string) => ours.find((row) => row.day === at)?.n ?? 0;
    const [from, to] = [c.from, c.to].map((d) => `${Number(d.slice(5, 7))}月${Number(d.slice(8))}日`);
    return {
      kind: 'seasonal', axis: 'city', matterCode: c.matter, regionCode: null, unitId: null, groupKey: null, subject: `seasonal:${c.matter}`, score: Math.min(20, -Math.log10(Math.max(1e-20, c.p))),
      title: `「${matter}」预计${from}至${to}上升到现在的${c.ratio.toFixed(1)}倍`,
      evidence: {
        day, days: 28, observed: c.now, expected: c.expected, upper: c.lastYear, p: c.p, threshold: 0.001, historyDays: Math.round((Date.parse(day) - Date.parse(knownFrom)) / 86_400_000), seasonKnown: true,
        // last year's days laid over this year's coming weeks
        course: Array.from({ length: 56 }, (_, i) => { const at = addDays(day, i - 27); return { day: at, observed: i <= 27 ? on(at) : 0, expected: on(addDays(at, -364)), upper: 0 }; }),
        ticketIds: [], coming: { from: c.from, to: c.to, lastYear: c.lastYear, now: c.now, ratio: c.ratio },
        notes: [`去年同期（${from}至${to}）${c.lastYear}件，此前四周${c.lastYearBefore}件；今年近四周${c.now}件，按去年升幅预计${c.expected}件。`, '农历节日逐年移动，临近节日请结合实际判断。'],
      },
    };
  });
}
