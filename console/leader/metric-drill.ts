import { useState } from 'react';
import type { Drill } from '../scores/tickets-drawer.tsx';
import { useScoreWords } from '../scores/words.ts';

/** Opens the tickets behind a metric of one day: those that missed it first, where it is a share. */
export function useMetricDrill(day: string) {
  const w = useScoreWords();
  const [drill, setDrill] = useState<Drill | null>(null);
  const labels = { denominator: w.denominator, numerator: w.numerator, missed: w.missed, excluded: w.excluded };
  const open = (id: string, title: string, { unitId, share = true }: { unitId?: string; share?: boolean } = {}) => {
    const parts = share ? (['missed', 'numerator', 'denominator', 'excluded'] as const) : (['numerator'] as const);
    setDrill({ title, path: `/api/metrics/${id}/tickets`, params: { from: day, to: day, unitId }, part: parts[0], parts: parts.map((value) => ({ value, label: labels[value] })) });
  };
  return { drill, open, close: () => setDrill(null) };
}
