import type { Locator } from 'playwright-core';

/** Minimum contrast of a text on a drawing: what WCAG asks of graphics and large texts. */
const minContrast = 3;

/** The texts of an SVG that are hard to see on what is drawn below them, each with its contrast. */
export function faintTexts(svg: Locator): Promise<string[]> {
  return svg.evaluate((root, minimum) => {
    type Colour = readonly [number, number, number, number];
    const colourOf = (value: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
      return value === 'none' || value === '' ? [0, 0, 0, 0] : [r, g, b, a];
    };
    const over = (above: Colour, below: Colour): Colour => {
      const mixed = [0, 1, 2].map((at) => (above[at] ?? 0) * above[3] + (below[at] ?? 0) * (1 - above[3]));
      return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1];
    };
    const light = (colour: Colour): number => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((channel) => {
        const part = channel / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const styles = getComputedStyle(document.documentElement);
    const probe = document.createElement('i');
    probe.style.color = styles.getPropertyValue('--vscode-editor-background');
    document.body.append(probe);
    const page = colourOf(getComputedStyle(probe).color);
    probe.remove();
    const shapes = [...root.querySelectorAll('rect')];
    return [...root.querySelectorAll('text, tspan')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const below = shapes
        .filter((shape) => {
          const { left, right, top, bottom } = shape.getBoundingClientRect();
          return left <= x && x <= right && top <= y && y <= bottom;
        })
        .reduce<Colour>((under, shape) => over(colourOf(getComputedStyle(shape).fill), under), page);
      const [first = 0, second = 0] = [light(over(colourOf(getComputedStyle(text).fill), below)), light(below)];
      const contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
      return contrast < minimum ? [`${text.textContent}: ${contrast.toFixed(1)}`] : [];
    });
  }, minContrast);
}
