/** A word list as options. */
export const optionsOf = (list: Record<string, string>, only?: readonly string[]) => (only ?? Object.keys(list)).map((value) => ({ value, label: list[value] ?? value }));
