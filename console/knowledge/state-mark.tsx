import { Tag } from 'antd';
import { useKnowledgeWords } from './words.ts';

const colours: Record<string, string> = { draft: 'default', review: 'blue', published: 'green', expired: 'gold', withdrawn: 'default' };

/** The article's state in words; the colour only repeats it. */
export function StateMark({ state, work = 'none' }: { state: string; work?: string }) {
  const w = useKnowledgeWords();
  const changes = state !== 'draft' && state !== 'review' && w.works[work];
  return (
    <>
      <Tag variant="filled" color={colours[state] ?? 'default'} style={state === 'expired' ? { color: '#6b4500' } : state === 'published' ? { color: '#135200' } : undefined}>{w.states[state] ?? state}</Tag>
      {changes && <Tag variant="filled" color="blue">{changes}</Tag>}
    </>
  );
}
