import { Badge, Tabs } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { Alarms } from './alarms.tsx';
import { Attempts } from './attempts.tsx';
import { Blocks } from './blocks.tsx';
import { useAlarms } from './queries.ts';
import { RulesPanel } from './rules/rules-panel.tsx';
import { TrunkPanel } from './trunks/trunk-panel.tsx';
import { useSecurityWords } from './words.ts';
import '../parts/sections.css';
import './phone-security.css';

const readsAll = ['sysAdmin', 'secAdmin', 'auditAdmin', 'supervisor'];

/** /console/phone-security: by which ways calls go, what may be dialled, what was, and who is not put through. A team lead sees the last. */
export default function PhoneSecurityPage() {
  const w = useSecurityWords();
  const { roles } = useSession();
  const all = roles.some((r) => readsAll.includes(r));
  const alarms = useAlarms(all);
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'trunk', 'refused', 'kind', 'page']);
  const parts = { ...(all ? { trunks: <TrunkPanel />, rules: <RulesPanel />, attempts: <Attempts />, alarms: <Alarms /> } : {}), blocks: <Blocks /> };
  const shown = tab && tab in parts ? tab : Object.keys(parts)[0]!;
  const label = (key: string) => (key === 'alarms' ? <Badge count={alarms.data?.open ?? 0} size="small" offset={[8, 0]} color="#b45309">{w.tabs[key]}</Badge> : w.tabs[key]);
  return (
    <Page title={w.title}>
      <div className="ps">
        <Tabs activeKey={shown} onChange={(key) => setFilter({ tab: key, trunk: undefined, refused: undefined, kind: undefined, page: undefined })} destroyOnHidden items={Object.entries(parts).map(([key, children]) => ({ key, label: label(key), children }))} />
      </div>
    </Page>
  );
}
