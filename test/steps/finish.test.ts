/** The end of the receipt: what to restart, when a new token is due, the line for CI, and how a program reads it all. */
import {expect, describe as group, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {ScenarioName} from '../../src/sandbox/index.ts';
import {inCi} from '../../src/steps/next-steps.ts';
import {defaultNames} from '../../src/stores/names/table.ts';
import {place, standIn} from '../support/cli.ts';
import {startWizard} from '../support/headless.ts';

interface Kept {
  readonly destination?: 'env' | 'keychain' | 'both' | 'none';
  readonly scenario?: ScenarioName;
  readonly args?: readonly string[];
}

/** Goes to the receipt by what Enter takes, without a test message. */
const receiptIn = async (
  files: Readonly<Record<string, string>>,
  {destination = 'env', scenario = 'fresh', args = []}: Kept = {},
) => {
  const sandbox = await standIn({scenario});
  const wizard = await startWizard({url: sandbox.url, files, args});
  await wizard.screen();
  let screen = await wizard.paste(sandbox.tokens.main);
  for (let at = 0; screen.kind !== 'finished' && at < 12; at += 1) {
    const first = screen.kind === 'choice' ? (screen.options[0]?.value ?? '') : '';
    screen = await wizard.answer(screen.step === 'destination' ? destination : first);
  }
  if (screen.kind !== 'finished') throw new Error(`not finished: ${screen.step}`);
  expect(screen.receipt.join('\n')).not.toContain(sandbox.tokens.main);
  return screen.receipt;
};

const say = en.steps.finish;
/** What comes after the last blank line. */
const tail = (receipt: readonly string[]) => receipt.slice(receipt.lastIndexOf('') + 1);

group('how a program reads it comes last, after a blank line', () => {
  test.each([
    [
      'package.json',
      [
        '  // .env is loaded by: node --env-file=.env app.js',
        '  const token = process.env.WHATSAPP_ACCESS_TOKEN;',
        '  const phoneId = process.env.WHATSAPP_PHONE_NUMBER_ID;',
      ],
    ],
    [
      'requirements.txt',
      [
        '  # .env is loaded by: python-dotenv, load_dotenv()',
        '  import os',
        '  token = os.environ["WHATSAPP_ACCESS_TOKEN"]',
        '  phone_id = os.environ["WHATSAPP_PHONE_NUMBER_ID"]',
      ],
    ],
    [
      'go.mod',
      [
        '  // .env is loaded by: godotenv.Load()',
        '  token := os.Getenv("WHATSAPP_ACCESS_TOKEN")',
        '  phoneId := os.Getenv("WHATSAPP_PHONE_NUMBER_ID")',
      ],
    ],
    [
      'pom.xml',
      [
        '  // .env is loaded by: wa-token run -- java -jar app.jar',
        '  String token = System.getenv("WHATSAPP_ACCESS_TOKEN");',
        '  String phoneId = System.getenv("WHATSAPP_PHONE_NUMBER_ID");',
      ],
    ],
  ])('in a project with %s', async (file, lines) => {
    expect(tail(await receiptIn({[file]: ''}))).toEqual([say.reads, ...lines]);
  });

  test('with the names of the project, and nothing about a loader that is there', async () => {
    const receipt = await receiptIn({
      'composer.json': '{"require": {"vlucas/phpdotenv": "*"}}',
      '.env': 'WHATSAPP_TOKEN=\n',
    });
    expect(tail(receipt)).toEqual([
      say.reads,
      "  $token = $_ENV['WHATSAPP_TOKEN'];",
      "  $phoneId = $_ENV['WHATSAPP_PHONE_NUMBER_ID'];",
    ]);
  });

  test('Laravel reads it in its configuration, whose cache has to be cleared', async () => {
    const receipt = await receiptIn({'composer.json': '{"require": {"laravel/framework": "*"}}', '.env': ''});
    expect(tail(receipt)).toEqual([
      say.reads,
      '  // config/services.php',
      '  // php artisan config:clear',
      "  'token' => env('WHATSAPP_ACCESS_TOKEN'),",
      "  'phone_id' => env('WHATSAPP_PHONE_NUMBER_ID'),",
    ]);
  });

  test('from another file it is loaded by that name', async () => {
    const receipt = await receiptIn({Gemfile: ''}, {args: ['--env-file', '.env.local']});
    expect(tail(receipt)[1]).toBe('  # .env.local is loaded by: gem dotenv, Dotenv.load(".env.local")');
  });

  test('from the keychain by wa-token run, whatever the language', async () => {
    const node = tail(await receiptIn({'package.json': '{}'}, {destination: 'keychain'}));
    expect(node.slice(0, 2)).toEqual([
      say.reads,
      '  // start it with: wa-token run --profile default -- node app.js',
    ]);
    expect(tail(await receiptIn({}, {destination: 'keychain'}))).toEqual([
      say.started('wa-token run --profile default -- CMD'),
    ]);
  });

  test('nothing where nothing was stored, or where nothing tells the language', async () => {
    expect((await receiptIn({'package.json': '{}'}, {destination: 'none'})).join('\n')).not.toContain(
      say.reads,
    );
    expect((await receiptIn({})).join('\n')).not.toContain(say.reads);
  });
});

group('what is next', () => {
  test('the places are named that something takes the token from', async () => {
    const receipt = await receiptIn({}, {destination: 'both'});
    expect(receipt).toContain(say.next(['.env', 'the keychain (wa-token/default)']));
  });

  test('a reminder where the token ends, none where it does not', async () => {
    const asked = say.remind('2027-01-01').slice(0, 21);
    expect((await receiptIn({}, {scenario: 'sixty-days'})).join('\n')).toContain(asked);
    expect((await receiptIn({})).join('\n')).not.toContain(asked);
  });

  test('the line for CI works as it is written, where several accounts are seen too', async () => {
    const sandbox = await standIn({scenario: 'several-accounts'});
    const id = sandbox.facts.wabas[0]?.phones[0]?.id ?? '';
    const receipt = await receiptIn({}, {scenario: 'several-accounts'});
    const line = `wa-token check --json --phone ${id}`;
    expect(receipt).toContain(say.ci(line));
    const {code} = await place().cli(line.split(' ').slice(1), {
      env: {WA_TOKEN_TOKEN: sandbox.tokens.main, WA_TOKEN_GRAPH_URL: sandbox.url},
    });
    expect(code).toBe(0);
  });
});

test('in GitHub Actions the secret is named, with how it gets there; where it went there only the name', () => {
  const secret = (name: string) => `\${{ secrets.${name} }}`;
  const reading = {written: null, names: defaultNames, onGithub: true};
  const known = (store: string, where: string) =>
    ({places: {reading}, store: [{store, where, variables: ['WHATSAPP_TOKEN'], backup: null}]}) as never;
  expect(inCi(known('env', '.env'), 'default', en)).toEqual([
    say.ciGithub(secret('WHATSAPP_ACCESS_TOKEN')),
    '  wa-token check --json',
    say.toGithub,
    '  wa-token token --env-file .env | gh secret set WHATSAPP_ACCESS_TOKEN',
  ]);
  expect(inCi(known('gh', 'GitHub'), 'default', en)).toEqual([
    say.ciGithub(secret('WHATSAPP_TOKEN')),
    '  wa-token check --json',
  ]);
});
