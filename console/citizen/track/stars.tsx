import { useWords } from '../reading/language.tsx';

/** 好差评, five steps. Radio buttons underneath, and the chosen step in words: neither colour nor shape carries it alone. */
export function Stars({ value, onChange, problem }: { value: number | null; onChange: (stars: number) => void; problem: string | null }) {
  const { act: { rate } } = useWords();
  return (
    <fieldset className={problem ? 'field field-wrong' : 'field'}>
      <legend>{rate.stars}</legend>
      <p className="hint">{rate.starsHint}</p>
      <div className="stars">
        {rate.starNames.map((name, i) => (
          <label key={name} className={value !== null && i < value ? 'star on' : 'star'}>
            <input type="radio" name="satisfaction" checked={value === i + 1} onChange={() => onChange(i + 1)} aria-label={`${rate.star(i + 1)} ${name}`} />
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.8l2.8 6 6.6.8-4.9 4.5 1.3 6.5L12 17.4l-5.8 3.2 1.3-6.5L2.6 9.6l6.6-.8z" /></svg>
          </label>
        ))}
        <span className="star-name">{value === null ? '' : rate.starNames[value - 1]}</span>
      </div>
      {problem ? <p className="wrong">{problem}</p> : null}
    </fieldset>
  );
}
