/** A loader for webpack: the style sheet without its comments and indents, which no browser needs. */
module.exports = (css) => css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\n\s+/g, "\n");
