/** What stands in the parts around header.xml and the sections, in the notation of grammar/read.ts. */
export const packageGrammar = `
hv:HCFVersion tagetApplication=WORDPROCESSOR major=5..5 minor,micro,buildNumber=0.. os?=0.. xmlVersion=version application=text appVersion=text
ha:HWPApplicationSetting > ha:CaretPosition config:config-item-set*
ha:CaretPosition listIDRef,paraIDRef,pos=0..
opf:package version,unique-identifier,id=any > opf:metadata opf:manifest opf:spine
opf:metadata > opf:title opf:language opf:meta*
opf:title > text
opf:language > text
opf:manifest > opf:item+
opf:item id=unique href=unique media-type=text
opf:spine > opf:itemref+
opf:itemref idref=text linear?=yes|no
ocf:container > ocf:rootfiles
ocf:rootfiles > ocf:rootfile+
ocf:rootfile full-path=unique media-type=text
`;
