import { request } from './request.ts';
import type { Challenge, Me } from './types.ts';

const post = <Answer>(path: string, body: unknown): Promise<Answer> => request('POST', `/auth${path}`, { body, renew: false });

export interface SignUp {
  mobile: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  password: string;
  email?: string;
}

export interface CodeAnswer {
  challengeId: string;
  code: string;
}

/** The answers carry a token for programs; the portal leaves it and lives by the cookie that comes with it. */
export const logIn = (identifier: string, password: string) => post('/log-in', { identifier, password });
export const askOneTimeCode = (mobile: string) => post<Challenge>('/one-time-code', { mobile });
export const answerOneTimeCode = (answer: CodeAnswer) => post('/one-time-code/verify', answer);
export const signUp = (details: SignUp) => post<Challenge>('/sign-up', details);
export const answerSignUp = (answer: CodeAnswer) => post('/sign-up/verify', answer);
export const logOut = () => post<void>('/log-out', {});
export const changePassword = (newPassword: string, currentPassword?: string) =>
  request<void>('PUT', '/auth/password', { body: { newPassword, currentPassword } });

export const fetchMe = (): Promise<Me> => request('GET', '/auth/me', { renew: false });
