/**
 * Parts of an Office package and how they refer to one another (ECMA-376 part 2): the main part, the targets of
 * its relationships. External targets are never followed.
 */

import { faultText, readXml, type XmlHandler, XmlRefusal } from './xml.ts';

export interface Parts {
  /** By name without the slash in front; undefined where there is none. */
  readonly bytes: (name: string) => Uint8Array | undefined;
}

/** Thrown within a reader of packages, caught at its border; the message is a reason in Chinese. */
export class PackageFault extends Error {}

export const partsOf = (entries: ReadonlyMap<string, Uint8Array>): Parts => {
  // Names are compared without case.
  const byName = new Map([...entries].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  return { bytes: (name) => byName.get(name.toLowerCase()) };
};

export const readPart = (parts: Parts, name: string, handler: XmlHandler): void => {
  const bytes = parts.bytes(name);
  if (!bytes) throw new PackageFault(`里面缺少 ${name}`);
  const fault = readXml(name, bytes, handler);
  if (fault) throw new PackageFault(`里面的 ${faultText(fault)}`);
};

interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly target: string;
}

/** `..` and `/` as in addresses: `/xl/a.xml`, `../a.xml`. */
const resolveTarget = (from: string, target: string): string => {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};

const MOST_RELATIONS = 4_000;

/** Relationships of a part (`''`: of the package); none where it has no such part. */
export const relationsOf = (parts: Parts, of: string): Relation[] => {
  const folder = of.includes('/') ? of.slice(0, of.lastIndexOf('/') + 1) : '';
  const name = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!parts.bytes(name)) return relations;
  readPart(parts, name, {
    open: ({ name: element, attribute }) => {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = (attribute('Type') ?? '').replace(/^.*\//, '');
      if (relations.length === MOST_RELATIONS) throw new XmlRefusal('的引用过多');
      relations.push({ id: attribute('Id') ?? '', type, target: resolveTarget(of, attribute('Target') ?? '') });
    },
  });
  return relations;
};
