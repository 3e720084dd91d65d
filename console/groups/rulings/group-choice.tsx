import { Input, Radio } from 'antd';
import { useState } from 'react';
import { LoadingState } from '../../parts/loading-state.tsx';
import { dateOf } from '../../parts/time.ts';
import { useNear } from '../queries.ts';
import { useGroupWords, useRulingWords } from '../words.ts';

/** One of the other groups: the likest are offered, any is found by its name or place. */
export function GroupChoice({ groupKey, value, onChange }: { groupKey: string; value?: string; onChange?: (groupKey: string) => void }) {
  const w = useRulingWords();
  const g = useGroupWords();
  const [q, setQ] = useState('');
  const { data, isPending } = useNear(groupKey, q);
  return (
    <div>
      <Input.Search allowClear placeholder={w.findGroup} aria-label={w.findGroup} onSearch={(text) => setQ(text.trim())} onPressEnter={(e) => e.preventDefault()} style={{ marginBottom: 8 }} />
      {isPending && <LoadingState />}
      {data && !data.items.length && <p className="quiet" style={{ margin: 0 }}>{w.noNear}</p>}
      <Radio.Group value={value} onChange={(e) => onChange?.(e.target.value as string)} className="group-choice" aria-label={w.near}>
        {data?.items.map((n) => (
          <Radio key={n.groupKey} value={n.groupKey}>
            {n.name}
            <span className="quiet" style={{ display: 'block', fontSize: 13 }}>{g.citizensN(n.citizens)} · {g.messagesN(n.messages)} · {n.regionName} · {dateOf(n.lastAt)}{n.problem ? ` · ${g.hasProblem} ${n.problem.problemNo}` : ''}{n.sharedPhrases.length ? ` · ${n.sharedPhrases.slice(0, 3).join('、')}` : ''}</span>
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}
