/** Who opens the list of every call, as the server has it (telephony/calls/scope.ts). */
export const readsAll = ['qa', 'teamLead', 'supervisor', 'coordinator', 'auditAdmin', 'subCenterAdmin'];
