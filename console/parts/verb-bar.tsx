import type { VerbView } from '../api/types.ts';
import { useSay, useText } from '../i18n/text.ts';
import { VerbButton } from './verb-button.tsx';
import './verb-bar.css';

interface Props { verbs: readonly VerbView[]; /** the names this place offers, in this order; all when left out */ only?: readonly string[]; primary?: string; danger?: readonly string[]; busy?: boolean; onPick: (verb: VerbView) => void }

/** What may be done now as buttons; what may not, folded away with the reasons (a tooltip alone does not exist on a phone). */
export function VerbBar({ verbs, only, primary, danger = [], busy = false, onPick }: Props) {
  const t = useText();
  const say = useSay();
  const here = only ? only.flatMap((name) => verbs.filter((v) => v.verb === name)) : verbs;
  const refused = here.filter((v) => !v.allowed && v.why);
  return (
    <div>
      <div className="verb-bar">
        {here.filter((v) => v.allowed).map((v) => <VerbButton key={v.verb} verb={v} primary={v.verb === primary} danger={danger.includes(v.verb)} busy={busy} onPick={onPick} />)}
      </div>
      {refused.length > 0 && (
        <details className="verb-refusals">
          <summary>{t.common.refused(refused.length)}</summary>
          <ul>{refused.map((v) => <li key={v.verb}><b>{say(v)}</b>:{say(v.why!)}</li>)}</ul>
        </details>
      )}
    </div>
  );
}
