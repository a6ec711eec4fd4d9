/** Who sells or buys, as documents name them; what is not known is left out, never invented. */
export interface Party {
  name: string;
  nationalId?: string;
  economicCode?: string;
  registrationNumber?: string;
  province?: string;
  city?: string;
  address?: string;
  postalCode?: string;
  telephone?: string;
}
