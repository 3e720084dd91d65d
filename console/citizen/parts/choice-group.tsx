interface Option<T extends string> { value: T; label: string }
interface ChoiceGroupProps<T extends string> {
  legend: string; name: string; options: readonly Option<T>[]; value: T | null; onChange: (value: T) => void; hint?: string; problem?: string | null;
}

/** Radio buttons with targets wide enough for a thumb. */
export function ChoiceGroup<T extends string>({ legend, name, options, value, onChange, hint, problem }: ChoiceGroupProps<T>) {
  return (
    <fieldset className={problem ? 'field field-wrong' : 'field'}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <div className="pills">
        {options.map((o) => (
          <label key={o.value} className="pill">
            <input type="radio" name={name} value={o.value} checked={o.value === value} onChange={() => onChange(o.value)} />
            <span>{o.label}</span>
          </label>
        ))}
      </div>
      {problem ? <p className="wrong">{problem}</p> : null}
    </fieldset>
  );
}
