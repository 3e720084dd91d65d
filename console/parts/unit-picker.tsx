import type { Ref } from 'react';
import { Select } from 'antd';
import type { RefSelectProps } from 'antd';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { containsWords } from './contains-words.ts';

interface Shared { id?: string; placeholder?: string; /** ids that may not be picked */ except?: readonly string[]; disabled?: boolean; ref?: Ref<RefSelectProps>; autoFocus?: boolean; 'aria-label'?: string }
type Props = Shared & ({ multiple?: false; value?: string | null; onChange?: (id: string | undefined) => void } | { multiple: true; value?: string[]; onChange?: (ids: string[]) => void });

/** A unit by any part of its name, short name or id. Fits Form.Item. */
export function UnitPicker({ multiple, value, onChange, except = [], placeholder, ...rest }: Props) {
  const t = useText();
  const city = useCity();
  const options = (city.data?.units ?? []).filter((u) => !except.includes(u.id)).map((u) => ({ value: u.id, label: u.name, short: u.shortName, search: `${u.name} ${u.shortName} ${u.id}` }));
  return (
    <Select
      {...rest} allowClear mode={multiple ? 'multiple' : undefined} loading={city.isPending} placeholder={placeholder ?? t.common.unit} options={options}
      value={(value ?? undefined) as string | undefined} onChange={onChange as (value: string) => void} style={{ width: '100%', minWidth: 160 }}
      showSearch={{ filterOption: (input, option) => containsWords(option?.search ?? '', input) }} popupMatchSelectWidth={320}
    />
  );
}
