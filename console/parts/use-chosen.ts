import { useState, type Key } from 'react';

/** Rows of a table that are ticked for an action; `orAll`: these, or every row where none is ticked. */
export function useChosen() {
  const [chosen, setChosen] = useState<number[]>([]);
  return {
    chosen,
    clear: () => setChosen([]),
    orAll: (rows: readonly { id: number }[]) => (chosen.length ? chosen : rows.map((row) => row.id)),
    rowSelection: { selectedRowKeys: chosen, onChange: (keys: Key[]) => setChosen(keys.map(Number)) },
  };
}
