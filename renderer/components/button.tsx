import './button.css';
import type { ComponentProps } from 'react';

export type ButtonLook = 'primary' | 'danger' | 'quiet' | 'small' | 'small-primary' | 'small-quiet' | 'small-danger';

/** The classes of a button, for links that look like one. */
export function buttonClass(look?: ButtonLook): string {
  const looks = look === undefined ? [] : look.split('-');
  return ['button', ...looks.map((part) => `button-${part}`)].join(' ');
}

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: ButtonLook;
  /** What it did last is not done yet: it does nothing, but keeps the focus, which a disabled button would lose. */
  readonly isBusy?: boolean;
};

export function Button({ look, type = 'button', isBusy = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look)}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    />
  );
}
