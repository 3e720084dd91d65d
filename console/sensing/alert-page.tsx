import { Button, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { momentOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { AlertModal, asks } from './alert-modal.tsx';
import { expectedText } from './alert-card.tsx';
import { BandLine } from './band-line.tsx';
import { KindTag } from './kind-tag.tsx';
import { useAlert, useDoAlert } from './queries.ts';
import type { AlertDetail } from './views.ts';
import { useAlertWords } from './words.ts';
import './sensing.css';

const ticketsAtFirst = 10;
const keys: Record<string, string> = { take: '1', openTicket: '2', makeProblem: '3', note: '4', dismiss: 'X', finish: '5', bringBack: '6' };

/** /console/alerts/:no: what was seen against what, the tickets behind it, and what is done about it. */
export default function AlertPage() {
  const w = useAlertWords();
  const { alertNo = '' } = useParams();
  const query = useAlert(alertNo);
  const act = useDoAlert(alertNo);
  const tell = useTell();
  const [open, setOpen] = useState<string | null>(null);
  const alert = query.data;
  const pick = (verb: string) => {
    if (asks(verb)) return setOpen(verb);
    act.mutate({ verb, input: {}, revision: alert!.revision }, { onSuccess: () => tell.done(w.done), onError: tell.failed });
  };
  const tools = alert?.verbs.map((v) => <VerbButton key={v.verb} verb={v} shortcut={keys[v.verb] ?? ''} primary={v.verb === 'openTicket'} danger={v.verb === 'dismiss'} busy={act.isPending} onPick={() => pick(v.verb)} />);
  return (
    <Page title={w.alerts} tools={tools}>
      <Loaded query={query}>{(a) => (
        <>
          <section className="panel section alert-head">
            <div className="alert-card-head"><KindTag kind={a.kind} /><Tag>{w.states[a.state]}</Tag>{a.focus && <Tag color="error">{w.focus}</Tag>}{a.inHand && <Tag><Link to={`/problems/${a.inHand}`}>{w.inHandBy(a.inHand)}</Link></Tag>}{a.quietUntil && <Tag>{w.quiet(a.quietUntil)}</Tag>}</div>
            <h2>{a.title}</h2>
            <Facts alert={a} />
          </section>
          <div className="alert-columns">
            <Evidence alert={a} />
            <Course alert={a} />
          </div>
        </>
      )}</Loaded>
      {alert && open && <AlertModal key={open} alert={alert} verb={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Facts({ alert: a }: { alert: AlertDetail }) {
  const w = useAlertWords();
  const items = [
    { key: 'no', label: w.no, children: a.alertNo },
    a.matterName && { key: 'matter', label: w.what, children: a.matterName },
    a.regionName && { key: 'where', label: w.where, children: a.regionName },
    a.unitName && { key: 'unit', label: w.unit, children: a.unitName },
    a.groupKey && { key: 'group', label: w.group, children: <Link to={`/groups/${encodeURIComponent(a.groupKey)}`}>{a.groupName ?? a.groupKey}</Link> },
    a.ticketNo && { key: 'ticket', label: w.ticket, children: <Link to={`/tickets/${a.ticketNo}`}>{a.ticketNo}</Link> },
    a.problemNo && { key: 'problem', label: w.problem, children: <Link to={`/problems/${a.problemNo}`}>{a.problemNo}</Link> },
  ].filter((i): i is { key: string; label: string; children: string } => Boolean(i));
  return <Descriptions size="small" column={{ xs: 1, md: 3 }} items={items} />;
}

function Evidence({ alert: a }: { alert: AlertDetail }) {
  const w = useAlertWords();
  const { latest } = a;
  const season = a.kind === 'seasonal';
  const [all, setAll] = useState(false);
  const figure = season ? [[w.lastYearN, latest.coming?.lastYear], [w.nowN, latest.observed], [w.expectedN, latest.expected]] as const : [[w.observed, latest.observed], ...(a.axis === 'group' ? [] : [[w.expected, expectedText(latest.expected)] as const])] as const;
  return (
    <section className="panel section">
      <h2>{w.evidence}</h2>
      <div className="alert-figures">{figure.map(([label, value]) => <div key={label}><b className="number">{value}</b><span className="quiet">{label}{label === w.observed && a.axis !== 'group' ? `（${w.inDays(latest.days)}）` : ''}</span></div>)}</div>
      <BandLine evidence={latest} height={140} width={560} seasonal={season} />
      <p className="quiet alert-legend">{latest.course[0]?.day.slice(5)} — {latest.course.at(-1)?.day.slice(5)} · {season ? w.lastYear : w.band}{a.axis !== 'group' && !season && ` · ${w.chance(chanceText(latest.p))} · ${w.history(latest.historyDays)}`}</p>
      <ul className="alert-notes">{latest.notes.map((note) => <li key={note}>{note}</li>)}</ul>
      {(a.evidence.day !== latest.day || a.evidence.observed !== latest.observed) && <details><summary>{w.asRaised}（{a.evidence.day}）</summary><ul className="alert-notes">{a.evidence.notes.map((note) => <li key={note}>{note}</li>)}</ul></details>}
      {(a.tickets.length > 0 || a.ticketsHidden > 0) && <h3>{w.tickets}</h3>}
      <ul className="alert-tickets">
        {(all ? a.tickets : a.tickets.slice(0, ticketsAtFirst)).map((t) => <li key={t.ticketNo}><Link to={`/tickets/${t.ticketNo}`}>{t.title}</Link>{t.exemplar && <Tag color="processing">{w.exemplar}</Tag>}<span className="quiet">{t.regionName}{t.address ? ` ${t.address}` : ''} · {momentOf(t.appealedAt)} · {t.stateName}</span></li>)}
      </ul>
      {a.tickets.length > ticketsAtFirst && <Button type="link" style={{ paddingInline: 0 }} onClick={() => setAll(!all)}>{all ? w.less : w.showAll(a.tickets.length)}</Button>}
      {a.exemplar && <p className="quiet">{w.exemplar}：{a.exemplar.because.join('，')}</p>}
      {a.ticketsHidden > 0 && <p className="quiet">{w.hiddenTickets(a.ticketsHidden)}</p>}
    </section>
  );
}

/** 0.00003 → 十万分之三 is no help to anybody: a thousandth and below as one in so many. */
const chanceText = (p: number) => (p >= 0.001 ? `${(p * 100).toFixed(1)}%` : p < 1e-9 ? '<1/10亿' : `1/${Math.round(1 / p).toLocaleString('en')}`);

function Course({ alert: a }: { alert: AlertDetail }) {
  const w = useAlertWords();
  return (
    <section className="panel section">
      <h2>{w.events}</h2>
      {a.since && <p className="alert-since">{w.after(a.since.from, a.since.citizens, a.since.tickets)}</p>}
      <ol className="alert-events">
        {a.events.map((e) => (
          <li key={`${e.at} ${e.kind}`}>
            <span className="quiet">{momentOf(e.at)} · {e.byName ?? w.system}</span>
            <span>{w.eventNames[e.kind] ?? e.kind}{detailOf(e.data)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function detailOf(data: Record<string, unknown>): string {
  const said = [data.words, data.reason, data.text, data.note, data.ticketNo, data.problemNo].filter((v): v is string => typeof v === 'string');
  return said.length ? `：${said.map((one) => one.replace(/[。，；]+$/u, '')).join('；')}` : '';
}
