import type { Text } from './zh.ts';

export const en: Text = {
  app: { name: '12345 Government Hotline', short: '12345 Hotline', console: 'Console', loading: 'Loading…' },
  nav: {
    floor: 'Floor', desk: 'Desk', callBacks: 'Call-backs', lines: 'Phone lines', dispatch: 'Dispatch', inbox: 'Inbox', tickets: 'Tickets', calls: 'Calls', knowledge: 'Knowledge', review: 'Review', visits: 'Return visits', visitPlan: 'Visit plan', duty: 'Duty desk', alerts: 'Alerts', groups: 'Groups', problems: 'Problems', reports: 'Reports', topics: 'Topics', lookBacks: 'Look-backs', cases: 'Cases', oversight: 'Oversight', scores: 'Scores', parked: 'Parked', judgement: 'Judgement', leader: 'Overview', trends: 'Trends', map: 'Map', wallboard: 'Wallboard', noticeTexts: 'Notices', deadlines: 'Calendar', hotlines: 'Lines', phoneSecurity: 'Phone security', city: 'City', looks: 'Looks', jobs: 'Jobs', import: 'Import',
    menu: 'Menu', skip: 'Skip to content', main: 'Main navigation', insight: 'Insight', setUp: 'Set-up',
  },
  session: {
    title: 'Log in to the console', username: 'User name', password: 'Password', logIn: 'Log in', logOut: 'Log out', usernameMissing: 'Enter your user name', passwordMissing: 'Enter your password',
    oldPassword: 'Old password', newPassword: 'New password', again: 'Once more', passwordRule: 'Ten characters at least, of two kinds: letters, digits, signs', notSame: 'They are not the same', setPassword: 'Save', changePassword: 'Change password', passwordChanged: 'Changed; log-ins on other devices have ended', choose: 'Choose your own password', chooseHint: 'An administrator issued the one you used. Choose one that only you know.',
    language: 'Language', switchTo: '中文', account: 'Account',
  },
  common: {
    all: 'All', clear: 'Clear filters', more: 'Load more', cancel: 'Cancel', confirm: 'OK', copy: 'Copy', copied: 'Copied', retry: 'Try again', back: 'Back',
    yes: 'Yes', no: 'No', none: 'None', ended: ' (ended)', of: (shown, total, least) => `${shown} of ${least ? 'more than ' : ''}${total} shown`, shown: (n) => `${n} shown`, unit: 'Unit', reason: 'Reason',
    reasonHint: 'Say why (at least 4 characters); it is kept on the ticket', empty: 'Nothing here', failed: 'This did not load', notFound: 'There is no such page', toTickets: 'See all tickets', reveal: 'Reveal', revealTitle: 'Reveal hidden personal data', revealHint: 'Revealing is logged and audited',
    refused: (n) => `${n} more not possible now`, system: 'System', minutes: (n) => `${n} min`,
  },
  light: { none: 'No deadline', normal: 'On time', near: 'Due soon', overdue: 'Overdue' },
  keys: { title: 'Keys', open: 'Show keys', press: 'Press', does: 'To', list: 'List the keys' },
  field: {
    ticketNo: 'Ticket', title: 'Title', content: 'What happened', phone: 'Phone', name: 'Name', address: 'Address', region: 'Region', appealType: 'Type', urgency: 'Urgency', matter: 'Matter', category: 'Category', channel: 'Channel',
    state: 'State', leadUnit: 'Lead unit', registeredAt: 'Registered', dueAt: 'Due', remaining: 'Time left', hotline: 'Line', accused: 'Unit complained about', confidential: 'Confidential', anonymous: 'Anonymous', closedAt: 'Closed', satisfaction: 'Satisfaction',
  },
  state: {
    registered: 'Registered', pendingDispatch: 'To dispatch', awaitingCitizen: 'Waiting for the citizen', inProgress: 'In progress', hardCase: 'Hard case', pendingReview: 'To review', pendingVisit: 'To visit', rework: 'Rework', parked: 'Parked', merged: 'Merged', transferred: 'Transferred', answered: 'Answered', declined: 'Declined', closed: 'Closed', archived: 'Archived', cancelled: 'Withdrawn',
  },
  assignmentState: { dispatched: 'To sign', signed: 'To contact', handling: 'In hand', returnPending: 'Return asked', suspended: 'Suspended', resolved: 'Resolved', withdrawn: 'Returned', recalled: 'Recalled' },
  requestState: { pending: 'Pending', endorsed: 'Endorsed', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn' },
  callerCategory: { individual: 'Individual', enterprise: 'Enterprise', organisation: 'Organisation' },
  assignmentRole: { lead: 'Lead', support: 'Support', delegated: 'Delegated' },
  supervisionState: { issued: 'To report', reported: 'Reported', closed: 'Closed', revoked: 'Revoked' },
  requestKind: { return: 'Return', extension: 'Extension', suspension: 'Suspension', park: 'Parking', unreasonable: 'Unreasonable appeal', objection: 'Objection', cardAppeal: 'Card appeal', scoreAppeal: 'Score appeal', reveal: 'Identity', lift: 'Lifting confidentiality' },
  appealType: { consult: 'Question', help: 'Help', complaint: 'Complaint', report: 'Report', suggestion: 'Suggestion', praise: 'Praise', other: 'Other' },
  urgency: { normal: 'Normal', urgent: 'Urgent', critical: 'Critical' },
  channel: { call: 'Call', web: 'Web', wechat: 'WeChat', sms: 'SMS', import: 'Import', window: 'Window', grid: 'Grid', media: 'Media', open311: 'Open311', proactive: 'Proactive' },
  solved: { solved: 'Solved', partly: 'Partly solved', unsolved: 'Not solved' },
  satisfaction: { 1: 'Very dissatisfied', 2: 'Dissatisfied', 3: 'Acceptable', 4: 'Satisfied', 5: 'Very satisfied' },
  role: {
    agent: 'Agent', specialDeskAgent: 'Special desk', teamLead: 'Team lead', dispatcher: 'Dispatcher', coordinator: 'Coordinator', reviewer: 'Reviewer', callbackAgent: 'Return visits', qa: 'Quality', kbEditor: 'Knowledge editor', kbReviewer: 'Knowledge reviewer', unitKbOwner: 'Unit knowledge',
    supervisor: 'Supervisor', unitContact: 'Unit contact', unitLeader: 'Unit leader', handler: 'Handler', gridWorker: 'Grid worker', subCenterAdmin: 'Sub-centre', eSupervision: 'Inspection', mayorOffice: "Mayor's office", analyst: 'Analyst', vendorStaff: 'Vendor',
    integrationClient: 'Interface', sysAdmin: 'System admin', secAdmin: 'Security admin', auditAdmin: 'Audit admin',
  },
};
