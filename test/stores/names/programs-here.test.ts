import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {programsHere} from '../../../src/stores/names/programs-here.ts';
import {scratch} from '../../support/env-files.ts';

const project = (files: Readonly<Record<string, string>>) => {
  const folder = scratch();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
};
const seen = (files: Readonly<Record<string, string>>) =>
  programsHere(project(files)).map(({id, seenIn}) => `${id} in ${seenIn}`);

describe('programs that keep the token themselves are recognised by what is their own', () => {
  test.each([
    ['n8n', 'docker-compose.yml', 'services:\n  n8n:\n    image: docker.n8n.io/n8nio/n8n:1.1\n'],
    ['n8n', 'compose.prod.yaml', `services:\n  flows:\n    image: "n8nio/n8n"\n`],
    [
      'n8n',
      'docker-compose.yml',
      'services:\n  a:\n    image: own\n    environment:\n      - N8N_ENCRYPTION_KEY=x\n',
    ],
    ['n8n', 'Dockerfile', 'FROM --platform=linux/amd64 n8nio/n8n:latest\n'],
    ['n8n', '.env', 'N8N_ENCRYPTION_KEY=fake\n'],
    ['n8n', 'package.json', '{"dependencies": {"n8n": "^1.0.0"}}'],
    ['n8n', 'backup/credentials.json', '[{"name": "WA", "type": "whatsAppApi", "data": "encrypted"}]'],
    ['n8n', 'workflows/1.json', '{"nodes": [{"type": "n8n-nodes-base.whatsApp"}]}'],
    ['n8n', 'flow.json', '{"nodes": [{"type": "other", "credentials": {"whatsAppApi": {"id": "1"}}}]}'],
    ['chatwoot', 'docker-compose.yaml', 'services:\n  base: &base\n    image: chatwoot/chatwoot:v4.1-ce\n'],
    ['chatwoot', '.env', 'SECRET_KEY_BASE=fake\nFRONTEND_URL=http://x\nENABLE_ACCOUNT_SIGNUP=false\n'],
    ['chatwoot', 'package.json', '{"name": "@chatwoot/chatwoot"}'],
    ['frappe', 'sites/apps.txt', 'frappe\nerpnext\nfrappe_whatsapp\n'],
    ['frappe', 'apps.json', '[{"url": "https://github.com/shridarpatil/frappe_whatsapp", "branch": "main"}]'],
    ['frappe', 'apps/frappe_whatsapp/frappe_whatsapp/hooks.py', 'app_name = "frappe_whatsapp"\n'],
  ])('%s by %s', (id, path, text) => {
    expect(seen({[path]: text})).toEqual([`${id} in ${path}`]);
  });

  test('a site of a bench is told by the list of the bench', () => {
    const bench = project({
      'sites/apps.txt': 'frappe\nfrappe_whatsapp\n',
      'sites/shop.localhost/site_config.json': '{"db_name": "fake"}',
    });
    const found = (folder: string) => programsHere(join(bench, folder)).map(({seenIn}) => seenIn);
    expect(found('sites')).toEqual(['apps.txt']);
    expect(found('sites/shop.localhost')).toEqual(['../apps.txt']);
  });

  test('the variable that can carry the token is told where it is set', () => {
    const variable = (text: string) => programsHere(project({'.env': text})).map(each => each.variable);
    expect(variable(`N8N_ENCRYPTION_KEY=fake\nCREDENTIALS_OVERWRITE_DATA='{}'\n`)).toEqual([
      'CREDENTIALS_OVERWRITE_DATA',
    ]);
    expect(variable('N8N_ENCRYPTION_KEY=fake\n')).toEqual([null]);
  });
});

describe('what only mentions or uses one is none', () => {
  test.each([
    ['README.md', '# n8n, Chatwoot and frappe_whatsapp\nimage: n8nio/n8n\n'],
    ['.env', 'N8N_API_KEY=fake\nN8N_HOST=n8n.example\nN8N_WEBHOOK_URL=https://n8n.example\n'],
    ['.env', 'CHATWOOT_BASE_URL=https://x\nFRONTEND_URL=http://x\nSECRET_KEY_BASE=fake\n'],
    ['.env', 'WHATSAPP_APP_ID=1\nWHATSAPP_API_VERSION=v26.0\n'],
    [
      'package.json',
      '{"name": "n8n", "devDependencies": {"n8n": "1"}, "dependencies": {"n8n-workflow": "1"}}',
    ],
    ['docker-compose.yml', '#   image: n8nio/n8n\nservices:\n  bot:\n    image: acme/n8n-bridge\n'],
    ['infra/automation/docker-compose.yml', 'services:\n  n8n:\n    image: n8nio/n8n\n'],
    ['node_modules/n8n/package.json', '{"name": "n8n"}'],
    ['sites/common_site_config.json', '{"db_host": "mariadb"}'],
    ['sites/apps.txt', 'frappe\nerpnext\n'],
    ['data.json', '{"type": "whatsApp", "nodes": [{"type": "text", "credentials": "whatsAppApi"}]}'],
    ['broken.json', '{"nodes": ['],
    ['tsconfig.json', 'null'],
  ])('%s: %s', (path, text) => {
    expect(seen({[path]: text})).toEqual([]);
  });
});
