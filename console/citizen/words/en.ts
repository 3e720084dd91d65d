import type { Words } from './words.ts';

/** What citizens read, in English. */
export const en: Words = {
  frame: {
    site: '12345 Government Service Hotline', brand: () => 'Government Service Hotline', skip: 'Skip to content', largeType: 'Large type', normalType: 'Normal type',
    call: 'Call 12345, answered day and night', danger: 'In danger, call 110, 119 or 120 at once',
  },
  home: {
    title: 'Tell us', lead: 'No account needed. It takes a few minutes.', file: 'Report something', fileHint: 'Complaint, request, question, suggestion', fileDraft: 'Carry on with what you began', track: 'Check progress', trackHint: 'With ticket number and query code', answers: 'Common questions', answersHint: 'See whether there is an answer already',
    call: 'Rather talk? Call 12345', callHint: 'Answered day and night', after: 'What happens then',
    afterSteps: ['You get a ticket number and a query code. Please keep them.', 'We check it and pass it to the unit in charge, which will contact you.', 'You are told the result and asked to rate it. If it is not solved, ask us to handle it again.'],
  },
  file: {
    title: 'Report something', step: (n, of) => `Step ${n} of ${of}`, next: 'Next', back: 'Back', clear: 'Start over', clearSure: 'Delete what you have written?', saved: 'Saved on this device as you write. You can carry on within 24 hours.',
    what: {
      title: 'What happened?', content: 'Tell us what it is about', contentHint: 'When, what, and what you would like done. Any form will do.', needContent: 'Please write what happened', tooLong: (max) => `At most ${max} characters, please shorten it`,
      type: 'You want to', typeOptional: ' (leave open if unsure)',
      types: { complaint: 'Complain', help: 'Ask for help', consult: 'Ask a question', suggestion: 'Suggest', report: 'Report a wrong', praise: 'Praise' },
      aboutStaff: 'It is about how a member of staff behaved', aboutStaffHint: 'The inspectors look into it; the person does not see it.',
      left: (n) => `${n} characters left`,
    },
    where: {
      title: 'Where is it?', lead: 'Any level will do; the closer, the surer it reaches the right unit.', district: 'District', subdistrict: 'Subdistrict or town', community: 'Community or village', any: 'Not sure', address: 'Exact place', addressHint: 'Road, estate, building, or a landmark nearby', noCity: 'The list of places did not open. Writing the exact place is enough.', optional: ' (optional)',
      tooLong: 'At most 300 characters',
    },
    who: {
      title: 'How do we reach you?', phone: 'Mobile or landline number', phoneHint: 'Only used to tell you about this appeal.', needPhone: 'Please give a phone number', badPhone: 'This number looks incomplete', name: 'Your name', nameHint: 'For example: Ms Wang', optional: ' (optional)',
      needs: 'When we contact you, please mind (optional)', needNames: { hearing: 'I hear badly: please text', speech: 'Speaking is hard', sight: 'I see badly', elderly: 'I am elderly: please speak slowly', mobility: 'I cannot walk well' },
      anonymous: 'Stay anonymous', anonymousHint: 'Your name is not recorded. The hotline keeps the number only to tell you the result.', confidential: 'Keep me confidential', confidentialHint: 'Who you are is sealed apart; the unit reads your words without what could identify you. Reports always are.',
    },
    check: {
      title: 'Please check', change: 'Change', what: 'What', where: 'Where', who: 'Contact', send: 'Send', sending: 'Sending…', noPlace: 'Not given', anonymous: 'Anonymous', failed: 'Not sent', failedKept: 'What you wrote is still here. Press Send again later; it will not be registered twice.',
      failedRefused: 'Please correct this and send again:',
    },
  },
  photos: {
    title: 'Photos or files', optional: ' (optional)', hint: (most) => `A photo often says it best. Up to ${most}: photos, PDF, short videos or recordings. Please leave out other people's faces and papers.`, add: 'Take a photo or choose a file', reading: 'Reading…', uploading: 'Sending…', remove: (name) => `Leave out ${name}`, tooMany: (most) => `${most} at most; the others were left out.`,
    sending: (n, of) => `Sending ${n} of ${of}. Your appeal is in; please keep this page open.`, failed: 'A photo did not get through. Your appeal is in all the same; try again, or add it later on the progress page.', again: 'Try again', allSent: (n) => `${n} received.`,
    mine: 'Photos and files', withReply: 'with the reply',
  },
  sent: {
    title: 'Received', earlier: 'You had already sent this; below is the ticket number from then. If something changed, use “Add information” on the progress page.', lead: 'Please keep these two numbers; you need them to check progress.', ticketNo: 'Ticket number', queryCode: 'Query code', copy: 'Copy both numbers', copied: 'Copied', copyFailed: 'Could not copy; take a screenshot',
    picture: 'Save as picture', screenshot: 'Or take a screenshot now. The query code is shown only once.', track: 'See progress', home: 'Home', phone: 'You can also ask by calling 12345',
  },
  track: {
    title: 'Check progress', lead: 'Enter the two numbers you were given.', ticketNo: 'Ticket number', code: 'Query code', codeHint: '8 digits', find: 'Look up', finding: 'Looking…', needNo: 'Please enter the ticket number', needCode: 'Please enter the 8-digit query code', notFound: 'Nothing found. Please check both numbers, digit by digit.', lost: 'Lost the numbers? Call 12345 and give your phone number.',
  },
  appeal: {
    ticketNo: 'Ticket', loading: 'Opening…', needCode: 'The query code is needed first', story: 'What has happened', reply: 'Result', said: 'What you told us', together: 'Handled together with similar appeals', togetherStage: (stage) => `So far: ${stage}`, togetherKeep: 'You keep your number and code. The reply comes to you, and so does a visit of your own.', problem: 'This is being solved together with the same matter raised by others', planUntil: (day) => `planned by ${day}`, planDone: 'done', can: 'You can', cannot: 'Not possible now', refresh: 'Refresh', moreAll: 'Show all', rated: (n) => `You gave ${n} of 5 stars`,
    expected: (day) => `Expected by ${day}`, late: (days) => `${days} days past the expected date.`, mayUrge: ' You may urge; we will remind the unit again.', unit: (name) => `In charge: ${name}`,
    states: {
      registered: 'Received', pendingDispatch: 'Finding the unit in charge', awaitingCitizen: 'Waiting for you', inProgress: 'Being handled', hardCase: 'Being handled', parked: 'Planned for later', merged: 'Handled with another appeal', transferred: 'Passed on', pendingReview: 'Result being checked', pendingVisit: 'Handled, your rating please', rework: 'Being handled again', answered: 'Answered', declined: 'Cannot be accepted', closed: 'Closed', archived: 'Closed', cancelled: 'Withdrawn',
    },
    next: {
      registered: 'Staff are checking what you told us.', pendingDispatch: 'Staff are deciding which unit is in charge.', awaitingCitizen: 'Please add what the message or the note below asks for; work goes on as soon as it is here.', inProgress: 'The unit will contact you and tell you the result.', hardCase: 'Several units are concerned; while that is settled one of them works on it.', parked: 'It cannot be done yet; the reason and the plan are in the story below. It comes back when the condition is met.', merged: 'It is handled with another appeal about the same; the reply goes to you too, and you will be asked yourself.', transferred: 'It was passed to the line or unit in charge; we check back what came of it.', pendingReview: 'The unit has reported a result; the hotline is checking it.', pendingVisit: 'Please read the result and tell us whether it is solved.', rework: 'You told us it is not solved; the unit is handling it again.', answered: 'Please read the result. If you disagree or have questions, see below what you can do.', declined: 'The reason and the way to go are in the story below.', closed: 'If it comes back, ask for it to be handled again.', archived: 'If it comes back, please report it anew.', cancelled: 'Withdrawn at your wish.',
    },
  },
  act: {
    back: 'Back to progress', send: 'Send', sending: 'Sending…', done: 'Sent', failed: 'Not sent', notNow: 'This is not possible now.',
    supplement: { button: 'Add information', title: 'Add information', label: 'What else should we know?', hint: 'New facts, times, places.', need: 'Please write what to add' },
    urge: { button: 'Urge', title: 'Urge', label: 'A word to the unit', hint: 'May be left empty. We remind the unit at once.', need: '' },
    object: { button: 'Object', title: 'Object', label: 'Why do you disagree?', hint: 'Another coordinator looks at it and you are told the outcome. You can object once: give your reasons and anything new, at least 4 characters.', need: 'Please give a reason, at least 4 characters' },
    reopen: { button: 'Ask to handle it again', title: 'Ask to handle it again', label: 'What is still not solved?', hint: 'Say how things stand, at least 4 characters.', need: 'Please give a reason, at least 4 characters' },
    protect: { button: 'Keep it confidential', title: 'Keep it confidential', means: 'From now on your identity is sealed apart, the units read a copy without personal details, and this page no longer shows what you wrote. No reason is needed.', send: 'Keep it confidential' },
    cancel: { button: 'Withdraw', title: 'Withdraw this appeal', label: 'Why?', hint: 'The unit will stop working on it. At least 4 characters.', need: 'Please give a reason, at least 4 characters' },
    rate: {
      button: 'Rate', title: 'Please rate', solved: 'Has it been solved?', solvedOptions: { solved: 'Solved', partly: 'Partly', unsolved: 'Not solved' }, stars: 'How were you treated?', starsHint: 'Apart from the result: not solved but well treated is possible.', starNames: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
      star: (n) => `${n} stars`, comment: 'Your words', optional: ' (optional)', needSolved: 'Please say whether it is solved', needStars: 'Please give stars', rework: 'After sending, the unit is asked to handle it again by the rules.', attitude: 'How staff treated you', result: 'What came of it', apart: ' (optional)', grades: { 5: 'Satisfied', 3: 'Fair', 1: 'Dissatisfied' },
    },
  },
  answers: {
    title: 'Common questions', label: 'Your question', hint: 'e.g. how to enrol at school', find: 'Search', topics: 'By topic', all: 'All', found: (n) => `${n} found`, none: (q) => `Nothing answers “${q}” yet; we have noted it.`, elsewhere: 'You can also', fileIt: 'Tell us', fileHint: 'Write it down and we will answer',
    by: (unit) => `From ${unit}`, until: (day) => `valid until ${day}`, source: (doc) => `source: ${doc}`, notSolved: 'Not answered? Tell us', gone: 'This answer was replaced or taken down; please search again.',
  },
  asked: {
    title: 'We need more from you', until: (day) => `Please add it by ${day}; work goes on as soon as it is here. Leave out what you do not know. After that day we go on with what there is.`, need: 'Please fill in at least one', send: 'Send',
    planned: (day) => `Looked at again by ${day}; work goes on then, and you are told.`,
  },
  notices: { title: 'Messages', none: 'No messages yet.', here: 'Shown only here', off: 'You turned messages off; new ones stand only here.', turnOff: 'Send me no more messages', turnOn: 'Send me messages again', on: 'When there is news, it is sent to the phone or WeChat you left.', done: 'Changed' },
  failed: { noAnswer: 'The server cannot be reached; the network may be weak.', again: 'Try again' },
  lost: { title: 'No such page', text: 'The address may be mistyped.', home: 'Home' },
};
