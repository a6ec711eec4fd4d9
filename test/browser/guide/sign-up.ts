import type { Customer } from './customer.ts';

/** «ثبت نام»: the number, the details with a password, and the five digits of the SMS. */
export async function signUp(customer: Customer): Promise<void> {
  const { page } = customer;
  await page.goto(`${customer.endpoints.origin}/`);
  await customer.sees('ورود/ثبت نام', 'شماره موبایل');
  await customer.field('شماره موبایل').fill(customer.mobile);
  await customer.press('ادامه');
  await customer.sees('رمز عبور', 'کد یکبار مصرف');
  await page.getByRole('tab', { name: 'ثبت نام' }).click();
  await customer.field('نام').fill('پروانه');
  await customer.field('نام خانوادگی').fill('نیک‌آور');
  await customer.field('نام سازمان').fill('نیک‌آوران');
  await customer.field('رمز عبور').fill(customer.password);
  const asked = Date.now();
  await customer.press('ثبت نام و دریافت کد');
  await customer.sees('تأیید');
  // Whoever went to read the SMS finds the code's step again.
  await page.reload();
  await page.getByLabel('کد ۵ رقمی').pressSequentially(await customer.code('sign-up', asked));
  await customer.sees('اطلاعات پذیرنده');
}

/** «ورود به پورتال کاربری»: out, and in again with number and password. */
export async function comeBack(customer: Customer): Promise<void> {
  const { page } = customer;
  await page.getByRole('button', { name: 'حساب کاربری' }).click();
  await page.getByRole('menuitem', { name: 'خروج' }).click();
  await customer.sees('ورود/ثبت نام');
  await customer.field('شماره موبایل').fill(customer.mobile);
  await customer.press('ادامه');
  await customer.field('رمز عبور').fill(customer.password);
  await customer.press('ورود');
  await page.getByRole('heading', { level: 1 }).waitFor();
}
