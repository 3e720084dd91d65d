import { Select } from 'antd';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useKnowledgeWords } from './words.ts';

interface Props { filter: Record<string, string | undefined>; fixedState: boolean; onChange: (change: Record<string, string | undefined>) => void }

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Narrows the list; everything stands in the address. */
export function ArticleFilters({ filter, fixedState, onChange }: Props) {
  const w = useKnowledgeWords();
  return (
    <div className="kb-filters">
      {!fixedState && <Select allowClear aria-label={w.state} placeholder={w.state} value={filter.state} onChange={(state: string | undefined) => onChange({ state })} options={options(w.states)} style={{ width: 120 }} />}
      <div style={{ width: 240 }}><UnitPicker aria-label={w.owner} placeholder={w.owner} value={filter.unitId ?? null} onChange={(unitId) => onChange({ unitId })} /></div>
      <div style={{ width: 240 }}><AnyMatterCascader aria-label={w.matter} placeholder={w.matter} value={filter.matterCode ?? null} onChange={(matterCode) => onChange({ matterCode })} /></div>
      <Select allowClear aria-label={w.sensitivity} placeholder={w.sensitivity} value={filter.sensitivity} onChange={(sensitivity: string | undefined) => onChange({ sensitivity })} options={[{ value: 'public', label: w.open }, { value: 'internal', label: w.internal }]} style={{ width: 120 }} />
    </div>
  );
}
