const structure =
  'svg g defs title desc metadata symbol use switch style path rect circle ellipse line polyline polygon text tspan textPath';
const paint = 'linearGradient radialGradient stop clipPath mask marker pattern filter';
const filters =
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence';

/** Elements that only draw or describe (SVG 2, without scripting, animation, links and embedding). */
export const svgElements: ReadonlySet<string> = new Set(
  `${structure} ${paint} ${filters}`.split(' '),
);

const core = 'id class lang xml:lang xml:space style tabindex role version baseProfile';
const geometry =
  'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio transform pathLength rotate textLength lengthAdjust startOffset method spacing side offset href xlink:href';
const units =
  'gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits';
const effects =
  'in in2 result stdDeviation edgeMode mode operator k1 k2 k3 k4 type values tableValues slope intercept amplitude exponent radius order kernelMatrix divisor bias targetX targetY preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles';
const presentation =
  'alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode';

/** Attributes of these elements. `aria-*` is allowed beside them. */
export const svgAttributes: ReadonlySet<string> = new Set(
  `${core} ${geometry} ${units} ${effects} ${presentation}`.split(' '),
);

/** Namespaces that the drawing may declare, by attribute. */
export const svgNamespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:svg': 'http://www.w3.org/2000/svg',
};
