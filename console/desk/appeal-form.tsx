import { useRef } from 'react';
import { Checkbox, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { DeskAdvice } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { Alarms } from './alarms.tsx';
import { proposedTitle, type Draft } from './draft.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { PassOn } from './pass-on.tsx';
import { UnitAdvice } from './unit-advice.tsx';
import { useDeskWords } from './words.ts';

interface Props { draft: Draft; advice: DeskAdvice | undefined; busy: boolean; onChange: (part: Partial<Draft>) => void; onPass: (lineCode: string) => void }

/** The form, in the order in which people talk: what, where, when, who; then what it is judged to be. */
export function AppealForm({ draft, advice, busy, onChange, onPass }: Props) {
  const t = useText();
  const w = useDeskWords();
  const content = useRef<TextAreaRef>(null);
  useShortcut('/', w.what, () => content.current?.focus());
  const text = (id: keyof Draft & ('address' | 'when' | 'name'), label: string, hint: string, className = '') => (
    <div className={className}>
      <div className="desk-label"><label htmlFor={`desk-${id}`}>{label}</label></div>
      <Input id={`desk-${id}`} value={draft[id]} onChange={(e) => onChange({ [id]: e.target.value })} placeholder={hint} maxLength={300} autoComplete="off" />
    </div>
  );
  return (
    <div className="desk-fields">
      {advice && <Alarms alarms={advice.alarms} />}
      {advice && <PassOn lines={advice.lines} busy={busy} onPass={onPass} />}
      <div className="wide">
        <div className="desk-label"><label htmlFor="desk-content">{w.what}</label><span className="number">{draft.content.length || ''}</span></div>
        <Input.TextArea id="desk-content" ref={content} autoFocus rows={6} value={draft.content} onChange={(e) => onChange({ content: e.target.value })} placeholder={w.whatHint} maxLength={20000} style={{ resize: 'none', fontSize: 15 }} />
      </div>
      <div><div className="desk-label"><label htmlFor="desk-region">{w.where}</label></div><RegionCascader id="desk-region" value={draft.regionCode} onChange={(code) => onChange({ regionCode: code ?? null })} /></div>
      {text('address', t.field.address, w.addressHint)}
      {text('when', w.when, w.whenHint)}
      <div>
        <div className="desk-label"><label htmlFor="desk-name">{w.who}</label><span style={{ display: 'flex', gap: 12 }}><Checkbox checked={draft.isAnonymous} onChange={(e) => onChange({ isAnonymous: e.target.checked })}>{w.anonymous}</Checkbox><Checkbox checked={draft.isConfidential} onChange={(e) => onChange({ isConfidential: e.target.checked })}>{w.confidential}</Checkbox><Checkbox checked={draft.isAboutStaff} onChange={(e) => onChange({ isAboutStaff: e.target.checked })}>{w.aboutStaff}</Checkbox></span></div>
        <Input id="desk-name" value={draft.name} onChange={(e) => onChange({ name: e.target.value })} placeholder={w.nameHint} maxLength={60} autoComplete="off" />
      </div>
      <div className="wide">
        <div className="desk-label"><label htmlFor="desk-title">{w.titleField}</label>{!draft.title && draft.content && <span>{w.titleAuto}</span>}</div>
        <Input id="desk-title" value={draft.title || proposedTitle(draft.content)} onChange={(e) => onChange({ title: e.target.value })} maxLength={200} autoComplete="off" />
      </div>
      <JudgementFields draft={draft} advice={advice} onChange={onChange} />
      <UnitAdvice advice={advice} />
    </div>
  );
}
