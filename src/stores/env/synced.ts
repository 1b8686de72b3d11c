/** Folders that a service copies to other machines, with all that is in them. */

/** By a part of the path, as the services name their folders. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^Nextcloud$/i, 'Nextcloud'],
  [/^pCloud ?Drive$/i, 'pCloud'],
];

/** @returns the service whose folder this absolute path is in, or null */
export const syncedBy = (path: string): string | null => {
  const parts = path.split(/[\\/]/);
  for (const [form, service] of services) if (parts.some(part => form.test(part))) return service;
  return null;
};
