import type { ComponentType } from 'react';
import type { TableColumnType } from 'antd';
import { FilterFilled } from '@ant-design/icons';
import type { TicketLine } from '../api/types.ts';

interface Picker { value?: string | null; onChange?: (value: string | undefined) => void }

/** A column head whose filter is a picker (unit, region, matter) instead of a list. */
export function pickerHead(PickerPart: ComponentType<Picker>, value: string | undefined): Pick<TableColumnType<TicketLine>, 'filterDropdown' | 'filteredValue' | 'filterIcon'> {
  return {
    filteredValue: value ? [value] : null,
    filterIcon: (filtered) => <FilterFilled style={{ color: filtered ? '#124c9c' : '#8c96a3' }} />,
    filterDropdown: ({ setSelectedKeys, confirm }) => (
      <div style={{ padding: 8, width: 280 }}>
        <PickerPart value={value ?? null} onChange={(picked) => { setSelectedKeys(picked ? [picked] : []); confirm(); }} />
      </div>
    ),
  };
}
