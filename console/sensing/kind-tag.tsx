import { Tag } from 'antd';
import { useAlertWords } from './words.ts';

/** Each kind has its word; colour only sets apart what grows from what keeps coming. */
export function KindTag({ kind }: { kind: string }) {
  const w = useAlertWords();
  return <Tag color={kind === 'emerging' || kind === 'concentrated' ? 'warning' : kind === 'new' ? 'processing' : 'default'}>{w.kinds[kind] ?? kind}</Tag>;
}
