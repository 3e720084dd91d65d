import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { EffectView as Effect } from '../../analytics/index.ts';
import { get } from '../api/client.ts';
import { EffectView } from '../effect/effect-view.tsx';
import { TicketsDrawer, type Span } from '../effect/tickets-drawer.tsx';
import { useEffectWords } from '../effect/words.ts';
import { LookBackOfProblem } from '../look-backs/of-problem.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useSession } from '../shell/session.tsx';

/** Whether a problem's measures helped: the verdict, the picture, and the tickets behind each number; with the watch after closing. */
export function EffectPanel({ problemNo }: { problemNo: string }) {
  const w = useEffectWords();
  const { roles } = useSession();
  const [span, setSpan] = useState<Span | null>(null);
  const effect = useQuery({ queryKey: ['effect', problemNo], queryFn: ({ signal }) => get<Effect>(`/api/effects/problems/${encodeURIComponent(problemNo)}`, signal) });
  // an analyst reads sums
  const single = roles.some((r) => r !== 'analyst');
  return (
    <section className="panel section" aria-label={w.title}>
      <h2>{w.title}</h2>
      <Loaded query={effect}>{(e) => <EffectView effect={e} onTickets={single ? (from, to) => setSpan({ from, to }) : undefined} />}</Loaded>
      <LookBackOfProblem problemNo={problemNo} />
      <TicketsDrawer problemNo={problemNo} span={span} onClose={() => setSpan(null)} />
    </section>
  );
}
