import { useState } from 'react';
import { Button, Collapse, Tag } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Audit } from './audit.tsx';
import { Figures } from './figures.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { PlanTable } from './plan-table.tsx';
import { useVisitPlan } from './queries.ts';
import { useVisitPlanWords } from './words.ts';

/** 回访方案: what brought it, the rules that hold, who changed them and why. */
export default function VisitPlanPage() {
  const w = useVisitPlanWords();
  const plan = useVisitPlan();
  const [editing, setEditing] = useState(false);
  return (
    <Page title={w.title} tools={plan.data?.mayChange && !editing && <Button type="primary" onClick={() => setEditing(true)}>{w.change}</Button>}>
      <div className="plan-page">
        <Figures />
        <Loaded query={plan}>{({ current, versions }) => (
          <>
            <section className="panel" aria-label={w.version(current.version)}>
              <h2>{w.version(current.version)} <Tag color="blue">{w.current}</Tag></h2>
              <p className="quiet" style={{ margin: '0 0 8px' }}>{w.intro}</p>
              {editing ? <PlanEditor plan={current} onDone={() => setEditing(false)} /> : <PlanTable rows={current.rows} />}
            </section>
            <Audit />
            <section className="panel" aria-label={w.versions}>
              <h2>{w.versions}</h2>
              <Collapse size="small" items={versions.map((v) => ({ key: String(v.version), label: <span>{w.version(v.version)} · {v.madeAt ? <>{v.madeByName} · <Moment at={v.madeAt} /> · {v.note}</> : w.initial}</span>, children: <PlanTable rows={v.rows} /> }))} />
            </section>
          </>
        )}</Loaded>
      </div>
    </Page>
  );
}
