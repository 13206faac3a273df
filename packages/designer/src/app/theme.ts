import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#ebf6f5',
  '#d5ebea',
  '#a9d6d4',
  '#79c0bd',
  '#51adaa',
  '#37a09d',
  '#238c8b',
  '#137374',
  '#0b5e60',
  '#05484b',
];

/** Warm greys for paper, cool ones for the night. */
const stone: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ed',
  '#ebe8e1',
  '#dedad1',
  '#c8c3b8',
  '#a8a296',
  '#6f695e',
  '#5d584f',
  '#3f3b35',
  '#26231f',
];
const night: MantineColorsTuple = [
  '#dde2e7',
  '#b8c0c9',
  '#919ba6',
  '#6d7782',
  '#414b56',
  '#323b45',
  '#28303a',
  '#1a2028',
  '#151a21',
  '#101419',
];

/** Brick and brass for what must be mended and what is worth a look. */
const brick: MantineColorsTuple = [
  '#fbefed',
  '#f5dbd7',
  '#e9b5ad',
  '#dd8d82',
  '#d36b5d',
  '#cc5645',
  '#c24a39',
  '#b3372d',
  '#973427',
  '#842a1f',
];
const brass: MantineColorsTuple = [
  '#fcf6e6',
  '#f7ebcc',
  '#efd59a',
  '#e7be63',
  '#e0aa38',
  '#d99d1f',
  '#c98a12',
  '#a87009',
  '#8d5e06',
  '#6e4803',
];

/** White stands on the green of the eighth shade, by day and at night. */
const leaf: MantineColorsTuple = [
  '#e8f5ee',
  '#d3ebde',
  '#a7d7bd',
  '#7ac29b',
  '#55b180',
  '#3da66f',
  '#2f9d65',
  '#258856',
  '#1f7a52',
  '#14623f',
];

/** What the app calls a colour of the kit. */
const TONES = new Map([
  ['petrol', 'accent'],
  ['red', 'danger'],
]);

/** The kit's red for what is wrong in a field can't be read at night. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-error': 'var(--danger)' },
  light: { '--mantine-color-error': 'var(--danger)' },
  dark: { '--mantine-color-error': 'var(--danger)' },
});

export const theme = createTheme({
  primaryColor: 'petrol',
  // White stands on both.
  primaryShade: { light: 8, dark: 7 },
  colors: { petrol, gray: stone, dark: night, green: leaf, red: brick, yellow: brass },
  autoContrast: true,
  // The kit's light variant mixes its own tints, which are nearly black at night; its subtle red is nearly white then.
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    const tone = TONES.get(input.color ?? 'petrol');
    if (tone === undefined) return usual;
    if (input.variant === 'subtle') return { ...usual, hover: `var(--${tone}-soft)`, color: `var(--${tone})` };
    if (input.variant !== 'light') return usual;
    const hover = `color-mix(in srgb, var(--${tone}) 8%, var(--${tone}-soft))`;
    return { ...usual, background: `var(--${tone}-soft)`, hover, color: `var(--${tone})` };
  },
  fontFamily: "'Geist Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Code', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: rem(12), sm: rem(13.5), md: rem(15), lg: rem(17), xl: rem(20) },
  headings: {
    fontWeight: '640',
    sizes: { h1: { fontSize: rem(24) }, h2: { fontSize: rem(18) }, h3: { fontSize: rem(15) } },
  },
  defaultRadius: 'md',
  radius: { xs: rem(3), sm: rem(5), md: rem(7), lg: rem(11), xl: rem(18) },
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, events: { hover: true, focus: true, touch: false } } },
    Badge: { defaultProps: { tt: 'none' } },
    TextInput: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Modal: {
      styles: { title: { fontWeight: 620, fontSize: rem(16.5) } },
      defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.35, blur: 2 } },
    },
    Drawer: {
      styles: { title: { fontWeight: 620, fontSize: rem(16.5) } },
      defaultProps: { overlayProps: { backgroundOpacity: 0.25 } },
    },
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
  },
});
