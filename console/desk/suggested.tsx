import type { ReactNode } from 'react';
import type { AdviceView } from '../api/types.ts';
import { useDeskWords } from './words.ts';
import { Why } from './why.tsx';

interface Props { id: string; label: string; /** the machine's first choice, in words */ advice: { name: string; probability: number; because: AdviceView['types'][number]['because'] } | undefined; chosen: boolean; /** whether the suggestion stands in the field, or is only offered */ filled: boolean; onReset: () => void; onTake: () => void; children: ReactNode; className?: string }

/** A field that the machine fills as a suggestion until a person chooses. */
export function Suggested({ id, label, advice, chosen, filled, onReset, onTake, children, className = '' }: Props) {
  const w = useDeskWords();
  return (
    <div className={className}>
      <div className="desk-label">
        <label htmlFor={id}>{label}</label>
        {chosen ? <button type="button" className="why" onClick={onReset}>{w.useAdvice}</button> : advice && <span>{!filled && <button type="button" className="why" onClick={onTake}>{w.take(advice.name)}</button>} <span className="number">{Math.round(advice.probability * 100)}%</span> · <Why because={advice.because} of={advice.name} /></span>}
      </div>
      {children}
    </div>
  );
}
