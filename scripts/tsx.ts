/** Lets Node load the Ink front-end from its source: TypeScript it reads by itself, JSX it does not. */
import {readFileSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {fileURLToPath} from 'node:url';
import {transformSync} from 'esbuild';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    const {code} = transformSync(source, {loader: 'tsx', jsx: 'automatic', format: 'esm'});
    return {format: 'module', source: code, shortCircuit: true};
  },
});
