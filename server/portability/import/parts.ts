import type { ImportFormat } from '../../contract/importing.ts';
import type { ArchiveManifest } from '../export/archive-layout.ts';
import type { Found } from './found.ts';
import type { ZipEntry } from './open-zip.ts';

type Named = {
  /** The file's name; of an entry of a zip `file.zip: entry`. */
  readonly name: string;
  /** In octets. */
  readonly length: number;
  open(): AsyncIterable<Buffer>;
};

/** One thing to be read: a file, or an entry of a zip. */
export type Part =
  | (Named & { readonly kind: 'json' | 'ndjson' })
  | (Named & { readonly kind: 'multipart'; readonly boundary: string })
  /** `mayBeOther`: it may as well be something that belongs to a Statement. */
  | (Named & { readonly kind: 'badge'; readonly mayBeOther: boolean })
  /** Octets that may belong to a Statement; `claimed` is the SHA-2 in its name. */
  | (Named & { readonly kind: 'octets'; readonly claimed: string | null })
  | { readonly kind: 'table'; readonly name: string; readonly length: number; readonly path: string }
  | {
      readonly kind: 'archive';
      readonly name: string;
      readonly manifest: ArchiveManifest;
      readonly entries: readonly ZipEntry[];
    }
  | { readonly kind: 'problem'; readonly found: Found };

/** What is in one file. */
export type SurveyedFile = { readonly format: ImportFormat; readonly parts: readonly Part[] };

export type Survey = {
  readonly files: readonly (SurveyedFile & { readonly sha256: string })[];
  /** Lets go of open files. */
  close(): void;
};
