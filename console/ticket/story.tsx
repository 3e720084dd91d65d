import type { EventView } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';

const alarms = new Set(['overdue', 'redCard']);
const warnings = new Set(['yellowCard', 'reminder', 'urge']);

/** What happened, newest first: the last step is what people come to see. */
export const Story = ({ events }: { events: readonly EventView[] }) => (
  <ol className="story" reversed>
    {events.toReversed().map((e) => (
      <li key={e.seq} className={alarms.has(e.kind) ? 'story-alarm' : warnings.has(e.kind) ? 'story-warning' : ''}>
        <div className="story-who"><Moment at={e.at} /> · {e.actor}{e.unitName ? ` · ${e.unitName}` : ''}</div>
        <div className="said">{e.text}</div>
      </li>
    ))}
  </ol>
);
