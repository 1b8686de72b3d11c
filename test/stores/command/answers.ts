/** How the tools of secret stores answer: each keeps one secret as its recording tool's state. */

/** A Vault with the second version of its key-value engine. */
export const vaultAnswer = `
  const held = state === '' ? null : JSON.parse(state);
  if (args[1] === 'get') return held === null
    ? {code: 2, stderr: 'No value found at secret/data/wa-token/default'}
    : {stdout: JSON.stringify({data: {data: held, metadata: {version: 1}}})};
  if (args.includes('delete')) return {state: ''};
  if (args[1] === 'destroy') return {};
  const given = JSON.parse(input);
  return {state: JSON.stringify(args[1] === 'patch' ? {...held, ...given} : given)};`;

/** The Secrets Manager of AWS, as its command line shows it. */
export const awsAnswer = `
  if (args[1] === 'get-secret-value') return state === ''
    ? {code: 254, stderr: 'An error occurred (ResourceNotFoundException) when calling GetSecretValue'}
    : {stdout: JSON.stringify({SecretString: state})};
  if (args[1] === 'delete-secret') return {state: ''};
  return {state: input};`;

/** A cluster that holds one secret; it makes the object like kubectl, in JSON, which is YAML as well. */
export const kubectlAnswer = `
  if (args[0] === 'get') return state === ''
    ? {code: 1, stderr: 'Error from server (NotFound): secrets "wa-token-default" not found'}
    : {stdout: state};
  if (args.includes('--dry-run=client')) {
    const data = Object.fromEntries(input.trim().split('\\n').map(line => {
      const [name, ...rest] = line.split('=');
      return [name, Buffer.from(rest.join('=')).toString('base64')];
    }));
    return {stdout: JSON.stringify({apiVersion: 'v1', kind: 'Secret', metadata: {name: args[3]}, data})};
  }
  if (args[0] === 'delete') return {state: ''};
  if (args[0] === 'replace' && state === '') return {code: 1, stderr: 'Error from server (NotFound)'};
  return {state: input};`;
