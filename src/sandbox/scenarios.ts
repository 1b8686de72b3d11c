/** How each scenario differs from `fresh`. */
import type {ScenarioName} from './names.ts';
import {
  bakeryAccount,
  baseWorld,
  dashboardToken,
  day,
  fullControl,
  ids,
  sideTokens,
  systemUserToken,
} from './world/cast.ts';
import {realPhone, shopPhones, testPhone} from './world/phones.ts';
import {helloWorld} from './world/templates.ts';
import type {Token, World} from './world/world.ts';

/** What a scenario starts with. */
export interface Opening {
  readonly world: World;
  /** Tokens by the name under which they are handed out; `main` is the one a person would paste. */
  readonly tokens: Readonly<Record<string, Token>> & {readonly main: Token};
  /** Milliseconds before each answer. */
  readonly latencyMs: number;
}

interface Stage {
  readonly world: World;
  /** Unix seconds. */
  readonly now: number;
  /** Makes the scenario's main token; `change` says what differs from a perfect one. */
  main: (change?: Partial<Token>) => Token;
}

/** Returns the main token, having changed the world as the scenario wants it. */
type Arrange = (stage: Stage) => Token;

const arrangements: Record<ScenarioName, Arrange> = {
  fresh: ({main}) => main(),
  expired: ({main, now}) => main({issuedAt: now - 63 * day, expiresAt: now - 3 * day}),
  temporary: ({main, now}) => main(dashboardToken(now)),
  'sixty-days': ({main, now}) => main({issuedAt: now - 50 * day, expiresAt: now + 10 * day}),
  'missing-scope': ({main}) => main({scopes: ['whatsapp_business_messaging', 'public_profile'], targets: {}}),
  'missing-asset': ({main, world}) => {
    theAccount(world).grants.delete(ids.systemUser);
    world.pendingGrant = {
      looksLeft: 4,
      accountId: ids.waba,
      userId: ids.systemUser,
      tasks: fullControl,
    };
    return main({targets: {}});
  },
  'wrong-app': ({main}) => main({appId: ids.otherApp}),
  'no-self-inspection': ({main, world}) => {
    for (const user of world.users) user.appRoles.clear();
    return main({targets: {}});
  },
  'several-accounts': ({main, world}) => {
    const accounts = severalAccounts();
    world.accounts.splice(0, 1, ...accounts);
    return main({
      scopes: ['business_management', 'whatsapp_business_management', 'whatsapp_business_messaging'],
      targets: {
        business_management: [ids.business],
        whatsapp_business_management: accounts.map(account => account.id),
      },
    });
  },
  'many-numbers': ({main, world}) => {
    theAccount(world).phones.splice(0, 1, ...shopPhones(10_000));
    return main();
  },
  'unregistered-number': ({main, world}) => {
    const unregistered = {
      status: 'PENDING',
      platform: 'NOT_APPLICABLE',
      pin: null,
      quality: 'UNKNOWN',
    } as const;
    theAccount(world).phones.splice(0, 1, realPhone(ids.phone, '+1 631-555-0142', unregistered));
    return main();
  },
  'not-subscribed': ({main, world}) => {
    const {subscribed} = theAccount(world);
    subscribed.clear();
    subscribed.add(ids.metaTestApp);
    return main();
  },
  'test-number': ({main, world}) => {
    world.accounts.splice(
      0,
      1,
      bakeryAccount({
        name: 'Test WhatsApp Business Account',
        phones: [testPhone(ids.phone)],
        templates: [helloWorld],
        subscribed: new Set([ids.metaTestApp, ids.app]),
      }),
    );
    return main();
  },
  'real-number': ({main}) => main(),
  'account-locked': ({main, world}) => {
    theAccount(world).locked = true;
    return main();
  },
  'payment-missing': ({main, world}) => {
    theAccount(world).paid = false;
    return main();
  },
  outage: inWeather('outage'),
  'html-error': inWeather('html'),
  slow: ({main}) => main(),
  'rate-limited': ({main, now, world}) => {
    world.limitedUntil = now + 12 * 60;
    return main();
  },
};

/**
 * The world of a scenario before the first request.
 * @param now Unix seconds: ends of tokens are reckoned from it.
 */
export function openScenario(scenario: ScenarioName, now: number): Opening {
  const world = baseWorld(scenario);
  const side = sideTokens(scenario, now);
  const main = arrangements[scenario]({
    world,
    now,
    main: change => systemUserToken(`${scenario} main`, now, change),
  });
  const tokens = {main, ...side, replacement: replacing(main, side.replacement)};
  world.tokens.push(...Object.values(tokens));
  return {world, tokens, latencyMs: scenario === 'slow' ? 1_000 : 0};
}

/** The token that somebody makes who does as advised: perfect, and of the same reach as a main token that is fit. */
function replacing(main: Token, replacement: Token): Token {
  const fit = main.type === 'SYSTEM_USER' && main.scopes.includes('whatsapp_business_management');
  return fit ? {...replacement, scopes: main.scopes, targets: main.targets} : replacement;
}

function inWeather(weather: World['weather']): Arrange {
  return ({main, world}) => {
    world.weather = weather;
    return main();
  };
}

function theAccount(world: World) {
  const [account] = world.accounts;
  if (!account) throw new Error('every scenario starts with one account');
  return account;
}

function severalAccounts() {
  return [
    bakeryAccount(),
    bakeryAccount({
      id: '102290129340002',
      name: 'Harbour Bakery Wholesale',
      phones: [
        realPhone('106540352240002', '+44 7700 900142', {verifiedName: 'Harbour Wholesale'}),
        // Graph shows some numbers as bare digits.
        realPhone('106540352240003', '447700900143', {verifiedName: 'Harbour Deliveries', quality: 'YELLOW'}),
      ],
    }),
    bakeryAccount({
      id: '102290129340003',
      name: 'Quayside Café',
      ownerId: ids.otherBusiness,
      clientOf: ids.business,
      phones: [realPhone('106540352240004', '+49 171 3920044', {verifiedName: 'Quayside Café'})],
    }),
  ];
}
