import { useWords } from '../reading/language.tsx';

export interface Thumb { key: string; name: string; /** null: no picture, or not read yet */ src: string | null; note?: string; onRemove?: () => void }

export function Thumbs({ items }: { items: readonly Thumb[] }) {
  const { photos } = useWords();
  if (!items.length) return null;
  return (
    <ul className="thumbs">
      {items.map((t) => (
        <li key={t.key}>
          {t.src ? <img src={t.src} alt={t.name} /> : <span className="thumb-file">{t.name}</span>}
          {t.note && <small>{t.note}</small>}
          {t.onRemove && <button type="button" className="thumb-remove" onClick={t.onRemove} aria-label={photos.remove(t.name)}>×</button>}
        </li>
      ))}
    </ul>
  );
}
