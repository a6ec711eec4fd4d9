import type { Database } from '../connection.ts';
import type { AcceptedFile } from './store-file.ts';

/** Whoever calls has checked that the asker may see the record that names the file. */
export async function readFile(db: Database, fileId: string): Promise<AcceptedFile | undefined> {
  const [file] = await db.query<AcceptedFile>(
    'select name, media_type as "mediaType", content as bytes from stored_files where id = $1', [fileId],
  );
  return file;
}
