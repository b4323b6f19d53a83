/** Plain, and unlike the site's own look, so that it is seen which of the two one is at. */
export const portalStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font-family: system-ui, sans-serif; font-size: 1rem; line-height: 1.7; }
header { background: #1f4b3f; color: #fff; padding: 0.75rem 1rem; }
header p { margin: 0; font-weight: bold; }
main, footer { max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.4; }
h2 { font-size: 1.2rem; border-top: 1px solid #666; padding-top: 0.75rem; }
fieldset { border: 1px solid #666; margin: 0 0 1rem; padding: 0.5rem 1rem; }
legend { font-weight: bold; padding: 0 0.25rem; }
label { display: block; padding: 0.6rem 0; cursor: pointer; }
input[type='radio'] { width: 1.25rem; height: 1.25rem; margin: 0 0.5rem 0 0; vertical-align: text-bottom; }
button, .button { display: inline-block; min-height: 2.75rem; padding: 0.5rem 1.25rem; margin: 0 0.5rem 0.5rem 0; border: 2px solid #1f4b3f; border-radius: 0.25rem; background: #1f4b3f; color: #fff; font: inherit; font-weight: bold; text-decoration: none; cursor: pointer; box-sizing: border-box; }
button.second { background: #fff; color: #1f4b3f; }
a { color: #0b4ea2; }
header a { color: #fff; }
ul.sites { list-style: none; padding: 0; }
ul.sites li { border: 1px solid #666; padding: 0.75rem 1rem; margin: 0 0 0.75rem; }
:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
`;
