/** Looks at everything that surrounds the token on this machine. Sends no token, and opens none. */
import type {Copy} from '../copy/en.ts';
import {type KeychainLook, lookAtKeychain} from '../doctor/keychain.ts';
import {type Row, row, type TerminalShown} from '../doctor/row.ts';
import {type Looked, lookAtWay} from '../doctor/way.ts';
import {createGraph} from '../graph/graph.ts';
import {type Folders, findFolders} from '../stores/folders.ts';
import type {Backend} from '../stores/keychain/backend.ts';
import {createKeychain} from '../stores/keychain/keychain.ts';
import {createProfiles} from '../stores/profiles.ts';
import {abilitiesOf} from '../terminal/abilities.ts';
import {agentOf} from '../terminal/agent.ts';
import {decideFrontEnd} from '../terminal/front-end.ts';
import type {Io} from './io.ts';
import {unattendedMs} from './keychain-patience.ts';
import type {Settings} from './settings.ts';
import {graphOf} from './surroundings.ts';
import {terminalOf} from './terminal.ts';

export interface Examined {
  /** Every row, in the order of the table. */
  readonly rows: readonly Row[];
  readonly url: string;
  readonly way: Looked['way'];
  /** Null: the keychain did not pass. */
  readonly backend: Backend | null;
  readonly terminal: TerminalShown;
  readonly platform: NodeJS.Platform;
}

/** @throws UsageError for a Graph that cannot be meant */
export const examine = async (io: Io, settings: Settings, words: Copy): Promise<Examined> => {
  const {address, version} = graphOf(settings, words);
  const {platform} = process;
  const folders = await findFolders(io.env);
  const keychain = createKeychain({env: io.env, limitMs: unattendedMs(io)});
  const pool = createGraph({address, version, env: io.env, timeoutMs: settings.timeoutMs});
  const terminal = terminalShown(io, settings, platform);
  try {
    const unstopped = new AbortController().signal;
    const [seen, looked] = await Promise.all([
      savedProfiles(folders.ok ? folders.value : null).then(saved =>
        lookAtKeychain({
          keychain,
          env: io.env,
          platform,
          ...saved,
          state: folders.ok ? folders.value.state : null,
          now: io.now(),
        }),
      ),
      lookAtWay({address, version, env: io.env, pool, timeoutMs: settings.timeoutMs}, unstopped),
    ]);
    const rows = [
      folders.ok
        ? row('folders', 'pass', 'folders', folders.value)
        : row('folders', 'fail', 'problem', {problem: folders.problem}),
      ...seen.rows,
      ...looked.rows,
      row('terminal', 'pass', 'terminal', terminal),
    ];
    return {rows, url: address.url, way: looked.way, backend: seen.backend, terminal, platform};
  } finally {
    keychain.close();
    await pool.close();
  }
};

/** The saved profiles, and whether one of them keeps its token in the keychain. */
const savedProfiles = async (folders: Folders | null): Promise<Pick<KeychainLook, 'profiles' | 'isUsed'>> => {
  if (folders === null) return {profiles: null, isUsed: false};
  const saved = createProfiles(folders.config);
  const names = await saved.names();
  if (!names.ok) return {profiles: null, isUsed: false};
  const all = await Promise.all(names.value.map(name => saved.read(name)));
  const isUsed = all.some(read => read.ok && read.value?.stored.some(({store}) => store === 'keychain'));
  return {profiles: names.value, isUsed};
};

/** What `setup` would do in this terminal. */
const terminalShown = (io: Io, settings: Settings, platform: NodeJS.Platform): TerminalShown => {
  const facts = terminalOf(io);
  const decision = decideFrontEnd({...settings, json: false}, facts);
  const agent = agentOf(io.env);
  return {
    ...decision,
    columns: facts.columns || null,
    rows: io.stdout.rows || null,
    ...abilitiesOf(io.env, platform),
    pasteMarks: decision.frontEnd === 'ink' || decision.frontEnd === 'lines',
    agent: agent === null ? null : agent.name,
  };
};
