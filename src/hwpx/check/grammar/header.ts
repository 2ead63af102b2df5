/**
 * What stands in header.xml, in the notation of grammar/read.ts: as KS X 6101 (OWPML) has it, and as 한글 writes it where
 * the two differ (supscript, 3D). An attribute that 한글 writes in every document has to be there, default or not.
 */
export const headerGrammar = `
$line = NONE|SOLID|DOT|DASH|DASH_DOT|DASH_DOT_DOT|LONG_DASH|CIRCLE|DOUBLE_SLIM|SLIM_THICK|THICK_SLIM|SLIM_THICK_SLIM
$thick = 0.1 mm|0.12 mm|0.15 mm|0.2 mm|0.25 mm|0.3 mm|0.4 mm|0.5 mm|0.6 mm|0.7 mm|1.0 mm|1.5 mm|2.0 mm|3.0 mm|4.0 mm|5.0 mm
$struck = NONE|SOLID|DOT|DASH|DASH_DOT|DASH_DOT_DOT|LONG_DASH|CIRCLE|DOUBLE_SLIM|SLIM_THICK|THICK_SLIM|SLIM_THICK_SLIM|WAVE|DOUBLEWAVE|3D
$font = REP|TTF|HFT
$number = DIGIT|CIRCLED_DIGIT|ROMAN_CAPITAL|ROMAN_SMALL|LATIN_CAPITAL|LATIN_SMALL|CIRCLED_LATIN_CAPITAL|CIRCLED_LATIN_SMALL|HANGUL_SYLLABLE|CIRCLED_HANGUL_SYLLABLE|HANGUL_JAMO|CIRCLED_HANGUL_JAMO|HANGUL_PHONETIC|IDEOGRAPH|CIRCLED_IDEOGRAPH|DECAGON_CIRCLE|DECAGON_CIRCLE_HANJA|SYMBOL|USER_CHAR
$mark = NONE|DOT_ABOVE|RING_ABOVE|TILDE|CARON|SIDE|COLON|GRAVE_ACCENT|ACUTE_ACCENT|CIRCUMFLEX|MACRON|HOOK_ABOVE|DOT_BELOW

hh:head version=version secCnt=1..
  > hh:beginNum hh:refList hh:forbiddenWordList? hh:compatibleDocument hh:docOption hh:metaTag? hh:trackchageConfig?
hh:beginNum page,footnote,endnote,pic,tbl,equation=1..
hh:refList
  > hh:fontfaces hh:borderFills hh:charProperties hh:tabProperties hh:numberings? hh:bullets? hh:paraProperties
    hh:styles hh:memoProperties? hh:trackChanges? hh:trackChangeAuthors?

hh:fontfaces itemCnt=# > hh:fontface+
hh:fontface lang=HANGUL|LATIN|HANJA|JAPANESE|OTHER|SYMBOL|USER fontCnt=# > hh:font+
hh:font id=@0 face=text type=$font isEmbedded=flag > ~ hh:substFont? hh:typeInfo?
hh:substFont face=text type=$font isEmbedded=flag

hh:borderFills itemCnt=# > hh:borderFill+
hh:borderFill id=@1 threeD,shadow,breakCellSeparateLine=flag centerLine=NONE|VERTICAL|HORIZONTAL|CROSS
  > hh:slash hh:backSlash hh:leftBorder hh:rightBorder hh:topBorder hh:bottomBorder hh:diagonal? hc:fillBrush?
hh:slash type=NONE|CENTER|CENTER_BELOW|CENTER_ABOVE|ALL Crooked,isCounter=flag
hh:backSlash type=NONE|CENTER|CENTER_BELOW|CENTER_ABOVE|ALL Crooked,isCounter=flag
hh:leftBorder type=$line width=$thick color=color
hh:rightBorder type=$line width=$thick color=color
hh:topBorder type=$line width=$thick color=color
hh:bottomBorder type=$line width=$thick color=color
hh:diagonal type=$line width=$thick color=color
hc:fillBrush > hc:winBrush|hc:gradation|hc:imgBrush+
hc:winBrush faceColor,hatchColor=color alpha=decimal

hh:charProperties itemCnt=# > hh:charPr+
hh:charPr id=@0 height=1..409600 textColor,shadeColor=color useFontSpace,useKerning=flag symMark=$mark borderFillIDRef=&hh:borderFill
  > hh:fontRef hh:ratio hh:spacing hh:relSz hh:offset hh:italic? hh:bold? hh:underline? hh:strikeout? hh:outline?
    hh:shadow? hh:emboss? hh:engrave? hh:supscript|hh:superscript? hh:subscript?
hh:fontRef hangul=&HANGUL latin=&LATIN hanja=&HANJA japanese=&JAPANESE other=&OTHER symbol=&SYMBOL user=&USER
hh:ratio hangul,latin,hanja,japanese,other,symbol,user=50..200
hh:spacing hangul,latin,hanja,japanese,other,symbol,user=-50..50
hh:relSz hangul,latin,hanja,japanese,other,symbol,user=10..250
hh:offset hangul,latin,hanja,japanese,other,symbol,user=-100..100
hh:italic
hh:bold
hh:underline type=NONE|BOTTOM|CENTER|TOP shape=$struck color=color
hh:strikeout shape=$struck color=color
hh:outline type=NONE|SOLID|DOT|THICK|DASH|DASH_DOT|DASH_DOT_DOT
hh:shadow type=NONE|DROP|CONTINUOUS color=color offsetX,offsetY=-100..100

hh:tabProperties itemCnt=# > hh:tabPr+
hh:tabPr id=@0 autoTabLeft,autoTabRight=flag > hh:tabItem|hp:switch*
hh:tabPr/hp:switch > ...
hh:numberings itemCnt=# > hh:numbering*
hh:numbering id=@1 start=0.. > hh:paraHead+
hh:paraHead level=@1 align=LEFT|CENTER|RIGHT useInstWidth,autoIndent,checkable=flag widthAdjust=-84188..84188 textOffsetType=PERCENT|HWPUNIT textOffset=-84188..84188 numFormat=$number start?=0.. charPrIDRef=&hh:charPr|4294967295
  > text
hh:bullets itemCnt=# > hh:bullet*
hh:bullet id=@1 char=any useImage=flag > hc:img? hh:paraHead
hh:bullet/hh:paraHead level=0.. > text
hh:memoProperties itemCnt=# > hh:memoPr*

hh:paraProperties itemCnt=# > hh:paraPr+
hh:paraPr id=@0 tabPrIDRef=&hh:tabPr condense=0..75 fontLineHeight,snapToGrid,suppressLineNumbers,checked=flag
  > ~ hh:align hh:heading hh:breakSetting hh:autoSpacing hp:switch hh:border
  / ~ hh:align hh:heading hh:breakSetting hh:autoSpacing hh:margin hh:lineSpacing hh:border
  / ~ hh:align hp:switch+ hh:breakSetting hh:autoSpacing hh:border
hh:align horizontal=JUSTIFY|LEFT|RIGHT|CENTER|DISTRIBUTE|DISTRIBUTE_SPACE vertical=BASELINE|TOP|CENTER|BOTTOM
hh:heading type=NONE|OUTLINE|NUMBER|BULLET idRef=0.. level=0..9
hh:heading[type=OUTLINE] idRef=&hh:numbering|0
hh:heading[type=NUMBER] idRef=&hh:numbering|0
hh:heading[type=BULLET] idRef=&hh:bullet
hh:breakSetting breakLatinWord=KEEP_WORD|HYPHENATION|BREAK_WORD breakNonLatinWord=KEEP_WORD|BREAK_WORD widowOrphan,keepWithNext,keepLines,pageBreakBefore=flag lineWrap=BREAK|SQUEEZE|KEEP
hh:autoSpacing eAsianEng,eAsianNum=flag
hp:switch > hp:case hp:default
hp:case hp:required-namespace=http://www.hancom.co.kr/hwpml/2016/HwpUnitChar|http://www.hancom.co.kr/hwpml/2016/paragraph
  > hh:margin hh:lineSpacing / hh:heading
hp:default > hh:margin hh:lineSpacing / hh:heading
hh:margin > hc:intent hc:left hc:right hc:prev hc:next
hc:intent value=-84188..84188 unit=HWPUNIT|CHAR
hc:left value=0..84188 unit=HWPUNIT|CHAR
hc:right value=0..84188 unit=HWPUNIT|CHAR
hc:prev value=0..84188 unit=HWPUNIT|CHAR
hc:next value=0..84188 unit=HWPUNIT|CHAR
hp:default/hh:margin/hc:intent value=-168376..168376 unit=HWPUNIT|CHAR
hp:default/hh:margin/hc:left value=0..168376 unit=HWPUNIT|CHAR
hp:default/hh:margin/hc:right value=0..168376 unit=HWPUNIT|CHAR
hp:default/hh:margin/hc:prev value=0..168376 unit=HWPUNIT|CHAR
hp:default/hh:margin/hc:next value=0..168376 unit=HWPUNIT|CHAR
hh:lineSpacing type=PERCENT|FIXED|BETWEEN_LINES|AT_LEAST value=0..84188 unit=HWPUNIT|CHAR
hh:lineSpacing[type=PERCENT] value=1..500
hh:lineSpacing[type=FIXED] value=1..84188
hh:border borderFillIDRef=&hh:borderFill offsetLeft,offsetRight,offsetTop,offsetBottom=0..84188 connect,ignoreMargin=flag

hh:styles itemCnt=# > hh:style+
hh:style id=@0 type=PARA|CHAR name=unique engName=any paraPrIDRef=0.. charPrIDRef=&hh:charPr nextStyleIDRef=&hh:style langID=0..65535 lockForm=flag
hh:style[type=PARA] paraPrIDRef=&hh:paraPr

hh:compatibleDocument targetProgram=HWP201X|HWP200X|MS_WORD > hh:layoutCompatibility
hh:docOption > hh:linkinfo hh:licensemark?
hh:linkinfo path=any pageInherit,footnoteInherit=flag
hh:trackchageConfig flags=0.. > ...
`;
