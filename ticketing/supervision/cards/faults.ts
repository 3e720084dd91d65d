/** Faults in the process for which a person issues a card, whether or not the whole is overdue (adapted from 行政审批电子监察 rules). */
export const faults = {
  notAccepting: '应办不办、拒不签收', overPromised: '超过承诺时限', stageOverdue: '环节超期', noReason: '退单、延期未说明理由', noContact: '未先行联系市民', falseReply: '答复不实、虚假办结', irregularCharge: '违规收费', attitude: '态度生硬、推诿扯皮',
} as const;

export type FaultCode = keyof typeof faults;
export const faultCodes = Object.keys(faults) as [FaultCode, ...FaultCode[]];
