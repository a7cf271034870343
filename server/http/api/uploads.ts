import type { Context } from 'koa';
import type { Uploads } from '../../by-hand/uploads.ts';
import { bodyOf } from '../read-body.ts';

/** Takes in a file: its octets are the body, its name is in the query. */
export function receiveUpload(uploads: Uploads): (context: Context) => Promise<void> {
  return async (context) => {
    try {
      const name = context.URL.searchParams.get('name') ?? '';
      context.body = await uploads.receive(name, bodyOf(context), Number(context.get('Content-Length')));
    } catch (error) {
      // The rest of the body is not wanted: the connection ends with the answer.
      context.set('Connection', 'close');
      throw error;
    }
  };
}
