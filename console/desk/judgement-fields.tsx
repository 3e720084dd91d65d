import { Select } from 'antd';
import type { AdviceView } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { MatterCascader } from '../parts/matter-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { optionsOf } from '../ticket/forms/options.ts';
import type { Draft } from './draft.ts';
import { judged } from './judged.ts';
import { Suggested } from './suggested.tsx';
import { useDeskWords } from './words.ts';

/** Type, matter and urgency: suggested from the words, chosen by the agent where they know better. A complaint may name the unit it is about, which then never sees it. */
export function JudgementFields({ draft, advice, onChange }: { draft: Draft; advice: AdviceView | undefined; onChange: (part: Partial<Draft>) => void }) {
  const t = useText();
  const w = useDeskWords();
  const shown = judged(draft, advice);
  const [type, matter, urgency] = [advice?.types[0], advice?.matters[0], advice?.urgency[0]];
  return (
    <>
      <Suggested id="desk-type" className="third" label={t.field.appealType} chosen={draft.appealType !== null} filled={shown.appealType !== null} onTake={() => onChange({ appealType: type?.label ?? null })} onReset={() => onChange({ appealType: null })} advice={type && { ...type, name: t.appealType[type.label] ?? type.label }}>
        <Select id="desk-type" style={{ width: '100%' }} value={shown.appealType} placeholder="—" onChange={(appealType: string | null) => onChange({ appealType })} options={optionsOf(t.appealType)} />
      </Suggested>
      <Suggested id="desk-matter" className="third" label={t.field.matter} chosen={draft.matterCode !== null} filled={shown.matterCode !== null} onTake={() => onChange({ matterCode: matter?.code ?? null })} onReset={() => onChange({ matterCode: null })} advice={matter}>
        <MatterCascader id="desk-matter" value={shown.matterCode} placeholder="—" onChange={(code) => onChange({ matterCode: code ?? null })} />
      </Suggested>
      <Suggested id="desk-urgency" className="third" label={t.field.urgency} chosen={draft.urgency !== null} filled={shown.urgency !== null} onTake={() => onChange({ urgency: urgency?.label ?? null })} onReset={() => onChange({ urgency: null })} advice={urgency && { ...urgency, name: t.urgency[urgency.label] ?? urgency.label }}>
        <Select id="desk-urgency" style={{ width: '100%' }} value={shown.urgency} placeholder="—" onChange={(value: string | null) => onChange({ urgency: value })} options={optionsOf(t.urgency)} />
      </Suggested>
      {(shown.appealType === 'complaint' || shown.appealType === 'report') && (
        <div className="wide">
          <div className="desk-label"><label htmlFor="desk-accused">{w.accused}</label><span>{w.accusedHint}</span></div>
          <UnitPicker id="desk-accused" value={draft.accusedUnitId} onChange={(id) => onChange({ accusedUnitId: id ?? null })} placeholder={t.common.none} />
        </div>
      )}
    </>
  );
}
