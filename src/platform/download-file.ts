import type { Download } from '../core/doors/doors.ts';

/** Offers a text as a file to keep, without any server. */
export const downloadFile: Download = (fileName, text, mediaType) => {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};
