import { useId, type ReactNode } from 'react';

interface Wiring { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
interface FieldProps { label: string; hint?: string; problem?: string | null; optional?: string; children: (wiring: Wiring) => ReactNode }

/** A label, a hint, the control, and what is wrong with it, wired together for screen readers. */
export function Field({ label, hint, problem, optional, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}{optional ? <span className="optional">{optional}</span> : null}</label>
      {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem ? true : undefined })}
      {problem ? <p className="wrong" id={`${id}-problem`}>{problem}</p> : null}
    </div>
  );
}
