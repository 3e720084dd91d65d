import { Link } from '../address/link.tsx';
import type { PublicAppeal } from '../api/appeals.ts';
import { useReading } from '../reading/language.tsx';
import { citizenVerbs } from './citizen-verb.ts';

/** Only what the rules allow now; the rest, with the rule in the way, is folded under. */
export function AppealActions({ appeal }: { appeal: PublicAppeal }) {
  const { language, words } = useReading();
  // what is asked for has a form of its own above
  const offered = citizenVerbs.flatMap((verb) => (verb === 'supplement' && appeal.asked ? [] : appeal.verbs.find((v) => v.verb === verb) ?? []));
  const can = offered.filter((v) => v.allowed);
  const cannot = offered.filter((v) => !v.allowed && v.why);
  const name = (verb: string) => words.act[verb as (typeof citizenVerbs)[number]].button;
  return (
    <section aria-labelledby="can">
      {can.length ? <h2 id="can">{words.appeal.can}</h2> : null}
      <div className="acts">{can.map((v, i) => <Link key={v.verb} className={i === 0 ? 'button' : 'button button-plain'} to={`/appeal/${appeal.ticketNo}/${v.verb}`}>{name(v.verb)}</Link>)}</div>
      {cannot.length ? (
        <details className="cannot">
          <summary>{words.appeal.cannot}</summary>
          <ul>{cannot.map((v) => <li key={v.verb}><b>{name(v.verb)}</b> {v.why![language]}</li>)}</ul>
        </details>
      ) : null}
    </section>
  );
}
