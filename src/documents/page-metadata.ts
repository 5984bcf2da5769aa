/**
 * What a web page says of itself: schema.org in JSON-LD first, then Open Graph, Dublin Core and plain meta tags.
 *
 * @see https://schema.org/NewsArticle, https://ogp.me
 */
import { z } from 'zod';

export interface PageMetadata {
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47, from the html element. */
  readonly language?: string | undefined;
}

/** The little of the DOM that is needed here. */
interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

/** Names under which pages give each thing, the most telling first. */
const META_NAMES = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'parsely-title', 'headline'],
  publishedAt: [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'publish-date',
    'publish_date',
    'publication_date',
    'pubdate',
    'article.published',
    'date',
  ],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  url: ['og:url'],
} as const;

/** @param base - Address that the page came from, where it did: relative links are read against it. */
export function readPageMetadata(page: PageDocument, base?: string): PageMetadata {
  const metas = metaTags(page);
  const article = jsonLdArticle(page);
  const meta = (names: readonly string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  return {
    title: article?.headline ?? meta(META_NAMES.title),
    publishedAt: article?.datePublished ?? meta(META_NAMES.publishedAt) ?? markedTime(page),
    publisher: article?.publisher ?? meta(META_NAMES.publisher),
    url:
      absolute(canonical, base) ??
      absolute(meta(META_NAMES.url), base) ??
      absolute(article?.url, base) ??
      base,
    language: page.querySelector('html')?.getAttribute('lang') ?? undefined,
  };
}

function metaTags(page: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** The time that the page itself marks as the article's. */
function markedTime(page: PageDocument): string | undefined {
  const time =
    page.querySelector('time[itemprop="datePublished"]') ??
    page.querySelector('time[pubdate]') ??
    page.querySelector('article time[datetime]') ??
    page.querySelector('header time[datetime]');
  return time?.getAttribute('datetime') ?? undefined;
}

const words = z.string().trim().min(1).optional().catch(undefined);
const named = z
  .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
  .optional()
  .catch(undefined);
const Article = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: words,
  datePublished: words,
  publisher: z.union([named, z.array(named).transform((all) => all[0])]).catch(undefined),
  url: words,
});
type Article = z.infer<typeof Article>;

/** schema.org's Article and the types below it that news pages use. */
const ARTICLE_TYPE = /Article|BlogPosting|Report|PressRelease/;

function jsonLdArticle(page: PageDocument): Article | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = jsonLdNodes(script.textContent ?? '')
      .map((node) => Article.safeParse(node))
      .find((parsed) => parsed.success && ARTICLE_TYPE.test([parsed.data['@type']].flat().join(' ')));
    if (found?.success) return found.data;
  }
  return null;
}

/** The top nodes of a JSON-LD block: an object, an array, or a graph. Broken blocks are common and say nothing. */
function jsonLdNodes(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return [value].flat().flatMap((node) => (hasGraph(node) ? node['@graph'] : [node]));
  } catch {
    return [];
  }
}

function hasGraph(node: unknown): node is { '@graph': readonly unknown[] } {
  return (
    typeof node === 'object' && node !== null && Array.isArray((node as Record<string, unknown>)['@graph'])
  );
}

function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (!href) return undefined;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
