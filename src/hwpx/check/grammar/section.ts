/**
 * What stands in sectionN.xml, in the notation of grammar/read.ts: as KS X 6101 (OWPML) has it, and as 한글 writes it where
 * the two differ. What 한글 knows and no document of ours holds (pictures, notes, fields) is named and passed over.
 */
export const sectionGrammar = `
hs:sec > hp:p+
hp:p id=0.. paraPrIDRef=&hh:paraPr styleIDRef=&hh:style pageBreak,columnBreak,merged=flag
  > hp:run+ hp:metaTag? hp:linesegarray?
hp:run charPrIDRef=&hh:charPr
  > hp:secPr|hp:ctrl|hp:t|hp:tbl|hp:pic|hp:ole|hp:container|hp:equation|hp:line|hp:rect|hp:ellipse|hp:arc|hp:polygon|hp:curve|hp:connectLine|hp:textart|hp:compose|hp:dutmal|hp:btn|hp:radioBtn|hp:checkBtn|hp:comboBox|hp:listBox|hp:edit|hp:scrollBar|hp:video|hp:chart|hp:switch|hp:unknownObject*
hp:run/hp:switch > ...
hp:t
  > text hp:markpenBegin|hp:markpenEnd|hp:titleMark|hp:tab|hp:lineBreak|hp:hyphen|hp:nbSpace|hp:fwSpace|hp:insertBegin|hp:insertEnd|hp:deleteBegin|hp:deleteEnd*
hp:ctrl
  > hp:colPr|hp:fieldBegin|hp:fieldEnd|hp:bookmark|hp:header|hp:footer|hp:footNote|hp:endNote|hp:autoNum|hp:newNum|hp:pageNumCtrl|hp:pageHiding|hp:pageNum|hp:indexmark|hp:hiddenComment+

hp:secPr id=any textDirection=HORIZONTAL|VERTICAL|VERTICALALL spaceColumns,tabStop=0..84188 tabStopVal?=0..84188 tabStopUnit?=CHAR|HWPUNIT outlineShapeIDRef=&hh:numbering|0 memoShapeIDRef=&hh:memoPr|0 textVerticalWidthHead=flag masterPageCnt=#hp:masterPage
  > hp:grid hp:startNum hp:visibility hp:lineNumberShape hp:pagePr hp:footNotePr hp:endNotePr hp:pageBorderFill*
    hp:masterPage* hp:presentation?
hp:grid lineGrid,charGrid=0..84188 wonggojiFormat=flag
hp:startNum pageStartsOn=BOTH|EVEN|ODD page,pic,tbl,equation=0..
hp:visibility hideFirstHeader,hideFirstFooter,hideFirstMasterPage,hideFirstPageNum,hideFirstEmptyLine,showLineNumber=flag border,fill=HIDE_FIRST|SHOW_FIRST|SHOW_ALL
hp:lineNumberShape restartType,countBy,distance,startNumber=0..
hp:pagePr landscape=WIDELY|NARROWLY width,height=1.. gutterType=LEFT_ONLY|LEFT_RIGHT|TOP_BOTTOM > hp:margin
hp:margin header,footer,gutter,left,right,top,bottom=0..
hp:footNotePr > hp:autoNumFormat hp:noteLine hp:noteSpacing hp:numbering hp:placement
hp:endNotePr > hp:autoNumFormat hp:noteLine hp:noteSpacing hp:numbering hp:placement
hp:autoNumFormat type=$number userChar,prefixChar,suffixChar=any supscript=flag
hp:noteLine length=-1.. type=$line width=$thick color=color
hp:noteSpacing betweenNotes,belowLine,aboveLine=0..84188
hp:numbering type=CONTINUOUS|ON_SECTION|ON_PAGE newNum=1..
hp:placement place=EACH_COLUMN|MERGED_COLUMN|RIGHT_MOST_COLUMN|END_OF_DOCUMENT|END_OF_SECTION beneathText=flag
hp:pageBorderFill type=BOTH|EVEN|ODD borderFillIDRef=&hh:borderFill textBorder=CONTENT|PAPER headerInside,footerInside=flag fillArea=PAPER|PAGE|BORDER
  > hp:offset
hp:offset left,right,top,bottom=0..59528

hp:colPr id=any type=NEWSPAPER|BALANCED_NEWSPAPER|PARALLEL layout=LEFT|RIGHT|MIRROR colCount=1..255 sameSz=flag sameGap=0..84188
  > hp:colLine? hp:colSz*
hp:header id=0.. applyPageType=BOTH|EVEN|ODD > hp:subList
hp:footer id=0.. applyPageType=BOTH|EVEN|ODD > hp:subList
hp:pageNum pos=NONE|TOP_LEFT|TOP_CENTER|TOP_RIGHT|BOTTOM_LEFT|BOTTOM_CENTER|BOTTOM_RIGHT|OUTSIDE_TOP|OUTSIDE_BOTTOM|INSIDE_TOP|INSIDE_BOTTOM formatType=$number sideChar=any
hp:pageHiding hideHeader,hideFooter,hideMasterPage,hideBorder,hideFill,hidePageNum=flag
hp:subList id=any textDirection=HORIZONTAL|VERTICAL|VERTICALALL lineWrap=BREAK|SQUEEZE|KEEP vertAlign=TOP|CENTER|BOTTOM linkListIDRef,linkListNextIDRef=0.. textWidth,textHeight=0..84188 hasTextRef,hasNumRef=flag
  > hp:p+

hp:tbl id=0.. zOrder=-2147483648..2147483647 numberingType=NONE|PICTURE|TABLE|EQUATION textWrap=SQUARE|TIGHT|THROUGH|TOP_AND_BOTTOM|BEHIND_TEXT|IN_FRONT_OF_TEXT textFlow=BOTH_SIDES|LEFT_ONLY|RIGHT_ONLY|LARGEST_ONLY lock,repeatHeader,noAdjust=flag dropcapstyle=None|DoubleLine|TripleLine|Margin pageBreak=TABLE|CELL|NONE rowCnt=#hp:tr colCnt=1.. cellSpacing=0..84188 borderFillIDRef=&hh:borderFill
  > hp:sz hp:pos hp:outMargin hp:caption? hp:shapeComment? hp:metaTag? hp:inMargin hp:cellzoneList? hp:tr+ hp:label?
hp:sz width,height=1.. widthRelTo=PAPER|PAGE|COLUMN|PARA|ABSOLUTE heightRelTo=PAPER|PAGE|ABSOLUTE protect=flag
hp:pos treatAsChar,affectLSpacing,flowWithText,allowOverlap,holdAnchorAndSO=flag vertRelTo=PAPER|PAGE|PARA horzRelTo=PAPER|PAGE|COLUMN|PARA vertAlign=TOP|CENTER|BOTTOM|INSIDE|OUTSIDE horzAlign=LEFT|CENTER|RIGHT|INSIDE|OUTSIDE vertOffset,horzOffset=0..84188|4294883108..
hp:outMargin left,right,top,bottom=0..84188
hp:inMargin left,right,top,bottom=0..84188
hp:tr > hp:tc*
hp:tc name=any header,hasMargin,protect,editable,dirty=flag borderFillIDRef=&hh:borderFill
  > hp:subList hp:cellAddr hp:cellSpan hp:cellSz hp:cellMargin
hp:cellAddr colAddr,rowAddr=0..
hp:cellSpan colSpan,rowSpan=1..
hp:cellSz width,height=1..
hp:cellMargin left,right,top,bottom=0..84188|4294967295
`;
