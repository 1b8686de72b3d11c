/** The scenarios by name, in the order in which they are listed to people. */

export const scenarioNames = [
  'fresh',
  'expired',
  'temporary',
  'sixty-days',
  'missing-scope',
  'missing-asset',
  'wrong-app',
  'no-self-inspection',
  'several-accounts',
  'many-numbers',
  'unregistered-number',
  'not-subscribed',
  'test-number',
  'real-number',
  'account-locked',
  'payment-missing',
  'outage',
  'html-error',
  'slow',
  'rate-limited',
] as const;

/** A way the stand-in's world can begin. */
export type ScenarioName = (typeof scenarioNames)[number];
