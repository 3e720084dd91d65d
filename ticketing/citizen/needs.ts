/** What to mind when speaking with somebody (特殊需求): shown to everybody who calls, writes to or visits them. */
export const specialNeeds = {
  elderly: '高龄老人', hearing: '听力障碍', speech: '言语障碍', sight: '视力障碍', mobility: '行动不便', minor: '未成年人', veteran: '退役军人', pregnant: '孕产妇',
} as const;
export type SpecialNeed = keyof typeof specialNeeds;

/** Does a call not reach somebody with these needs? They are written to. */
export const reachByText = (needs: readonly string[]): boolean => needs.includes('hearing') || needs.includes('speech');
