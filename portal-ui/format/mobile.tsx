import { toPersianDigits } from '../../domain/digits.ts';
import { showMobile } from '../../domain/mobile.ts';

/** A mobile number as people read it: left to right inside right-to-left text, and on one line. */
export function Mobile({ value }: { value: string }) {
  return (
    <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>
      {toPersianDigits(showMobile(value))}
    </bdi>
  );
}
