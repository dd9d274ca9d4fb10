import type { File } from './ast';
export function layOut(file: File): File {
  return file;
}
