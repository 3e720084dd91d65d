import type { ReactNode } from 'react';
import { Tag, Timeline } from 'antd';
import { Moment } from '../parts/moment.tsx';
import type { Change } from './decide-bar.tsx';
import { useSecurityWords } from './words.ts';

interface Past extends Change { state: string; decidedByName: string | null; decidedAt: string | null; decision: string | null }

/** Every change with both people. */
export function PastChanges<T extends Past>({ changes, children }: { changes: readonly T[]; children?: (change: T) => ReactNode }) {
  const w = useSecurityWords();
  if (!changes.length) return <p className="quiet">{w.noHistory}</p>;
  return (
    <Timeline items={changes.map((c) => ({
      key: c.id, color: c.state === 'confirmed' ? 'blue' : c.state === 'proposed' ? 'orange' : 'gray',
      content: (
        <div>
          <Tag variant="filled">{w.states[c.state]}</Tag> {c.reason}{c.decision && `（${c.decision}）`}
          <div className="quiet ps-small">{w.proposedBy} {c.proposedByName} <Moment at={c.proposedAt} />{c.decidedByName && <> · {w.decidedBy} {c.decidedByName} <Moment at={c.decidedAt} /></>}</div>
          {children?.(c)}
        </div>
      ),
    }))} />
  );
}
