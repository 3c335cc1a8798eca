/** Where a finding is found on paper, without a line number: `第2篇第3页第4段第1句`. */

import type { Printed } from '../diagnostic.ts';

export const printedSaid = ({ speech, page, section, paragraph, sentence }: Printed): string => {
  const parts = [
    speech && `第${speech}篇`,
    page && `第${page}页`,
    section && `第${section}节`,
    paragraph && `第${paragraph}段`,
    sentence && `第${sentence}句`,
  ];
  return parts.filter(Boolean).join('') || '全文';
};
