// The certificate of the first-aid exam: a PDF of one page, the same octets every time.
import { hash } from 'node:crypto';
import type { Attachment } from '../../contract/xapi/attachment.ts';
import { both } from './told-statement.ts';

export const certificateOctets: Buffer = Buffer.from(
  pdfOf([
    [26, 'Certificate of first aid'],
    [14, 'Ana Ruiz has passed the practical exam with 46 of 50 points.'],
    [11, 'Made up: part of the sample record of Cairn.'],
  ]),
  'latin1',
);

export const certificate: Attachment = {
  usageType: 'http://id.tincanapi.com/attachment/certificate-of-completion',
  display: both('First aid certificate.pdf', 'Certificado de primeros auxilios.pdf'),
  contentType: 'application/pdf',
  length: certificateOctets.length,
  sha2: hash('sha256', certificateOctets, 'hex'),
};

/** Lines of text, each with its size in points, on one landscape page (ISO 32000-1; ASCII without brackets only). */
function pdfOf(lines: readonly (readonly [size: number, text: string])[]): string {
  const shown = lines.map(([size, text], index) => `BT /F1 ${size} Tf 60 ${330 - index * 60} Td (${text}) Tj ET`);
  const content = shown.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
