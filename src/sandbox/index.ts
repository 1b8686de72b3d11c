/** A stand-in for Meta's Graph API on loopback: a real server with a world behind it, and no Meta account needed. */
import {createServer} from 'node:http';
import type {ScenarioName} from './names.ts';
import {openScenario} from './scenarios.ts';
import {respond, type SeenRequest} from './server.ts';
import type {World} from './world/world.ts';

export {type ScenarioName, scenarioNames} from './names.ts';
export type {SeenRequest} from './server.ts';
export type {SentMessage, World} from './world/world.ts';

export interface SandboxOptions {
  readonly scenario: ScenarioName;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Milliseconds before each answer; absent: as the scenario says. */
  readonly latencyMs?: number;
  readonly now?: () => Date;
  /** Changes the world before the first request, for what no scenario has. */
  readonly arrange?: (world: World) => void;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly scenario: ScenarioName;
  /** Fake tokens by role: `main` is the one a person would paste; also `old` (expired), `replacement`, `temporary`, `other-app`, `revoked`. */
  readonly tokens: Readonly<Record<string, string>> & {readonly main: string};
  /** The app whose id and secret a person would type. */
  readonly app: {readonly id: string; readonly secret: string};
  readonly facts: Facts;
  /** Every request so far, without secrets. */
  readonly requests: readonly SeenRequest[];
  /** Messages accepted so far. */
  readonly sent: World['outbox'];
  close(): Promise<void>;
}

/** The ids behind the scenario, for tests. */
export interface Facts {
  readonly businessId: string;
  readonly systemUserId: string;
  readonly wabas: readonly {
    readonly id: string;
    readonly name: string;
    readonly phones: readonly {readonly id: string; readonly display: string}[];
  }[];
  /** Verified recipients of a test number, with `+`; empty on other scenarios. */
  readonly recipients: readonly string[];
}

/**
 * Starts the stand-in on 127.0.0.1.
 * @returns its address, fake tokens and what it saw; rejects when the port is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const opening = openScenario(options.scenario, Math.floor(now().getTime() / 1_000));
  const {world} = opening;
  options.arrange?.(world);
  const closing = new AbortController();
  const seen: SeenRequest[] = [];
  let url = '';
  const standing = {
    world,
    latencyMs: options.latencyMs ?? opening.latencyMs,
    now,
    url: () => url,
    seen,
    signal: closing.signal,
  };
  const server = createServer((request, response) => {
    respond(standing, request, response).catch((problem: unknown) => {
      const left = closing.signal.aborted || response.destroyed || request.errored !== null;
      response.destroy();
      // Anything else is a fault of the stand-in, and must be heard.
      if (!left) throw problem;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  url = `http://127.0.0.1:${address.port}`;
  const {main, ...others} = opening.tokens;
  const texts = Object.fromEntries(Object.entries(others).map(([name, token]) => [name, token.value]));
  return {
    url,
    scenario: options.scenario,
    tokens: {...texts, main: main.value},
    app: credentials(world),
    facts: factsOf(world),
    requests: seen,
    sent: world.outbox,
    close: () => {
      closing.abort();
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

function credentials(world: World) {
  const [app] = world.apps;
  if (!app) throw new Error('every world has an app');
  return {id: app.id, secret: app.secret};
}

function factsOf(world: World): Facts {
  const systemUser = world.users.find(user => user.kind === 'SystemUser');
  if (!systemUser) throw new Error('every world has a system user');
  return {
    businessId: systemUser.businessId,
    systemUserId: systemUser.id,
    wabas: world.accounts.map(({id, name, phones}) => ({
      id,
      name,
      phones: phones.map(phone => ({id: phone.id, display: phone.display})),
    })),
    recipients: world.accounts
      .flatMap(({phones}) => phones.flatMap(phone => phone.allowed))
      .map(to => `+${to}`),
  };
}
