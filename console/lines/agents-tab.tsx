import { Button, Drawer, Form, Input, InputNumber, Select, Table, Tag } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useAgents, useLines, useSaveSkills, type AgentSkillsView } from './queries.ts';
import { useLineWords } from './words.ts';

/** What each agent can answer, and how well. */
export function AgentsTab() {
  const w = useLineWords();
  const agents = useAgents();
  const lines = useLines();
  const [{ staff }, setFilter] = useUrlFilter(['staff']);
  return (
    <Loaded query={agents}>{({ items }) => {
      const chosen = items.find((a) => String(a.staffId) === staff);
      return (
        <>
          <Table<AgentSkillsView>
            className="panel" size="small" rowKey="staffId" dataSource={items} pagination={false} scroll={{ x: 760 }}
            columns={[
              { title: w.agent, width: 110, render: (_, a) => <button type="button" className="line-open" onClick={() => setFilter({ staff: String(a.staffId) })}>{a.name}</button> },
              { title: w.roles, width: 150, render: (_, a) => a.roleNames.join('、') },
              { title: w.state, width: 80, render: (_, a) => w.seats[a.state] ?? a.state },
              { title: w.skillsOf, render: (_, a) => <span className="line-tags">{a.skills.map((s) => <Tag key={s.skill} variant="filled" color={s.level === 1 ? 'blue' : undefined}>{w.skill(s.skill)} <span className="number">{s.level}</span></Tag>)}</span> },
              { title: '', width: 120, render: (_, a) => <span className="quiet">{a.own ? w.byHand : w.byRole}</span> },
            ]}
          />
          <Drawer open={chosen !== undefined} onClose={() => setFilter({ staff: '' })} title={chosen && w.setTitle(chosen.name)} size="min(560px, 100vw)" destroyOnHidden>
            {chosen && <SkillsForm key={chosen.staffId} agent={chosen} skills={lines.data?.skills ?? []} mayChange={lines.data?.mayChange ?? false} onDone={() => setFilter({ staff: '' })} />}
          </Drawer>
        </>
      );
    }}</Loaded>
  );
}

interface Values { skills: { skill: string; level: number }[]; reason: string }

function SkillsForm({ agent, skills, mayChange, onDone }: { agent: AgentSkillsView; skills: readonly string[]; mayChange: boolean; onDone: () => void }) {
  const w = useLineWords();
  const tell = useTell();
  const save = useSaveSkills(agent.staffId);
  const [form] = Form.useForm<Values>();
  const send = (list: Values['skills'] | null, reason: string) => save.mutate({ skills: list, reason }, { onSuccess: () => { tell.done(w.skillsSaved); onDone(); }, onError: tell.failed });
  return (
    <>
      <Form<Values> form={form} layout="vertical" disabled={!mayChange} initialValues={{ skills: agent.skills, reason: '' }} onFinish={(v) => send(v.skills, v.reason)}>
        <Form.List name="skills">{(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="line-skill">
                <Form.Item name={[name, 'skill']} rules={[{ required: true, message: w.required }]}><Select showSearch aria-label={w.fields.skills} options={skills.map((value) => ({ value, label: w.skill(value) }))} /></Form.Item>
                <Form.Item name={[name, 'level']} rules={[{ required: true, message: w.required }]}><InputNumber min={1} max={5} prefix={w.level} aria-label={w.level} /></Form.Item>
                <Button type="text" onClick={() => remove(name)}>{w.removeStep}</Button>
              </div>
            ))}
            <Button onClick={() => add({ level: 1 })}>{w.addSkill}</Button>
          </>
        )}</Form.List>
        <Form.Item name="reason" label={w.reason} style={{ marginTop: 14 }} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
        <div className="verb-bar"><Button type="primary" htmlType="submit" loading={save.isPending}>{w.save}</Button>{agent.own && <Button onClick={() => void form.validateFields(['reason']).then(({ reason }) => send(null, reason)).catch(() => {})}>{w.usual}</Button>}</div>
      </Form>
      {agent.history.length > 0 && <><h2 className="line-h2">{w.history}</h2>{agent.history.map((h) => <p key={h.id} className="line-small"><b>{Object.entries(h.after).filter(([k]) => k !== 'usual').map(([k, level]) => `${w.skill(k)} ${String(level)}`).join('、')}</b><br /><span className="quiet">{h.proposedByName} · <Moment at={h.proposedAt} /> · {h.reason}</span></p>)}</>}
    </>
  );
}
