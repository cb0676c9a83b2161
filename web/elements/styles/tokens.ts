// Colours, type and spacing. Every value can be replaced from outside with a custom property
// `--weerzien-…`; inside, elements only read the short names. Light and dark come from the one
// property `color-scheme`, so an element follows the page that it stands in.
//
// Palette: teal for customers who come back, ochre for new ones. They differ in lightness as well
// as in hue, so the pair holds under every kind of colour blindness and in a grey print.
import { css } from 'lit';

export const tokens = css`
  :host {
    --paper: var(--weerzien-paper, light-dark(#fbfaf7, #14171a));
    --raised: var(--weerzien-raised, light-dark(#ffffff, #1c2024));
    --sunken: var(--weerzien-sunken, light-dark(#f3f1eb, #0f1214));
    --ink: var(--weerzien-ink, light-dark(#1c2126, #eceae5));
    --ink-soft: var(--weerzien-ink-soft, light-dark(#4d555d, #b9bdc2));
    --ink-faint: var(--weerzien-ink-faint, light-dark(#666d75, #959ba2));
    --line: var(--weerzien-line, light-dark(#e4e0d6, #2c3136));
    --line-strong: var(--weerzien-line-strong, light-dark(#c4bfb2, #474d54));
    --accent: var(--weerzien-accent, light-dark(#0e5a68, #6cc3d2));
    --on-accent: var(--weerzien-on-accent, light-dark(#ffffff, #0d1a1d));
    --danger: var(--weerzien-danger, light-dark(#9c3324, #f0917f));

    --returning: var(--weerzien-returning, light-dark(#12687a, #5cb7c8));
    --returning-soft: var(--weerzien-returning-soft, light-dark(#8fc1ca, #2f6672));
    --new: var(--weerzien-new, light-dark(#c58118, #e2a748));
    --lost: var(--weerzien-lost, light-dark(#8b8f94, #7d848c));
    --warm-soft: light-dark(#c4775a, #9c5b40);
    --warm: var(--weerzien-warm, light-dark(#b4532f, #e58a64));
    --ramp: var(--weerzien-ramp, light-dark(#0d5868, #489fb0));

    --step-1: light-dark(#0a3641, #cfeef3);
    --step-2: light-dark(#12687a, #82cbd8);
    --step-3: light-dark(#2f8b9d, #4da3b3);
    --step-4: light-dark(#4f97a5, #3c808e);

    --sans: var(
      --weerzien-font,
      -apple-system,
      BlinkMacSystemFont,
      'Segoe UI Variable Text',
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --serif: var(
      --weerzien-font-heading,
      Charter,
      'Bitstream Charter',
      'Iowan Old Style',
      'Sitka Text',
      Cambria,
      Georgia,
      'Liberation Serif',
      serif
    );
    --radius: 4px;
    --focus: 2px solid var(--accent);
  }
`;
