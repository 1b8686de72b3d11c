/** Arguments for the sentences that take a closed list of words, or facts of more than one form. */
import type {Special} from './facts.ts';

const time = '2026-11-21T08:30:00.000Z';

/** Every combination of one value for each name. */
const combined = (
  choices: Readonly<Record<string, readonly unknown[]>>,
): readonly Record<string, unknown>[] =>
  Object.entries(choices).reduce<readonly Record<string, unknown>[]>(
    (made, [name, values]) => made.flatMap(each => values.map(value => ({...each, [name]: value}))),
    [{}],
  );

const facts = (choices: Readonly<Record<string, readonly unknown[]>>): readonly (readonly unknown[])[] =>
  combined(choices).map(each => [each]);

const systems = ['linux', 'macos', 'windows'];
const places = ['desktop', 'ssh', 'wsl', 'container'];

const yesNo = [false, true];

export const special: Special = {
  'remove.revokes': [[[]], [['<profile>', '<other>']]],
  'agent.text': [
    [{agent: '<agent>', command: '<command>', report: '<report>'}, ['<asks>']],
    [{agent: '', command: '<command>', report: '<report>'}, ['<asks>']],
  ],
  'cli.commands.demoIntro': [
    ['<scenario>', 'begun'],
    ['<scenario>', 'empty'],
    ['<scenario>', 'given'],
  ],
  'doctor.reasons.not-asked': facts({because: ['keychain', 'dns']}),
  'doctor.reasons.keychain': facts({
    backend: [null, '<backend>'],
    limit: [null, 12_345],
    system: systems,
    place: places,
  }),
  'doctor.reasons.lasts': facts({system: systems, place: places}),
  'doctor.reasons.terminal': facts({
    frontEnd: ['ink', 'lines', 'plain', 'flags'],
    because: ['usual', 'ci', 'narrow'],
    columns: [null, 132],
    rows: [43],
    colours: yesNo,
    unicode: yesNo,
    links: yesNo,
    pasteMarks: yesNo,
    agent: [null, '', '<agent>'],
  }),
  'doctor.reasons.proxy-fault': facts({
    proxy: ['<proxy>'],
    variable: ['<variable>'],
    status: [null, 407, 502],
    detail: ['', '<detail>'],
  }),
  'doctor.reasons.name-not-found': facts({host: ['<host>'], online: yesNo, silent: yesNo}),
  'doctor.reasons.trusted': facts({issuer: [null, '<issuer>']}),
  'doctor.reasons.extra-unusable': facts({path: ['<path>'], detail: ['PEM', '<detail>']}),
  'doctor.reasons.untrusted': facts({
    issuer: [null, '<issuer>'],
    extra: [null, '<extra>'],
    detail: ['', '<detail>'],
  }),
  'doctor.reasons.other-name': facts({
    host: ['<host>'],
    names: [[], ['<name>']],
    issuer: [null, '<issuer>'],
  }),
  'doctor.reasons.clock': facts({seconds: [0, -1, 200, -3_600, 100_000, 900_000]}),
  'doctor.reasons.clock-refused': facts({now: [time], from: [null, time], until: [time]}),
  'doctor.reasons.answered': facts({version: [null, '<version>'], ms: [12_345]}),
  'doctor.reasons.silent': facts({
    fault: ['timeout', 'connection'],
    proxied: yesNo,
    detail: ['', '<detail>'],
  }),
  'doctor.reasons.outage': facts({status: [null, 503]}),
  'doctor.reasons.not-graph': facts({status: [null, 200], proxied: yesNo}),
  'problems.recipient/invalid': facts({
    reason: ['empty', 'no-country-code', 'too-short', 'too-long', 'not-a-number', 'invalid'],
  }),
  'problems.env/unusable': facts({
    path: ['app/.env'],
    reason: [
      'directory',
      'not-regular',
      'unreadable',
      'read-only',
      'not-ours',
      'no-folder',
      'full-disk',
      'bind-mount',
      'changed-meanwhile',
      'encoding',
      'too-large',
      'other',
    ],
    detail: ['', 'EIO', '/some/folder'],
  }),
  'problems.profile/unusable': facts({
    path: ['<path>'],
    why: ['not-json', 'other-schema', 'field', 'not-a-file', 'too-large', 'refused'],
    detail: ['<detail>'],
  }),
  'problems.tool/partly': facts({
    program: ['<program>'],
    names: [['<name>']],
    failed: ['<failed>'],
    detail: ['', '<detail>'],
    seconds: [null, 30],
  }),
  'problems.graph/bad-url': facts({
    given: ['<given>'],
    reason: ['not-a-url', 'not-http', 'plain-http', 'has-credentials', 'has-query'],
  }),
  'problems.graph/unknown-version': facts({given: ['', 'v1'], known: [['v26.0', 'v25.0']]}),
  'problems.keychain/unavailable': facts({
    reason: [
      'not-installed',
      'no-library',
      'no-session-bus',
      'no-service',
      'no-keyring',
      'locked',
      'timed-out',
      'refused',
      'other',
    ],
    detail: ['', '<detail>'],
    system: systems,
    place: places,
  }),
  'checks.reasons.not-asked': facts({because: ['token.alive', 'waba.access']}),
  'checks.reasons.no-answer': facts({why: ['timeout', 'html', 'rate-limited'], status: [null, 200, 503]}),
  'checks.reasons.other-thing': facts({what: ['app-secret', 'id', 'text']}),
  'checks.reasons.person': facts({ends: ['never', 'at', 'unknown'], at: [null, time]}),
  'checks.reasons.ends': facts({at: [time], days: [1, 12]}),
  'checks.reasons.ends-within': facts({at: [time], days: [1, 12], within: [30]}),
  'checks.reasons.number-state': facts({
    platform: ['NOT_APPLICABLE', 'CLOUD_API'],
    status: [null, 'PENDING'],
  }),
  'checks.reasons.held-back': [
    [
      {
        entities: [
          {type: 'WABA', canSend: 'BLOCKED', says: '<says>'},
          {type: 'OTHER', canSend: 'LIMITED', says: ''},
        ],
      },
    ],
  ],
  'lines.step': [[2, 6, '<chapter>']],
  'ui.progress': [[2, 6]],
  'lines.guide.letters': [[[{letter: 'c', label: '<label>'}]]],
  'lines.guide.unknown': [[['t', 'c']], [[]]],
  'lines.choice.shown': [
    [50, 12_345],
    [3, 3],
  ],
  'ui.guide.keys': [[['<key>']]],
  'ui.choice.shown': [
    [3, 12_345],
    [1, 1],
    [12_345, 12_345],
  ],
};
