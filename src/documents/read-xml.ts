/**
 * What XML files have in common: they must be well formed, must not define entities, and must not be nested beyond
 * reason. What is in them is told by their root element.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { InputError } from '../errors.ts';
import { assertShallow } from './markup-depth.ts';

/** An entity definition: harmless ones are not needed in feeds, the others are bombs or reach for files. */
const ENTITY_DEFINITION = /<!ENTITY\b/i;
/** The root element stands within the head of a file. */
const HEAD_LENGTH = 65_536;
/** First element: "<rss version=…", "<feed xmlns=…", "<rdf:RDF …", "<Sentences>" */
const ROOT = /<([A-Za-z_][\w:.-]*)/;

/** @throws {InputError} Where the XML is broken or dangerous, saying where. */
export function assertSoundXml(xml: string): void {
  if (ENTITY_DEFINITION.test(xml))
    throw new InputError(
      'input-refused',
      'defines XML entities, which can grow without bound; give it without <!ENTITY',
    );
  assertShallow(xml);
  const outcome = XMLValidator.validate(xml, { allowBooleanAttributes: true });
  if (outcome === true) return;
  const { msg, line, col } = outcome.err;
  throw new InputError('input-unreadable', `broken XML at line ${line}, column ${col}: ${msg}`);
}

/** @returns Name of the root element, or null where there is none. */
export function rootElement(xml: string): string | null {
  return (
    ROOT.exec(xml.slice(0, HEAD_LENGTH).replace(/<\?[^>]*\?>|<!--[\s\S]*?-->|<![^>[]*>/g, ''))?.[1] ?? null
  );
}

/** Parse sound XML into plain objects: attributes begin with "@", text beside attributes is under "#text". */
export function parseXml(xml: string): unknown {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
  }).parse(xml);
}
