import type { ReactNode } from 'react';
import { Counting } from './clock.tsx';
import type { FloorView } from './queries.ts';
import { useFloorWords } from './words.ts';

/** 95.4%, never rounded up to a standard that was missed. */
export const percentOf = (share: number | null): string => (share === null ? '—' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`);

/** The floor in eight figures: what waits now, and how the day goes against its standard. */
export function FiguresRow({ floor }: { floor: FloorView }) {
  const w = useFloorWords();
  const { figures: f, limits } = floor;
  const queue = floor.waiting.filter((c) => c.state !== 'ringing');
  const enough = f.offered >= limits.leastCalls;
  const below = (share: number | null, least: number) => enough && share !== null && share * 100 < least;
  return (
    <section className="floor-figures" aria-label={w.today}>
      <Figure name={w.waiting} value={queue.length} note={floor.greeted > 0 ? w.greeted(floor.greeted) : undefined} big />
      <Figure name={w.longest} value={queue[0] ? <Counting at={queue[0].since} over={limits.longestWaitSeconds} overText={w.tooLong} /> : w.noCalls} big />
      <Figure name={w.level(limits.answerSeconds)} value={percentOf(f.level)} note={w.target(limits.levelPercent)} warned={below(f.level, limits.levelPercent)} />
      <Figure name={w.connect} value={percentOf(f.connectRate)} note={w.target(limits.connectPercent)} warned={below(f.connectRate, limits.connectPercent)} />
      <Figure name={`${w.offered} / ${w.answered}`} value={<>{f.offered}<small> / {f.answered}</small></>} note={w.today} />
      <Figure name={w.abandoned} value={f.abandoned} note={f.shortAbandoned > 0 ? w.abandonedNote(f.shortAbandoned) : w.today} />
      <Figure name={w.averageWait} value={f.averageWait === null ? w.noCalls : w.seconds(Math.round(f.averageWait))} note={w.today} />
      <Figure name={w.survey} value={percentOf(f.survey.content)} note={w.surveyNote(f.survey.answered, f.survey.asked)} />
    </section>
  );
}

function Figure({ name, value, note, big = false, warned = false }: { name: string; value: ReactNode; note?: string | undefined; big?: boolean; warned?: boolean }) {
  return <div className="floor-figure panel"><span className="quiet">{name}</span><b className={`${big ? 'floor-big' : ''}${warned ? ' floor-warned' : ''}`}>{warned && '▼ '}{value}</b><span className="quiet floor-note">{note ?? ' '}</span></div>;
}
