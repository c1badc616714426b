// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run types: writes src/answers/openapi.ts, the shapes of the server's answers, from docs/openapi.json. With --check
// it writes nothing and fails where the two differ. Knows the part of JSON Schema that the document uses, and says so
// where it meets another.
import { readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = new URL('../../docs/openapi.json', import.meta.url);
const TYPES = new URL('../src/answers/openapi.ts', import.meta.url);

const name = (ref) => ref.replace('#/components/schemas/', '');
const either = (types) => [...new Set(types)].join(' | ');

function type(schema, indent) {
  if (schema.$ref) return name(schema.$ref);
  if (schema.enum) return either(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.oneOf ?? schema.anyOf) return either((schema.oneOf ?? schema.anyOf).map((one) => type(one, indent)));
  if (schema.allOf) return schema.allOf.map((one) => type(one, indent)).join(' & ');
  if (Array.isArray(schema.type)) return either(schema.type.map((one) => type({ ...schema, type: one }, indent)));
  switch (schema.type) {
    case 'string': return 'string';
    case 'integer': case 'number': return 'number';
    case 'boolean': return 'boolean';
    case 'null': return 'null';
    case 'array': return `${wrapped(type(schema.items ?? {}, indent))}[]`;
    case 'object': return members(schema, indent);
    case undefined: return 'unknown';
    default: throw new Error(`no word for the type ${schema.type}`);
  }
}
const wrapped = (text) => (/[|&]/.test(text.replace(/\{[^]*\}/, '')) ? `(${text})` : text);

function members(schema, indent) {
  const known = Object.entries(schema.properties ?? {});
  if (known.length === 0) return schema.additionalProperties ? `Record<string, ${type(schema.additionalProperties === true ? {} : schema.additionalProperties, indent)}>` : 'Record<string, unknown>';
  const required = new Set(schema.required ?? []);
  const inner = `${indent}  `;
  const lines = known.map(([member, of]) => `${inner}${/^\w+$/.test(member) ? member : JSON.stringify(member)}${required.has(member) ? '' : '?'}: ${type(of, inner)};`);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

const { components } = JSON.parse(readFileSync(DOCUMENT, 'utf8'));
const text = [
  '// SPDX-License-Identifier: AGPL-3.0-or-later',
  '// Written by scripts/types.js from docs/openapi.json; not to be changed by hand.',
  ...Object.entries(components.schemas).map(([title, schema]) => `\nexport type ${title} = ${type(schema, '')};`),
  '',
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(TYPES, 'utf8') !== text) {
    console.error('src/answers/openapi.ts is not what docs/openapi.json says: npm run types');
    process.exit(1);
  }
} else {
  writeFileSync(TYPES, text);
}
