/** What several rules ask of one article is worked out once. */

import { recent } from '../recent.ts';
import type { Article } from './article.ts';

/** Rules go through one article after the other, so few are remembered. */
const ARTICLES = 4;

export const ofArticle = <T>(make: (article: Article) => T): ((article: Article) => T) => {
  const known = recent<Article, { readonly value: T }>(ARTICLES);
  return (article) => {
    const before = known.get(article);
    if (before) return before.value;
    const value = make(article);
    known.set(article, { value });
    return value;
  };
};
