import { useEffect } from 'react';
import { Input, Select } from 'antd';
import { useCity } from '../api/queries.ts';
import type { AppellantView } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { optionsOf } from '../ticket/forms/options.ts';
import type { Draft } from './draft.ts';
import { useDeskWords } from './words.ts';

interface Props { draft: Draft; known: AppellantView | null; onChange: (part: Partial<Draft>) => void }

/** A person or an enterprise, the language they speak, and what to mind. What is known of the number fills it in; what the agent chose stays. */
export function AboutCaller({ draft, known, onChange }: Props) {
  const t = useText();
  const w = useDeskWords();
  const city = useCity();
  const lists = city.data?.words;
  useEffect(() => {
    if (!known) return;
    const learnt: Partial<Draft> = {};
    if (draft.callerCategory === null && known.category !== 'individual') learnt.callerCategory = known.category;
    if (!draft.enterpriseName && known.enterpriseName) learnt.enterpriseName = known.enterpriseName;
    if (draft.language === null && known.language) learnt.language = known.language;
    if (!draft.needs.length && known.needs.length) learnt.needs = known.needs;
    if (Object.keys(learnt).length) onChange(learnt);
    // only when another caller is recognised: afterwards the agent's choice holds
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [known?.id]);
  const category = draft.callerCategory ?? 'individual';
  return (
    <div className="about-caller">
      <Select size="small" aria-label={w.callerCategory} value={category} onChange={(callerCategory: string) => onChange({ callerCategory })} options={optionsOf(t.callerCategory)} />
      <Select size="small" aria-label={w.language} value={draft.language ?? 'zh'} onChange={(language: string) => onChange({ language })} options={optionsOf(lists?.language ?? { zh: '普通话' })} />
      {category !== 'individual' && <Input size="small" className="whole" aria-label={w.enterpriseName} placeholder={w.enterpriseName} value={draft.enterpriseName} onChange={(e) => onChange({ enterpriseName: e.target.value })} maxLength={120} autoComplete="off" />}
      <Select size="small" className="whole" mode="multiple" aria-label={w.specialNeed} placeholder={w.specialNeed} value={draft.needs} onChange={(needs: string[]) => onChange({ needs })} options={optionsOf(lists?.need ?? {})} maxTagCount="responsive" allowClear />
    </div>
  );
}
