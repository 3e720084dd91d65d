/** Who reads call-backs, as the server has it (telephony/call-back/table.ts). */
export const readsCallBacks = ['agent', 'specialDeskAgent', 'vendorStaff', 'callbackAgent', 'teamLead', 'supervisor'];
