import { useWords } from '../reading/language.tsx';
import { steps } from './step.ts';

/** How far along, in words and as a bar. */
export function StepRail({ at }: { at: number }) {
  const { file } = useWords();
  return (
    <div className="rail">
      <p>{file.step(at + 1, steps.length)}</p>
      <div className="rail-bar" aria-hidden="true">{steps.map((s, i) => <i key={s} className={i <= at ? 'on' : ''} />)}</div>
    </div>
  );
}
