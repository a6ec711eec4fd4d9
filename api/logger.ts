import { pino, type DestinationStream, type Logger } from 'pino';

/** Members that may hold a person's number, a secret or a code, wherever somebody logs an object that has them. */
const SECRETS = ['mobile', 'receptor', 'password', 'newPassword', 'currentPassword', 'passwordHash', 'token', 'authorization', 'cookie', 'pin', 'serial', 'parameters', 'sql'];

/** Iranian mobile numbers in any of the forms that this system writes. */
const MOBILE = /(?:\+98|0098|\b0)9\d{9}\b/g;

/** JSON lines on stdout. The last guard: no line leaves with a mobile number in it, whoever wrote it. */
export function makeLogger(name: string, destination: DestinationStream = process.stdout): Logger {
  return pino({
    name,
    level: 'info',
    base: { name },
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`]), censor: '…' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: (line) => line.replace(MOBILE, '09*********') },
  }, destination);
}
