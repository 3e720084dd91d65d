/** 话务: what six metres away can be read of the telephones. Without telephony, or while it cannot be read, the wall has no such strip. */
import { percentOf } from '../floor/figures-row.tsx';
import { Counting, FloorClock } from '../floor/clock.tsx';
import { useFloorWall, type FloorWall } from '../floor/queries.ts';
import { useSay } from '../i18n/text.ts';
import { useStripWords } from './strip-words.ts';

export function PhoneStrip() {
  const query = useFloorWall();
  const wall = query.data;
  if (!wall || (!wall.live && wall.figures.offered === 0)) return null;
  return <FloorClock at={wall.now} heardAt={query.dataUpdatedAt}><Strip wall={wall} /></FloorClock>;
}

function Strip({ wall }: { wall: FloorWall }) {
  const w = useStripWords();
  const say = useSay();
  const n = (state: string) => wall.counts[state] ?? 0;
  const [worst] = wall.alarms;
  return (
    <section className="wall-phone" aria-label={w.phone}>
      <h2>{w.phone}</h2>
      <span>{w.waiting}<b className={wall.longestSince && wall.alarms.some((a) => a.rule === 'longestWait' || a.rule === 'nobodyReady') ? 'wall-danger' : ''}>{wall.waiting}</b></span>
      <span>{w.longest}<b>{wall.longestSince ? <Counting at={wall.longestSince} /> : '—'}</b></span>
      <span>{w.level(wall.answerSeconds)}<b>{percentOf(wall.figures.level)}</b></span>
      <span>{w.connect}<b>{percentOf(wall.figures.connectRate)}</b></span>
      <span>{w.talking}<b>{n('talking')}</b></span>
      <span>{w.ready}<b>{n('ready')}</b></span>
      <span>{w.busy}<b>{n('busy') + n('afterCall')}</b></span>
      {worst ? <em role="status">{wall.live ? w.short[worst.rule] ?? say(worst) : w.dead}</em> : <small role="status">{wall.live ? w.fine : w.dead}</small>}
    </section>
  );
}
