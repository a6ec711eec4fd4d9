import { useQuery } from '@tanstack/react-query';
import type { CustomerRole } from '../../domain/statuses.ts';
import { request } from './request.ts';
import type { Challenge } from './types.ts';
import { useChange } from './use-change.ts';

export interface Profile {
  firstName: string;
  lastName: string;
  nationalCode: string | null;
  fatherName: string | null;
  mobile: string | null;
  username: string;
  company: string;
  telephone: string | null;
  email: string | null;
  role: CustomerRole;
}

export type ProfileInput = Pick<Profile, 'firstName' | 'lastName' | 'nationalCode' | 'fatherName' | 'username' | 'telephone' | 'email'>;

/** Two codes, one to each number; both live and may be sent again together. */
export interface MobileChange extends Omit<Challenge, 'challengeId'> {
  currentChallengeId: string;
  newChallengeId: string;
}

export interface MobileProof {
  currentChallengeId: string;
  currentCode: string;
  newChallengeId: string;
  newCode: string;
}

const PROFILE = ['profile'] as const;

export const useProfile = () =>
  useQuery({ queryKey: PROFILE, queryFn: ({ signal }) => request<Profile>('GET', '/portal/profile', { signal }) });

export const useSaveProfile = () => useChange((input: ProfileInput) => request<Profile>('PUT', '/portal/profile', { body: input }), PROFILE, ['me']);

export const askMobileChange = (newMobile: string) => request<MobileChange>('POST', '/portal/profile/mobile', { body: { newMobile } });

export const useProveMobile = () => useChange((proof: MobileProof) => request<Profile>('POST', '/portal/profile/mobile/verify', { body: proof }), PROFILE, ['me']);
