import {expect, test} from 'vitest';

const expected = process.env['WA_TOKEN_EXPECT_NODE'];

// The dev dependency's own Node shadows the one a CI matrix installed; without this, one version would be tested thrice.
test.skipIf(!expected)(
  'the tests run on the Node that WA_TOKEN_EXPECT_NODE names (skipped: it is not set)',
  () => {
    expect(process.versions.node.split('.')[0]).toBe(expected);
  },
);
