import { useState } from 'react';
import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import { Loaded } from '../parts/loaded.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { InstructModal } from '../supervision/instruct-modal.tsx';
import { OrdersTable } from '../supervision/orders-table.tsx';
import { useSupervisions } from '../supervision/queries.ts';
import { useSupervisionWords } from '../supervision/words.ts';

const course = ['issued', 'reported', 'closed'] as const;

/** 批示件 and their course: waiting for the unit's report, reported, done. A leader writes the next one from here. */
export function InstructionsInHand({ mayInstruct }: { mayInstruct: boolean }) {
  const w = useSupervisionWords();
  const [{ course: shown = 'issued' }, setFilter] = useUrlFilter(['course']);
  const [writing, setWriting] = useState(false);
  const all = useSupervisions({ kind: 'instruction' });
  return (
    <section className="panel section in-hand" aria-label={w.inHand}>
      <Loaded query={all}>{({ items }) => {
        const of = (state: string) => items.filter((i) => i.state === state);
        const late = items.filter((i) => i.light === 'overdue').length;
        const inHand = of('issued').length + of('reported').length;
        return (
          <>
            <h2>{w.inHand}<span className={late ? 'section-hint' : 'section-hint quiet'} style={late ? { color: '#c41d1d' } : undefined}>{w.counts(inHand, late)}</span><span className="in-hand-tools"><Link to="/oversight?tab=instructions" className="section-hint">{w.all}</Link>{mayInstruct && <Button type="primary" onClick={() => setWriting(true)}>{w.instruct}</Button>}</span></h2>
            <Segmented aria-label={w.state} value={shown} onChange={(value) => setFilter({ course: value })} options={course.map((value) => ({ value, label: `${w.course[value]} ${of(value).length}` }))} style={{ marginBottom: 8 }} />
            <OrdersTable items={of(shown)} kind="instruction" />
          </>
        );
      }}</Loaded>
      {writing && <InstructModal onClose={() => setWriting(false)} />}
    </section>
  );
}
