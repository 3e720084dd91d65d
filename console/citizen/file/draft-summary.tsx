import { Link } from '../address/link.tsx';
import { placeName, usePublicCity } from '../api/public-city.ts';
import { useWords } from '../reading/language.tsx';
import type { Draft } from './draft.ts';

/** What will be sent, each part with its way back. */
export function DraftSummary({ draft }: { draft: Draft }) {
  const { file: { check, what } } = useWords();
  const city = usePublicCity();
  const type = what.types[draft.appealType as keyof typeof what.types] ?? null;
  const place = [placeName(city.data?.regions ?? [], draft.regionCode), draft.address.trim()].filter(Boolean).join(' ');
  const rows = [
    { step: 'what', label: type ? `${check.what} · ${type}` : check.what, text: draft.content.trim() },
    { step: 'where', label: check.where, text: place || check.noPlace },
    { step: 'who', label: check.who, text: [draft.phone.trim(), draft.isAnonymous ? check.anonymous : draft.name.trim()].filter(Boolean).join(' · ') },
  ];
  return (
    <dl className="summary">
      {rows.map((row) => (
        <div key={row.step}>
          <dt>{row.label}</dt>
          <dd>{row.text}</dd>
          <Link to={`?step=${row.step}`} aria-label={`${check.change} ${row.label}`}>{check.change}</Link>
        </div>
      ))}
    </dl>
  );
}
