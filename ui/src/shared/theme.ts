/*
 * Mantine in the colors and sizes of tokens.css, with the repairs that its defaults need: contrast of borders, placeholders,
 * dimmed text and filled buttons, larger checkboxes, no extra focus stop inside menus. No component of ours lives here.
 */
import {
  type ActionIconProps,
  type ButtonProps,
  type CheckboxProps,
  type CSSVariablesResolver,
  createTheme,
  type DrawerProps,
  defaultVariantColorsResolver,
  type MenuProps,
  type ModalProps,
  type MultiSelectProps,
  type NumberInputProps,
  type RadioProps,
  type SelectProps,
  type TooltipProps,
} from '@mantine/core';

const font = "'Source Sans 3 Variable', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** What a component has unless told otherwise. By name and not by `extend`, which would bring each component to the first screen. */
const by = <Props>(defaultProps: Partial<Props>) => ({ defaultProps });

export const theme = createTheme({
  fontFamily: font,
  headings: { fontFamily: font },
  primaryColor: 'brand',
  colors: {
    brand: [
      '#E8F0FB',
      '#CFE0F6',
      '#9FC1EC',
      '#6DA1E1',
      '#4587D9',
      '#2C76D3',
      '#1B5CB0',
      '#164F99',
      '#104182',
      '#0A336B',
    ],
  },
  primaryShade: { light: 6, dark: 3 },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem' },
  defaultRadius: 'sm',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.0625rem', xl: '1.1875rem' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    if (input.color && input.color !== 'brand') return usual;
    if (input.variant === 'filled') {
      return {
        ...usual,
        background: 'var(--br-primary)',
        hover: 'var(--br-primary-hover)',
        color: 'var(--br-on-primary)',
      };
    }
    if (input.variant === 'light' || input.variant === 'subtle') {
      const background = input.variant === 'light' ? 'var(--br-fda-bg)' : 'transparent';
      return { ...usual, background, hover: 'var(--br-fda-bg)', color: 'var(--br-primary)' };
    }
    return usual;
  },
  components: {
    ActionIcon: by<ActionIconProps>({ variant: 'subtle', size: 'lg' }),
    Button: by<ButtonProps>({ size: 'sm' }),
    Checkbox: by<CheckboxProps>({ size: 'md' }),
    // The arrows at its end are too small to press; the arrow keys do the same.
    NumberInput: by<NumberInputProps>({ hideControls: true }),
    Radio: by<RadioProps>({ size: 'md' }),
    // Their head is a `header`, which outside of the page's content would be a second banner.
    Drawer: by<DrawerProps>({ attributes: { header: { role: 'presentation' } } }),
    Modal: by<ModalProps>({ attributes: { header: { role: 'presentation' } } }),
    Menu: by<MenuProps>({ withInitialFocusPlaceholder: false }),
    // A list of choices scrolls by itself (mantine.css); a frame around it would be one more thing to scroll that takes no keys.
    MultiSelect: by<MultiSelectProps>({ withScrollArea: false }),
    Select: by<SelectProps>({ withScrollArea: false }),
    Tooltip: by<TooltipProps>({ openDelay: 400, withArrow: true }),
  },
});

const variables = {
  '--mantine-color-text': 'var(--br-text)',
  '--mantine-color-body': 'var(--br-surface)',
  '--mantine-color-dimmed': 'var(--br-text-2)',
  '--mantine-color-placeholder': 'var(--br-text-3)',
  '--mantine-color-default-border': 'var(--br-border-strong)',
  '--mantine-color-error': 'var(--br-bad)',
  '--mantine-color-anchor': 'var(--br-primary)',
  '--mantine-color-brand-filled': 'var(--br-primary)',
  '--mantine-color-brand-filled-hover': 'var(--br-primary-hover)',
  '--mantine-color-brand-light': 'var(--br-fda-bg)',
  '--mantine-color-brand-light-color': 'var(--br-primary)',
  '--mantine-primary-color-contrast': 'var(--br-on-primary)',
  '--mantine-color-default': 'var(--br-surface)',
  '--mantine-color-default-hover': 'var(--br-surface-2)',
  '--mantine-color-default-color': 'var(--br-text)',
  '--mantine-color-disabled': 'var(--br-surface-2)',
  '--mantine-color-disabled-color': 'var(--br-text-3)',
  '--mantine-color-disabled-border': 'var(--br-border)',
};

export const variablesOfTheme: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
