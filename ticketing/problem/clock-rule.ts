/** The one rule of which deadlines of a member stand still while it is in a problem (decisions/0013): shown on the problem's page. */
export const clockRule = {
  zh: '并入问题不停任何时钟：成员工单的派单、签收、先行联系、办结、审核、回访时限照常计算，对市民的答复承诺不变。需要更多时间的，只能申请延期、暂停计时或挂账，由他人审批，市民会收到通知；问题延期可一并申请成员延期，每件仍受自身延期规定限制。主办、协办单位签收问题，即签收其名下待签收的成员；统一答复即各成员的答复。',
  en: 'Joining a problem stops no clock: the member’s times to be dispatched, signed, contacted, resolved, reviewed and visited run on, and what was promised to the citizen stands. More time is only had by a request that another person decides (extension, suspension, commitment), and the citizen is told. An extension of the problem may ask for its members too, each within its own limits. Signing for the problem signs for the members that unit holds; the joint reply is each member’s reply.',
} as const;
