import { useState } from 'react';
import { Button } from 'antd';
import type { DialRulesChange, DialRulesView } from '../../../telephony/index.ts';
import { useSay } from '../../i18n/text.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { DecideBar } from '../decide-bar.tsx';
import { PastChanges } from '../past-changes.tsx';
import { useDialRules } from '../queries.ts';
import { useSecurityWords } from '../words.ts';
import { changedRows, changedSettings } from './changed.ts';
import { RuleFacts } from './rule-facts.tsx';
import { RuleTable } from './rule-table.tsx';
import { RulesForm } from './rules-form.tsx';
import { TryNumber } from './try-number.tsx';
import { useRuleWords } from './words.ts';

/** What may be dialled, what is proposed beside it, and a number to try both with. */
export function RulesPanel() {
  const s = useSecurityWords();
  const w = useRuleWords();
  const [changing, setChanging] = useState(false);
  return (
    <Loaded query={useDialRules()}>{(view) => (
      <>
        {view.proposal && <Proposal view={view} proposal={view.proposal} />}
        <section className="panel section" aria-label={w.tryTitle}><h2>{w.tryTitle}</h2><TryNumber view={view} /></section>
        {changing ? <section className="panel section" aria-label={w.changeTitle}><h2>{w.changeTitle}</h2><RulesForm view={view} onDone={() => setChanging(false)} /></section> : (
          <section className="panel section" aria-label={s.tabs.rules}>
            <h2><span>{s.tabs.rules} <span className="quiet ps-small">{w.version(view.version)}</span></span>{view.mayPropose && !view.proposal && <Button onClick={() => setChanging(true)}>{w.change}</Button>}</h2>
            <p className="quiet">{w.order}{s.twoPeople}</p>
            <RuleTable rows={view.rules.rows.map((row) => ({ row, change: null }))} view={view} />
            <RuleFacts view={view} />
          </section>
        )}
        <section className="panel section" aria-label={s.history}><h2>{s.history}</h2><PastChanges changes={view.history} /></section>
      </>
    )}</Loaded>
  );
}

function Proposal({ view, proposal }: { view: DialRulesView; proposal: DialRulesChange }) {
  const s = useSecurityWords();
  const w = useRuleWords();
  const rows = changedRows(view.rules.rows, proposal.rules.rows).filter((r) => r.change);
  const say = useSay();
  const settings = changedSettings(view.rules, proposal.rules, (kind) => `${w.prices}：${say(view.kinds[kind]!)}`);
  const label = (name: string) => (w as unknown as Record<string, string>)[name] ?? name;
  return (
    <section className="panel section" aria-label={s.waiting}>
      <h2>{s.waiting}</h2>
      {rows.length > 0 && <RuleTable rows={rows} view={view} />}
      {settings.length > 0 && <dl className="ps-facts" style={{ marginTop: 10 }} aria-label={w.settingsChanged}>{settings.map((c) => <div key={c.name} style={{ display: 'contents' }}><dt>{label(c.name)}</dt><dd><span className="before">{c.before}</span> → <b>{c.after}</b></dd></div>)}</dl>}
      <DecideBar change={proposal} path="/api/dial-rules/changes" />
    </section>
  );
}
