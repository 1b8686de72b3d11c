/** This package's version; the build puts the number itself here. */
import manifest from '../../package.json' with {type: 'json'};

export const version: string = manifest.version;
