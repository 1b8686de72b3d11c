/** What `doctor --json` prints, in English whatever the language. Every key is always there; unknown is null. */
import {en} from '../copy/en.ts';
import {rowLines, toldOf} from '../steps/row-lines.ts';
import {entryLimit} from '../stores/keychain/keychain.ts';
import type {Examined} from './doctor.ts';
import {version} from './version.ts';

/** @returns `wa-token.doctor/1` */
export const doctorDocument = ({rows, url, way, backend, terminal, platform}: Examined) => {
  const fixes = rows.map(row => toldOf(row, en).fix);
  const skew = rows.find(({reason}) => reason.code === 'clock')?.reason;
  return {
    schema: 'wa-token.doctor/1',
    ok: rows.every(({status}) => status !== 'fail'),
    version,
    node: process.version,
    platform: `${platform}-${process.arch}`,
    checks: rowLines(rows, en).map((line, index) => ({...line, fix: fixes[index] ?? []})),
    keychain: {
      backend: backend?.name ?? null,
      lasts: backend?.lasts ?? null,
      limitBytes: entryLimit(platform),
    },
    proxy:
      way.proxy.kind === 'used'
        ? {url: `${way.proxy.url.protocol}//${way.proxy.url.host}`, variable: way.proxy.variable}
        : null,
    certificate:
      way.certificate === null
        ? null
        : {
            issuer: way.certificate.issuer,
            from: new Date(way.certificate.from).toISOString(),
            until: new Date(way.certificate.until).toISOString(),
          },
    clock: {aheadSeconds: skew?.code === 'clock' ? skew.facts.seconds : null},
    graph: {
      url,
      version: way.version,
      servedVersion: way.reached.version,
      ms: way.reached.failure?.status === null ? null : Math.round(way.reached.ms),
    },
    terminal,
  };
};
