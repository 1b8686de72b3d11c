/** How this program is called in another terminal: under `npx` it has no name of its own there. */
export const calledIn = (env: NodeJS.ProcessEnv): string =>
  env['npm_command'] === 'exec' ? 'npx wa-token' : 'wa-token';
