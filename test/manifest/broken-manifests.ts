/** Ways to break manifest.xml: what is done, the text that is replaced and by what, and what the check has to say. */
export interface Breakage {
  readonly does: string;
  readonly replaces: string | RegExp;
  readonly by: string;
  readonly says: RegExp;
}

export const breakages: readonly Breakage[] = [
  {
    does: "a dangling resid",
    replaces: '<Label resid="Build.Label" />',
    by: '<Label resid="Build.Labell" />',
    says: /resid "Build.Labell", which Resources does not define/,
  },
  {
    does: "a resource that nothing uses",
    replaces: "<bt:ShortStrings>",
    by: '<bt:ShortStrings><bt:String id="Left.Over" DefaultValue="over" />',
    says: /"Left.Over", which nothing refers to/,
  },
  {
    does: "a label that refers to a picture",
    replaces: '<Label resid="Build.Label" />',
    by: '<Label resid="Icon.Plan.16" />',
    says: /resid "Icon.Plan.16" of Images; expected an id of ShortStrings/,
  },
  {
    does: "a resource id of 33 characters",
    replaces: /Functions\.Script/g,
    by: "Functions.Script.With.A.Long.Name",
    says: /of 33 characters; expected 1 to 32/,
  },
  {
    does: "a resource id that stands twice",
    replaces: ' id="Help.Url"',
    by: ' id="Pane.Url"',
    says: /id "Pane.Url" a second time/,
  },
  {
    does: "an http address",
    replaces: 'Url id="Pane.Url" DefaultValue="https://',
    by: 'Url id="Pane.Url" DefaultValue="http://',
    says: /"http:\/\/localhost:3000\/taskpane.html"; expected an address that begins with https/,
  },
  {
    does: "an http address for one language only",
    replaces: 'Value="https://localhost:3000/functions.en.json"',
    by: 'Value="http://localhost:3000/functions.en.json"',
    says: /functions.en.json"; expected an address that begins with https/,
  },
  {
    does: "an address that is none",
    replaces: '<SupportUrl DefaultValue="https://localhost:3000/help.html" />',
    by: '<SupportUrl DefaultValue="help.html" />',
    says: /"help.html"; expected an address/,
  },
  {
    does: "an icon whose file does not exist",
    replaces: "icons/build-32.png",
    by: "icons/built-32.png",
    says: /no file assets\/icons\/built-32.png/,
  },
  {
    does: "an icon of another size than it says",
    replaces: "icons/build-32.png",
    by: "icons/build-80.png",
    says: /build-80.png of 80 x 80 pixels; expected a PNG of 32 x 32/,
  },
  {
    does: "an icon that is no PNG",
    replaces: "assets/icons/plan-64.png",
    by: "manifest.xml",
    says: /manifest.xml, which is no PNG/,
  },
  {
    does: "a button without its icon of 80 pixels",
    replaces: '<bt:Image size="80" resid="Icon.Pane.80" />',
    by: "",
    says: /no image of size 80/,
  },
  {
    does: "two elements in the wrong order",
    replaces: /(<Version>.*?<\/Version>)(\s*)(<ProviderName>.*?<\/ProviderName>)/,
    by: "$3$2$1",
    says: /<ProviderName> in that place/,
  },
  {
    does: "an action before its icon",
    replaces:
      /(<Icon>\s*(?:<bt:Image size="\d+" resid="Icon.Build[^>]*>\s*)+<\/Icon>)(\s*)(<Action[^]*?<\/Action>)/,
    by: "$3$2$1",
    says: /<Action> in that place/,
  },
  {
    does: "a permission after the overrides",
    replaces: /(<Permissions>.*?<\/Permissions>)([^]*)(<\/OfficeApp>)/,
    by: "$2$1$3",
    says: /<VersionOverrides> in that place/,
  },
  {
    does: "no hosts",
    replaces: /<Hosts>\s*<Host Name[^]*?<\/Hosts>/,
    by: "",
    says: /<Requirements> in that place/,
  },
  {
    does: "an unknown element",
    replaces: "<Hosts>",
    by: "<Colour />\n<Hosts>",
    says: /<Colour> in that place/,
  },
  {
    does: "a pane apart from the shared runtime's",
    replaces: '<Action xsi:type="ShowTaskpane">',
    by: '<Action xsi:type="ShowTaskpane"><TaskpaneId>Second</TaskpaneId>',
    says: /a <TaskpaneId>; expected none/,
  },
  {
    does: "a label that is too long",
    replaces: 'DefaultValue="작업창 열기"',
    by: `DefaultValue="${"작업창 ".repeat(32)}"`,
    says: /a text of 128 characters; expected at most 125/,
  },
  {
    does: "a tip that is too long in English",
    replaces: 'Value="See what was found',
    by: `Value="${"See ".repeat(60)}what was found`,
    says: /characters; expected at most 250/,
  },
  {
    does: "an empty label",
    replaces: 'DefaultValue="작업창 열기"',
    by: 'DefaultValue=""',
    says: /no text; expected a text/,
  },
  {
    does: "a Korean label without an English one",
    replaces: '<bt:Override Locale="en-US" Value="Open Pane" />',
    by: "",
    says: /a Korean text without an English one/,
  },
  {
    does: "a locale that is none",
    replaces: '<Override Locale="en-US" Value="Performance Plan" />',
    by: '<Override Locale="english" Value="Performance Plan" />',
    says: /locale "english"/,
  },
  {
    does: "another default locale",
    replaces: "ko-KR",
    by: "fr-FR",
    says: /default locale "fr-FR"; expected ko-KR/,
  },
  {
    does: "two controls of one id",
    replaces: 'id="Plan.OpenPane"',
    by: 'id="Plan.Build"',
    says: /id "Plan.Build" a second time/,
  },
  {
    does: "an id that is no GUID",
    replaces: /<Id>.*<\/Id>/,
    by: "<Id>plan</Id>",
    says: /"plan"; expected a GUID/,
  },
  {
    does: "a version of three numbers",
    replaces: /<Version>.*<\/Version>/,
    by: "<Version>1.0.0</Version>",
    says: /"1.0.0"; expected four numbers/,
  },
  {
    does: "a function name that no script can have",
    replaces: "<FunctionName>buildPlanSheet<",
    by: "<FunctionName>build-plan-sheet<",
    says: /"build-plan-sheet"; expected a JavaScript name/,
  },
  {
    does: "an empty namespace",
    replaces: 'id="Functions.Namespace" DefaultValue="PLAN"',
    by: 'id="Functions.Namespace" DefaultValue=""',
    says: /namespace ""/,
  },
  {
    does: "no namespace",
    replaces: '<Namespace resid="Functions.Namespace" />',
    by: "",
    says: /0 <Namespace>/,
  },
  {
    does: "an unknown requirement set",
    replaces: 'Name="ExcelApi" MinVersion="1.9"',
    by: 'Name="ExcelApis" MinVersion="1.9"',
    says: /requirement set "ExcelApis"/,
  },
  {
    does: "a version of a requirement set that does not exist",
    replaces: 'Name="ExcelApi" MinVersion="1.9"',
    by: 'Name="ExcelApi" MinVersion="1.99"',
    says: /ExcelApi 1.99/,
  },
  {
    does: "a requirement that Excel LTSC 2021 does not meet",
    replaces: 'Name="ExcelApi" MinVersion="1.9"',
    by: 'Name="ExcelApi" MinVersion="1.17"',
    says: /at most 1.14, for Excel LTSC 2021/,
  },
  {
    does: "a runtime that ends with the pane",
    replaces: 'lifetime="long"',
    by: 'lifetime="short"',
    says: /lifetime "short"; expected long/,
  },
  {
    does: "commands on another page than the functions",
    replaces: '<FunctionFile resid="Pane.Url" />',
    by: '<FunctionFile resid="Help.Url" />',
    says: /resid "Help.Url"; expected the runtime's page/,
  },
  {
    does: "a shared runtime that is not required",
    replaces: '<Set Name="SharedRuntime" MinVersion="1.1" />',
    by: "",
    says: /a shared runtime without its requirement/,
  },
  {
    does: "a permission that is too narrow",
    replaces: "ReadWriteDocument",
    by: "ReadDocument",
    says: /"ReadDocument"; expected ReadWriteDocument/,
  },
  {
    does: "another host",
    replaces: '<Host Name="Workbook" />',
    by: '<Host Name="Document" />',
    says: /"Document"; expected Workbook/,
  },
  {
    does: "an extension point that Excel does not have",
    replaces: 'xsi:type="PrimaryCommandSurface"',
    by: 'xsi:type="MessageReadCommandSurface"',
    says: /"MessageReadCommandSurface"/,
  },
  {
    does: "a wrong name space",
    replaces: "appforoffice/1.1",
    by: "appforoffice/1.0",
    says: /xmlns="http:\/\/schemas.microsoft.com\/office\/appforoffice\/1.0"/,
  },
  {
    does: "an element that is never closed",
    replaces: "</Resources>",
    by: "",
    says: /<\/VersionOverrides> where <\/Resources> of line \d+ is expected/,
  },
  {
    does: "a bare ampersand",
    replaces: "조직·성과지표",
    by: "조직 & 성과지표",
    says: /"&" is written &amp;/,
  },
];
