import { Button, Form } from 'antd';
import type { TicketLine } from '../../api/types.ts';
import { ShareBar } from '../../parts/share-bar.tsx';

/** The machine's units; a press puts one into the form. */
export function SuggestedUnits({ units }: { units: TicketLine['suggestedUnits'] }) {
  const form = Form.useFormInstance();
  if (!units.length) return null;
  return (
    <ul style={{ listStyle: 'none', padding: 0, margin: '0 0 12px' }}>
      {units.slice(0, 3).map((u) => (
        <li key={u.unitId}>
          <Button type="text" size="small" block style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }} onClick={() => form.setFieldValue('leadUnitId', u.unitId)}>
            <span className="clip">{u.name}</span><ShareBar share={u.probability} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
